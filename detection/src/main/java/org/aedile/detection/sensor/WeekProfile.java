package org.aedile.detection.sensor;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * The usual value for each hour of the week, transformed. Between the middles of two hours it goes in a straight line.
 * What is not known yet is taken from the same hour of other days: of working days for a working day, of weekend days for
 * a weekend day, of any day when there is nothing better.
 *
 * <p>{@code center[h]} holds for the middle of hour {@code h} of the week (0 is Monday 00:00); {@code weeks[h]} counts how
 * often it was learned, 0 when never.
 */
public final class WeekProfile {
    private static final int HOURS_PER_DAY = 24;
    private static final int DAYS_PER_WEEK = 7;
    private static final int WORKING_DAYS = 5;
    private static final double MILLIS_PER_HOUR = 3_600_000;
    private static final int MOST_WEEKS = 255;

    final float[] center = new float[LocalHours.HOURS_PER_WEEK];
    final byte[] weeks = new byte[LocalHours.HOURS_PER_WEEK];

    /** The usual value at a local time, NaN while nothing is known. */
    public double at(long localMillis) {
        long hour = LocalHours.hourIndex(localMillis);
        double here = hourly(hour);
        long neighbour = neighbour(hour, localMillis);
        double there = hourly(neighbour);
        return Double.isNaN(there) ? here : here + (there - here) * weightOfNeighbour(hour, localMillis);
    }

    /** The hour whose middle is the next nearest. */
    public static long neighbour(long hourIndex, long localMillis) {
        return localMillis - hourIndex * (long) MILLIS_PER_HOUR < MILLIS_PER_HOUR / 2 ? hourIndex - 1 : hourIndex + 1;
    }

    /** 0 in the middle of the hour, ½ at its ends. */
    public static double weightOfNeighbour(long hourIndex, long localMillis) {
        double part = (localMillis - hourIndex * (long) MILLIS_PER_HOUR) / MILLIS_PER_HOUR;
        return Math.abs(part - 0.5);
    }

    /** The usual value in the middle of an hour; NaN while nothing is known. */
    public double hourly(long hourIndex) {
        int hour = LocalHours.hourOfWeek(hourIndex);
        return weeks[hour] != 0 ? center[hour] : fallback(hour);
    }

    /** How often that hour of the week was learned. */
    public int weeks(int hourOfWeek) {
        return weeks[hourOfWeek] & 0xff;
    }

    public void set(int hourOfWeek, float value, int timesLearned) {
        center[hourOfWeek] = value;
        weeks[hourOfWeek] = (byte) Math.min(MOST_WEEKS, timesLearned);
    }

    static boolean isWeekend(int hourOfWeek) {
        return hourOfWeek >= WORKING_DAYS * HOURS_PER_DAY;
    }

    public void write(DataOutput out) throws IOException {
        Packed.write(center, center.length, out);
        out.write(weeks);
    }

    public void read(DataInput in) throws IOException {
        Packed.read(center, center.length, in);
        in.readFully(weeks);
    }

    void clear() {
        Arrays.fill(weeks, (byte) 0);
    }

    private double fallback(int hourOfWeek) {
        boolean weekend = isWeekend(hourOfWeek);
        int hourOfDay = hourOfWeek % HOURS_PER_DAY;
        double alike = mean(hourOfDay, weekend ? WORKING_DAYS : 0, weekend ? DAYS_PER_WEEK : WORKING_DAYS);
        return Double.isNaN(alike) ? mean(hourOfDay, 0, DAYS_PER_WEEK) : alike;
    }

    private double mean(int hourOfDay, int firstDay, int endDay) {
        double sum = 0;
        int known = 0;
        for (int day = firstDay; day < endDay; day++) {
            int hour = day * HOURS_PER_DAY + hourOfDay;
            if (weeks[hour] != 0) {
                sum += center[hour];
                known++;
            }
        }
        return known == 0 ? Double.NaN : sum / known;
    }
}
