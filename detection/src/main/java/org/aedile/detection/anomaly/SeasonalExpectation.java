package org.aedile.detection.anomaly;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * What a series should be now, by whichever of three forecasts has been the nearest so far: its mean, its mean at this half
 * hour of the day, and at this half hour of the week. So a series without a rhythm has its mean, and none needs a setting.
 *
 * <p>All are running means with a bounded memory. A forecast must have been nearer than the simpler ones by a fifth, in mean
 * absolute error, to be believed. Times are UTC, so a change to daylight saving time is unusual for a week or two. About
 * 6 KB.
 */
final class SeasonalExpectation {
    private static final long HALF_HOUR_MILLIS = 1_800_000;
    private static final int DAY = 48;
    private static final int WEEK = 7 * DAY;
    private static final int FORECASTS = 3;

    private static final double MEMORY = 2_000;
    private static final double DAY_MEMORY = 60;
    private static final double WEEK_MEMORY = 24;
    private static final double BELIEVED = 0.8;
    private static final int LEAST_JUDGED = 200;
    private static final double MOST_ERROR = 10;
    private static final int SETTLED = 50;

    private final RunningMeans mean = new RunningMeans(1, MEMORY);
    private final RunningMeans day = new RunningMeans(DAY, DAY_MEMORY);
    private final RunningMeans week = new RunningMeans(WEEK, WEEK_MEMORY);
    private final double[] forecasts = new double[FORECASTS];
    private final double[] errors = new double[FORECASTS];
    private double judged;

    /** How far the value is from what it should be, in its unit; then learns the value. */
    double residual(long millis, double value) {
        int ofWeek = (int) Math.floorMod(millis / HALF_HOUR_MILLIS, (long) WEEK);
        int ofDay = ofWeek % DAY;
        forecasts[0] = mean.at(0, value);
        forecasts[1] = day.at(ofDay, forecasts[0]);
        forecasts[2] = week.at(ofWeek, forecasts[1]);
        double residual = value - forecasts[best()];
        double learned = within(value);
        judge(value);
        mean.learn(0, learned);
        day.learn(ofDay, learned);
        week.learn(ofWeek, learned);
        return residual;
    }

    private int best() {
        int best = 0;
        for (int i = 1; i < FORECASTS; i++) {
            if (judged > i * LEAST_JUDGED && errors[i] < BELIEVED * errors[best]) {
                best = i;
            }
        }
        return best;
    }

    /** No value however large may spoil what is known. */
    private double within(double value) {
        double most = judged > SETTLED && errors[0] > 0 ? MOST_ERROR * errors[0] : Double.POSITIVE_INFINITY;
        return Math.max(forecasts[0] - most, Math.min(forecasts[0] + most, value));
    }

    private void judge(double value) {
        judged++;
        for (int i = 0; i < FORECASTS; i++) {
            double error = Math.abs(value - forecasts[i]);
            double counted = judged > SETTLED ? Math.min(error, MOST_ERROR * errors[i]) : error;
            errors[i] += (counted - errors[i]) / Math.min(judged, MEMORY);
        }
    }

    void write(DataOutput out) throws IOException {
        mean.write(out);
        day.write(out);
        week.write(out);
        for (double error : errors) {
            out.writeDouble(error);
        }
        out.writeDouble(judged);
    }

    void read(DataInput in) throws IOException {
        mean.read(in);
        day.read(in);
        week.read(in);
        for (int i = 0; i < errors.length; i++) {
            errors[i] = in.readDouble();
        }
        judged = in.readDouble();
    }

    /** Means of values by place, each with a bounded memory. */
    private static final class RunningMeans {
        private final double[] means;
        private final double[] counts;
        private final double memory;

        RunningMeans(int places, double memory) {
            this.means = new double[places];
            this.counts = new double[places];
            this.memory = memory;
        }

        double at(int place, double otherwise) {
            return counts[place] > 0 ? means[place] : otherwise;
        }

        void learn(int place, double value) {
            counts[place] = Math.min(counts[place] + 1, memory);
            means[place] += (value - means[place]) / counts[place];
        }

        void write(DataOutput out) throws IOException {
            for (int i = 0; i < means.length; i++) {
                out.writeDouble(means[i]);
                out.writeDouble(counts[i]);
            }
        }

        void read(DataInput in) throws IOException {
            for (int i = 0; i < means.length; i++) {
                means[i] = in.readDouble();
                counts[i] = in.readDouble();
            }
        }
    }
}
