package org.aedile.detection;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.aedile.detection.sensor.DetectorKind;

/**
 * Which settings of the second tier a job has room for: each series they name costs memory and time, so beyond the budget
 * they are refused, in their order. The budget is the largest that one of them gives, else {@value #BUDGET} series.
 *
 * @param admitted all settings that may run, those of other detectors included
 * @param refused those beyond the budget, with the reason
 */
record SecondTier(List<DetectorSetting> admitted, List<Refused> refused) {
    private static final int BUDGET = 200;

    static SecondTier of(List<DetectorSetting> settings) {
        long budget = budget(settings);
        long used = 0;
        List<DetectorSetting> admitted = new ArrayList<>();
        List<Refused> refused = new ArrayList<>();
        for (DetectorSetting setting : settings) {
            long series = series(setting);
            if (used + series <= budget) {
                used += series;
                admitted.add(setting);
            } else {
                refused.add(refused(setting, series, used, budget));
            }
        }
        return new SecondTier(List.copyOf(admitted), List.copyOf(refused));
    }

    private static long budget(List<DetectorSetting> settings) {
        return settings.stream()
                .filter(setting -> series(setting) > 0)
                .map(setting -> setting.numbers().getOrDefault("budget", 0.0))
                .mapToLong(Math::round)
                .filter(given -> given > 0)
                .max()
                .orElse(BUDGET);
    }

    /** How many series of the second tier it names; 0 for settings of other detectors. */
    private static long series(DetectorSetting setting) {
        boolean learned = setting.kind().equals(DetectorKind.ANOMALY.word()) && setting.enabled();
        return learned ? (long) setting.sources().size() * setting.properties().size() : 0;
    }

    private static Refused refused(DetectorSetting setting, long series, long used, long budget) {
        String reason = String.format(
                Locale.ROOT,
                "names %,d series (sources × properties), and of the %,d that a job has room for %,d are left; name fewer or"
                        + " set a larger 'budget'",
                series,
                budget,
                budget - used);
        return new Refused("", setting.id(), setting.title(), reason, 0, 0);
    }
}
