package org.aedile.detection.sensor;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The usual value for each hour of the week, transformed. Between the middles of two hours it goes in a straight line.
 * What is not known yet is taken from the same hour of other days: of working days for a working day, of weekend days for
 * a weekend day, of any day when there is nothing better. A public holiday is a Sunday until one was learned.
 *
 * <p>{@code center[h]} holds for the middle of hour {@code h} of the calendar, as {@link Holidays#hour} counts; {@code
 * weeks[h]} counts how often it was learned, 0 when never.
 */
public final class WeekProfile {
    private static final int HOURS_PER_DAY = 24;
    private static final int DAYS_PER_WEEK = 7;
    private static final int WORKING_DAYS = 5;
    private static final int SUNDAY = 6;
    private static final double MILLIS_PER_HOUR = 3_600_000;
    private static final int MOST_WEEKS = 255;

    final float[] center = new float[Holidays.HOURS];
    final byte[] weeks = new byte[Holidays.HOURS];

    /** The usual value at a local time, NaN while nothing is known. */
    public double at(long localMillis, Holidays holidays) {
        long hour = LocalHours.hourIndex(localMillis);
        double here = hourly(holidays.hour(hour));
        long neighbour = neighbour(hour, localMillis);
        double there = hourly(holidays.hour(neighbour));
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

    /** The usual value in the middle of an hour of the calendar; NaN while nothing is known. */
    public double hourly(int hour) {
        return weeks[hour] != 0 ? center[hour] : fallback(hour);
    }

    /** How often that hour of the calendar was learned. */
    public int weeks(int hour) {
        return weeks[hour] & 0xff;
    }

    /** The hours of the calendar that were learned. */
    int[] learned() {
        return IntStream.range(0, Holidays.HOURS)
                .filter(hour -> weeks[hour] != 0)
                .toArray();
    }

    public void set(int hour, float value, int timesLearned) {
        center[hour] = value;
        weeks[hour] = (byte) Math.min(MOST_WEEKS, timesLearned);
    }

    /** True of public holidays too. */
    static boolean isWeekend(int hour) {
        return hour >= WORKING_DAYS * HOURS_PER_DAY;
    }

    static boolean isHoliday(int hour) {
        return hour >= LocalHours.HOURS_PER_WEEK;
    }

    /** True when a public holiday was learned. */
    boolean knowsHolidays() {
        for (int hour = LocalHours.HOURS_PER_WEEK; hour < Holidays.HOURS; hour++) {
            if (weeks[hour] != 0) {
                return true;
            }
        }
        return false;
    }

    void writeWeek(DataOutput out) throws IOException {
        Packed.write(center, LocalHours.HOURS_PER_WEEK, out);
        out.write(weeks, 0, LocalHours.HOURS_PER_WEEK);
    }

    void readWeek(DataInput in) throws IOException {
        Packed.read(center, LocalHours.HOURS_PER_WEEK, in);
        in.readFully(weeks, 0, LocalHours.HOURS_PER_WEEK);
    }

    void writeHolidays(DataOutput out) throws IOException {
        for (int hour = LocalHours.HOURS_PER_WEEK; hour < Holidays.HOURS; hour++) {
            out.writeFloat(center[hour]);
            out.writeByte(weeks[hour]);
        }
    }

    void readHolidays(DataInput in) throws IOException {
        for (int hour = LocalHours.HOURS_PER_WEEK; hour < Holidays.HOURS; hour++) {
            center[hour] = in.readFloat();
            weeks[hour] = in.readByte();
        }
    }

    void clear() {
        Arrays.fill(weeks, (byte) 0);
    }

    private double fallback(int unknown) {
        boolean weekend = isWeekend(unknown);
        int hourOfDay = unknown % HOURS_PER_DAY;
        int sunday = SUNDAY * HOURS_PER_DAY + hourOfDay;
        if (isHoliday(unknown) && weeks[sunday] != 0) {
            return center[sunday];
        }
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
