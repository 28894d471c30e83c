package org.aedile.detection.rule.reference;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalField;
import java.time.temporal.WeekFields;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** "Time Modifiers": a number out of a date, in UTC. */
final class ReferenceTime {
    private static final Map<String, TemporalField> FIELDS = Map.of(
            "minute", ChronoField.MINUTE_OF_HOUR,
            "hour", ChronoField.HOUR_OF_DAY,
            "day", ChronoField.DAY_OF_MONTH,
            "week", WeekFields.ISO.weekOfWeekBasedYear(),
            "month", ChronoField.MONTH_OF_YEAR,
            "year", ChronoField.YEAR);

    static final Set<String> PARTS = FIELDS.keySet();

    private static final Pattern DATE_TIME_OFFSET = Pattern.compile(
            "(\\d{4}-\\d\\d-\\d\\d)([T ]\\d\\d:\\d\\d(:\\d\\d([.,]\\d{1,9})?)?)?(Z|[+-]\\d\\d(:?\\d\\d)?)?");

    private ReferenceTime() {}

    static double requireIn(String part, double number) {
        boolean whole = number == Math.rint(number);
        if (!whole || !field(part).range().isValidValue((long) number)) {
            throw new IllegalArgumentException(number + " is no " + part);
        }
        return number;
    }

    /** The part of the time that a text says, or a number since 1970; empty when it says none. */
    static OptionalDouble of(String text, String part) {
        OptionalDouble number = ReferenceNumber.of(text);
        try {
            Instant time = number.isPresent() ? since1970(number.getAsDouble()) : instant(text);
            return OptionalDouble.of(time.atOffset(ZoneOffset.UTC).get(field(part)));
        } catch (DateTimeException e) {
            return OptionalDouble.empty();
        }
    }

    private static TemporalField field(String part) {
        TemporalField field = FIELDS.get(part);
        if (field == null) {
            throw new IllegalArgumentException("no part of a time: " + part);
        }
        return field;
    }

    /** Seconds, milliseconds, microseconds or nanoseconds: what gives a year below about 5000. */
    private static Instant since1970(double number) {
        double size = Math.abs(number);
        double millis = size < 1e11 ? number * 1e3 : size < 1e14 ? number : size < 1e17 ? number / 1e3 : number / 1e6;
        return Instant.ofEpochMilli((long) Math.floor(millis));
    }

    private static Instant instant(String text) {
        Matcher parts = DATE_TIME_OFFSET.matcher(text);
        if (!parts.matches()) {
            throw new DateTimeException("no time: " + text);
        }
        String time = parts.group(2) == null ? " 00:00" : parts.group(2);
        String offset = parts.group(5) == null ? "Z" : parts.group(5).replace(":", "");
        String whole = parts.group(1) + "T" + time.substring(1).replace(',', '.');
        String hours = offset.length() == 3 ? offset + "00" : offset;
        return OffsetDateTime.parse(
                        whole + (hours.equals("Z") ? hours : hours.substring(0, 3) + ":" + hours.substring(3)))
                .toInstant();
    }
}
