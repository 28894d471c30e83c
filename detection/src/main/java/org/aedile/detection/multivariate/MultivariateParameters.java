package org.aedile.detection.multivariate;

import java.util.List;
import org.aedile.detection.DetectorSetting;
import org.aedile.detection.sensor.Accepted;

/**
 * How the signals of a group are watched.
 *
 * @param gridMillis how long a row is: what a signal said in it counts with its mean
 * @param warmupMillis for how long a group is watched before it may alert
 * @param accepted how many false alerts people accept of each of its two statistics
 */
public record MultivariateParameters(long gridMillis, long warmupMillis, Accepted accepted) {
    /** Names of the parameters. */
    public static final List<String> PARAMETERS = List.of("grid", "warmup", "weekly");

    /** Rows that are learned from are at least so far apart. */
    private static final long LEARNED_MILLIS = 300_000;

    private static final int STATISTICS = 2;
    private static final int LEAST_ROWS = 200;
    private static final long DAY_MILLIS = 86_400_000;

    private record Range(double least, double most) {}

    /** @throws IllegalArgumentException with setting, value and limits of what is out of its range */
    public static MultivariateParameters of(DetectorSetting setting) {
        requireSources(setting);
        return new MultivariateParameters(
                millis(number(setting, "grid", 300, new Range(10, 3_600))),
                millis(number(setting, "warmup", 86_400, new Range(3_600, 604_800))),
                new Accepted(number(setting, "weekly", 0.5, new Range(0.01, 7)) / STATISTICS, 1));
    }

    private static void requireSources(DetectorSetting setting) {
        int sources = setting.sources().size();
        if (sources < 1 || sources > History.MOST_SIGNALS) {
            throw new IllegalArgumentException("setting %s: names %d 'sources' that belong together, must be 1 to %d"
                    .formatted(setting.id(), sources, History.MOST_SIGNALS));
        }
    }

    private static double number(DetectorSetting setting, String name, double whenAbsent, Range range) {
        double value = setting.numbers().getOrDefault(name, whenAbsent);
        if (!(value >= range.least() && value <= range.most())) {
            throw new IllegalArgumentException("setting %s: %s is %s, must be between %s and %s"
                    .formatted(setting.id(), name, value, range.least(), range.most()));
        }
        return value;
    }

    private static long millis(double seconds) {
        return Math.round(1_000 * seconds);
    }

    /** Each so many rows one is learned from. */
    int stride() {
        return (int) Math.max(1, LEARNED_MILLIS / gridMillis);
    }

    /** How many learned rows are enough. */
    int leastRows() {
        return (int) Math.min(History.ROWS, Math.max(LEAST_ROWS, warmupMillis / (gridMillis * stride())));
    }

    /** How many learned rows a day brings. */
    int learnedPerDay() {
        return (int) Math.max(1, rowsPerDay() / stride());
    }

    /** How many rows make a day. */
    long rowsPerDay() {
        return DAY_MILLIS / gridMillis;
    }
}
