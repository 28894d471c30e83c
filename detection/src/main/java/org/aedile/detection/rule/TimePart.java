package org.aedile.detection.rule;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalField;

/** A number that a rule takes out of a time, in UTC; weeks are those of ISO 8601. */
enum TimePart {
    MINUTE(ChronoField.MINUTE_OF_HOUR),
    HOUR(ChronoField.HOUR_OF_DAY),
    DAY(ChronoField.DAY_OF_MONTH),
    WEEK(IsoFields.WEEK_OF_WEEK_BASED_YEAR),
    MONTH(ChronoField.MONTH_OF_YEAR),
    YEAR(ChronoField.YEAR);

    private final TemporalField field;

    TimePart(TemporalField field) {
        this.field = field;
    }

    static TimePart of(Modifier time) {
        return valueOf(time.name());
    }

    /** The part of that time, milliseconds since 1970. */
    int of(long timeMillis) {
        return LocalDateTime.ofInstant(Instant.ofEpochMilli(timeMillis), ZoneOffset.UTC)
                .get(field);
    }

    /** True when a time may have that number. */
    boolean admits(double number) {
        return number == Math.rint(number) && field.range().isValidValue((long) number);
    }

    /** "0 to 23". */
    String range() {
        return field.range().getMinimum() + " to " + field.range().getMaximum();
    }
}
