package org.aedile.detection.sensor;

import java.util.List;
import org.aedile.detection.DetectorSetting;
import org.jspecify.annotations.Nullable;

/**
 * What a seasonal detector was set to.
 *
 * <ul>
 *   <li>{@code threshold}: how many spreads from usual is too far, 6
 *   <li>{@code weekly}, {@code series}: false alerts that people accept, instead of a threshold; see {@link Accepted}
 *   <li>{@code persistence} of the last {@code of} readings must be too far on the same side, 3 of 4, at most 32
 *   <li>{@code floor}: least difference that matters, in the property's unit, 0
 *   <li>{@code relative}: least difference that matters as a share of what is usual, 0
 *   <li>{@code calm}: seconds without a sign until it is over, 900
 *   <li>{@code warmup}: hours learned before it may alert, 24
 *   <li>words: {@code transform} none, root or log (by unit when absent); {@code direction} high, low or both; {@code
 *       holidays} a country and what the city adds, see {@link Holidays}, none unless given
 * </ul>
 */
record SeasonalParameters(
        double threshold,
        @Nullable Accepted accepted,
        int persistence,
        int of,
        double floor,
        double relative,
        long calmMillis,
        int warmupHours,
        @Nullable Transform transform,
        Holidays holidays,
        boolean up,
        boolean down) {
    static final List<String> NAMES = Parameters.with(
            Accepted.PARAMETERS, "threshold", "persistence", "of", "floor", "relative", "calm", "warmup");

    private static final int MOST_READINGS = 32;

    static SeasonalParameters of(DetectorSetting setting) {
        int persistence = Parameters.count(setting, "persistence", 3, MOST_READINGS);
        int of = Parameters.count(setting, "of", Math.max(4, persistence), MOST_READINGS);
        double threshold = Parameters.positive(setting, "threshold", 6);
        if (persistence > of) {
            throw new IllegalArgumentException(
                    "setting %s: persistence %d is more than of %d".formatted(setting.id(), persistence, of));
        }
        return new SeasonalParameters(
                threshold,
                Accepted.of(setting),
                persistence,
                of,
                Parameters.number(setting, "floor", 0),
                Parameters.number(setting, "relative", 0),
                Parameters.millis(setting, "calm", 900),
                Parameters.count(setting, "warmup", 24, LocalHours.HOURS_PER_WEEK),
                transformOf(setting),
                Parameters.holidays(setting),
                Parameters.looksUp(setting),
                Parameters.looksDown(setting));
    }

    /** The transform that was set, else the one that fits the property. */
    Transform transformOr(Transform fitting) {
        return transform == null ? fitting : transform;
    }

    private static @Nullable Transform transformOf(DetectorSetting setting) {
        String word = setting.words().getOrDefault("transform", "");
        if (!List.of("", "none", "root", "log").contains(word)) {
            throw new IllegalArgumentException(
                    "setting %s: transform is '%s', must be none, root or log".formatted(setting.id(), word));
        }
        return word.isEmpty() ? null : Transform.parse(word);
    }
}
