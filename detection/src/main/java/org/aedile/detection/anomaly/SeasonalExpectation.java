package org.aedile.detection.anomaly;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * How far a series is from what it should be now, by whichever of three forecasts has been the nearest so far: its mean, its
 * mean at this time of the day, and at this time of the week. So a series without a rhythm has its mean, and none needs a
 * setting. What is left is made even over the day: where a series usually strays twice as far, it counts half.
 *
 * <p>All are running means with a bounded memory. What a forecast says of a time leans on the simpler forecast as on one value
 * more, so that a single value does not become what is usual. Whose days and weeks they are, the times say: given local times,
 * a change to daylight saving time changes nothing. About 7 KB.
 */
final class SeasonalExpectation {
    private static final double HALF_HOUR_MILLIS = 1_800_000;
    private static final int DAY = 48;
    private static final int WEEK = 7 * DAY;
    private static final int FORECASTS = 3;

    private static final double MEMORY = 2_000;
    private static final double DAY_MEMORY = 60;
    private static final double WEEK_MEMORY = 24;
    private static final double LEAN = 1;
    private static final double STRAY_LEAN = 30;
    private static final int LEAST_JUDGED = 200;
    private static final double MOST_ERROR = 10;
    private static final int SETTLED = 50;

    private final RhythmMeans day = new RhythmMeans(DAY, DAY_MEMORY, LEAN);
    private final RhythmMeans week = new RhythmMeans(WEEK, WEEK_MEMORY, LEAN);
    private final RhythmMeans strayByDay = new RhythmMeans(DAY, DAY_MEMORY, STRAY_LEAN);
    private final double[] forecasts = new double[FORECASTS];
    private final double[] errors = new double[FORECASTS];
    private double mean;
    private double stray;
    private double judged;
    private double expected;
    private double stretch = 1;

    /** How far the value is from what it should be, in its unit as on an average time of the day; then learns the value. */
    double residual(long millis, double value) {
        double ofWeek = Math.floorMod(millis, (long) (WEEK * HALF_HOUR_MILLIS)) / HALF_HOUR_MILLIS;
        double ofDay = ofWeek % DAY;
        forecasts[0] = judged > 0 ? mean : value;
        forecasts[1] = day.at(ofDay, forecasts[0]);
        forecasts[2] = week.at(ofWeek, forecasts[1]);
        expected = forecasts[best()];
        double residual = value - expected;
        double learned = within(value);
        judge(value);
        mean = forecasts[0] + (learned - forecasts[0]) / Math.min(judged, MEMORY);
        day.learn(ofDay, learned);
        week.learn(ofWeek, learned);
        return even(ofDay, residual);
    }

    /** What the newest value should have been, in its unit. */
    double expected() {
        return expected;
    }

    /** How many times as far as on an average time of the day the series usually strays at the time of the newest value. */
    double stretch() {
        return stretch;
    }

    private int best() {
        int best = 0;
        for (int i = 1; i < FORECASTS; i++) {
            if (judged > i * LEAST_JUDGED && errors[i] < errors[best]) {
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
            errors[i] = learned(errors[i], Math.abs(value - forecasts[i]));
        }
    }

    private double learned(double usual, double error) {
        return usual + (counted(usual, error) - usual) / Math.min(judged, MEMORY);
    }

    private double counted(double usual, double error) {
        return judged > SETTLED ? Math.min(error, MOST_ERROR * usual) : error;
    }

    private double even(double ofDay, double residual) {
        double here = strayByDay.at(ofDay, stray);
        stretch = here > 0 && stray > 0 ? here / stray : 1;
        double even = residual / stretch;
        double error = Math.abs(residual);
        strayByDay.learn(ofDay, counted(stray, error));
        stray = learned(stray, error);
        return even;
    }

    void write(DataOutput out) throws IOException {
        day.write(out);
        week.write(out);
        strayByDay.write(out);
        for (double one : errors) {
            out.writeDouble(one);
        }
        out.writeDouble(mean);
        out.writeDouble(stray);
        out.writeDouble(judged);
        out.writeDouble(expected);
        out.writeDouble(stretch);
    }

    void read(DataInput in) throws IOException {
        day.read(in);
        week.read(in);
        strayByDay.read(in);
        for (int i = 0; i < errors.length; i++) {
            errors[i] = in.readDouble();
        }
        mean = in.readDouble();
        stray = in.readDouble();
        judged = in.readDouble();
        expected = in.readDouble();
        stretch = in.readDouble();
    }
}
