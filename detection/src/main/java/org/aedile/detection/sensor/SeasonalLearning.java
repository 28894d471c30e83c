package org.aedile.detection.sensor;

import java.util.Arrays;

/** What an hour that is over teaches; see {@link Seasonal} for the formula. */
final class SeasonalLearning {
    private static final double SLOWEST = 0.15;
    private static final double MOST_SPREADS = 3;
    private static final double CLIP = 4;
    private static final double FIRST_CLIP = 12;
    private static final int FIRST_HOURS = 5;
    private static final int SPREAD_MEMORY_HOURS = 15;

    /** An hour that is farther from usual is so broken that it says nothing about how far. */
    private static final double BROKEN_SPREADS = 100;

    private static final long MILLIS_PER_HOUR = 3_600_000L;

    /** Makes the median of absolute deviations a standard deviation, for a normal distribution. */
    private static final double MAD_TO_SIGMA = 1.4826;

    private SeasonalLearning() {}

    /** @param hour of the calendar, as {@link Holidays#hour} counts */
    static void learn(SeasonalState state, Transform transform, int hour) {
        float[] sorted = Arrays.copyOf(state.sample, state.sampled);
        Arrays.sort(sorted);
        double median = median(sorted);
        if (state.bare) {
            learnFirst(state, hour, sorted, median);
        } else {
            learnAgain(state, hour, transform, median);
        }
        state.hoursLearned++;
        if (state.hoursLearned == FirstDay.HOURS) {
            FirstDay.tame(state);
        }
    }

    /** What the hour that is over was like, as long as nothing was learned from it. */
    static HourPassed passed(SeasonalState state, Transform transform, LocalHours hours, int hour) {
        float[] sorted = Arrays.copyOf(state.sample, state.sampled);
        Arrays.sort(sorted);
        double usual = state.bare ? 0 : state.profile.hourly(hour);
        double median = state.bare ? median(sorted) : clip(median(sorted), broken(state, transform, hour));
        long offsetMillis = hours.localMillis(state.lastMillis) - state.lastMillis;
        return new HourPassed(
                state.hour,
                state.hour * MILLIS_PER_HOUR - offsetMillis,
                usual + median,
                state.bare ? Double.NaN : median,
                transform.floor(usual + median),
                transform);
    }

    /** Nothing was expected: the samples are values. */
    private static void learnFirst(SeasonalState state, int hour, float[] sorted, double median) {
        float[] deviations = new float[sorted.length];
        for (int i = 0; i < sorted.length; i++) {
            deviations[i] = (float) Math.abs(sorted[i] - median);
        }
        Arrays.sort(deviations);
        double sigma = MAD_TO_SIGMA * median(deviations);
        state.profile.set(hour, (float) median, 1);
        state.learnSpread(SeasonalState.kindOfHour(hour), sigma * sigma, SPREAD_MEMORY_HOURS);
    }

    private static void learnAgain(SeasonalState state, int hour, Transform transform, double median) {
        int kind = SeasonalState.kindOfHour(hour);
        double expected = state.profile.hourly(hour);
        double spread = spread(state, kind, transform.floor(expected));
        int weeks = state.profile.weeks(hour);
        double most = weeks == 0 ? Double.MAX_VALUE : MOST_SPREADS * spread;
        int before = weeks + (WeekProfile.isHoliday(hour) ? 1 : 0);
        double share = Math.max(SLOWEST, 1.0 / (before + 1));
        double center = expected + share * clip(median, most);
        double clip = spread * (state.spreadHours[kind] < FIRST_HOURS ? FIRST_CLIP : CLIP);
        state.learnSpread(kind, clippedMeanSquare(state, clip), SPREAD_MEMORY_HOURS);
        state.profile.set(hour, (float) center, weeks + 1);
    }

    private static double broken(SeasonalState state, Transform transform, int hour) {
        double spread = spread(state, SeasonalState.kindOfHour(hour), transform.floor(state.profile.hourly(hour)));
        return spread > 0 ? BROKEN_SPREADS * spread : Double.MAX_VALUE;
    }

    private static double spread(SeasonalState state, int kind, double floor) {
        return Math.max(floor, Math.max(state.spread[kind], Math.sqrt(state.overallSquare)));
    }

    private static double clippedMeanSquare(SeasonalState state, double clip) {
        double sum = 0;
        for (int i = 0; i < state.sampled; i++) {
            double residual = clip(state.sample[i], clip);
            sum += residual * residual;
        }
        return sum / state.sampled;
    }

    private static double clip(double value, double most) {
        return Math.max(-most, Math.min(most, value));
    }

    private static double median(float[] sorted) {
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2.0;
    }
}
