package org.aedile.detection.sensor;

import java.util.Arrays;

/**
 * The first 24 hours of a series, from which all that follows begins: what was wild among them would be taken for usual for
 * weeks. An hour is forgotten, and learned anew when it comes again, whose readings spread more than ten times as far as those
 * of half of the hours, or whose level is more than ten times as far from the median as that of the third farthest.
 */
final class FirstDay {
    static final int HOURS = 24;

    private static final double WILD = 10;
    private static final int THIRD_FARTHEST = 3;

    private FirstDay() {}

    /** Forgets the wild hours; the rest is left as it is. */
    static void tame(SeasonalState state) {
        int[] hours = state.profile.learned();
        double[] levels = Arrays.stream(hours)
                .mapToDouble(hour -> state.profile.center[hour])
                .toArray();
        double[] spreads = Arrays.stream(hours)
                .mapToDouble(hour -> state.spread[SeasonalState.kindOfHour(hour)])
                .toArray();
        double median = sorted(levels)[levels.length / 2];
        double[] distances =
                Arrays.stream(levels).map(level -> Math.abs(level - median)).toArray();
        double far = WILD * sorted(distances)[Math.max(0, distances.length - THIRD_FARTHEST)];
        double wide = WILD * sorted(spreads)[spreads.length / 2];
        boolean wild = false;
        for (int i = 0; i < hours.length; i++) {
            if (far > 0 && distances[i] > far || wide > 0 && spreads[i] > wide) {
                state.forget(hours[i]);
                wild = true;
            }
        }
        if (wild) {
            state.measureOverall();
        }
    }

    private static double[] sorted(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted;
    }
}
