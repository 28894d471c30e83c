package org.aedile.city.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Set;

/**
 * The calendar of the demo: one Saturday evening and the four weeks before it, all of them in Central European Summer Time,
 * so that local time is UTC plus two hours throughout.
 */
public final class DemoTime {
    public static final ZoneId ZONE = ZoneId.of("Europe/Monaco");

    /** The day of the evening, a Saturday. */
    public static final LocalDate DAY = LocalDate.of(2026, 5, 30);

    /** 17:30 local time. */
    public static final Instant EVENING_START = at(17, 30);

    /** 23:30 local time. */
    public static final Instant EVENING_END = at(23, 30);

    /** Four weeks before the evening. */
    public static final Instant HISTORY_START = EVENING_START.minus(Duration.ofDays(28));

    static final long SECOND = 1_000;
    static final long MINUTE = 60_000;
    static final long HOUR = 3_600_000;
    static final long DAY_MILLIS = 86_400_000;

    private static final long OFFSET = 2 * HOUR;

    /** Ascension Day and Whit Monday of 2026. */
    private static final Set<MonthDay> HOLIDAYS = Set.of(MonthDay.of(5, 14), MonthDay.of(5, 25));

    private DemoTime() {}

    /** What sort of day it is for the rhythm of a place. */
    enum DayKind {
        WEEKDAY,
        SATURDAY,
        SUNDAY
    }

    /** That local time of the evening's day. */
    public static Instant at(int hour, int minute) {
        return DAY.atTime(hour, minute).atZone(ZONE).toInstant();
    }

    /** That local time of the evening's day. */
    public static Instant at(LocalTime time) {
        return DAY.atTime(time).atZone(ZONE).toInstant();
    }

    /** Days since 1970 in local time. */
    static long localDay(long millis) {
        return Math.floorDiv(millis + OFFSET, DAY_MILLIS);
    }

    /** Hours since local midnight, 0 to under 24. */
    static double hourOfDay(long millis) {
        return Math.floorMod(millis + OFFSET, DAY_MILLIS) / (double) HOUR;
    }

    /** Milliseconds since 1970 of that hour (with its fraction) of that local day. */
    static long millisOf(long localDay, double hourOfDay) {
        return localDay * DAY_MILLIS + Math.round(hourOfDay * HOUR) - OFFSET;
    }

    static DayKind kindOf(long localDay) {
        LocalDate date = LocalDate.ofEpochDay(localDay);
        if (date.getDayOfWeek() == DayOfWeek.SUNDAY || HOLIDAYS.contains(MonthDay.from(date))) {
            return DayKind.SUNDAY;
        }
        return date.getDayOfWeek() == DayOfWeek.SATURDAY ? DayKind.SATURDAY : DayKind.WEEKDAY;
    }

    /** Local time as {@code HH:mm}. */
    static String clockText(long millis) {
        long minutes = Math.floorMod(millis + OFFSET, DAY_MILLIS) / MINUTE;
        return "%02d:%02d".formatted(minutes / 60, minutes % 60);
    }
}
