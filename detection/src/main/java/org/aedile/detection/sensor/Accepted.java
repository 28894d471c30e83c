package org.aedile.detection.sensor;

import java.util.List;
import java.util.Locale;
import org.aedile.detection.DetectorSetting;
import org.jspecify.annotations.Nullable;

/**
 * How many false alerts people accept of a detector; its series share them evenly.
 *
 * <p>Parameters: {@code weekly}, false alerts a week over all its series; {@code series}, how many these are, needed when
 * sources and properties aren't named.
 *
 * @param weekly false alerts a week over all series
 * @param series how many series share them
 */
public record Accepted(double weekly, double series) {
    static final List<String> PARAMETERS = List.of("weekly", "series");

    /** Alerting more often is no longer about what is rare, and its tail says nothing. */
    private static final double MOST_WEEKLY_PER_SERIES = 7;

    private static final double MILLIS_PER_WEEK = 7 * 86_400_000.0;

    /** What a setting says of it; null when it has fixed limits. */
    static @Nullable Accepted of(DetectorSetting setting) {
        if (!setting.numbers().containsKey("weekly")) {
            return null;
        }
        double weekly = Parameters.positive(setting, "weekly", 1);
        double series = series(setting);
        if (weekly / series > MOST_WEEKLY_PER_SERIES) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "setting %s: weekly is %s for %.0f series, must be at most %.0f a week for each",
                    setting.id(),
                    weekly,
                    series,
                    MOST_WEEKLY_PER_SERIES));
        }
        return new Accepted(weekly, series);
    }

    private static double series(DetectorSetting setting) {
        double named = (double) setting.sources().size() * setting.properties().size();
        double series = Parameters.number(setting, "series", named);
        if (!(series >= 1)) {
            throw new IllegalArgumentException("setting " + setting.id() + ": its series share the 'weekly' false"
                    + " alerts, so name 'sources' and 'properties', or say in 'series' how many there are");
        }
        return series;
    }

    /** False alerts of one series in a millisecond. */
    double perMilli() {
        return weekly / series / MILLIS_PER_WEEK;
    }
}
