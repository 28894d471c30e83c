package org.aedile.server.connector.file;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.OptionalLong;
import org.aedile.wire.json.IsoTime;

/** Times as files write them: ISO 8601, with a blank, without offset, as a day, or as seconds or milliseconds since 1970. */
final class TimeText {
    private static final DateTimeFormatter LOCAL = new DateTimeFormatterBuilder()
            .appendPattern("yyyy-MM-dd['T'][' ']HH:mm[:ss]")
            .optionalStart()
            .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
            .optionalEnd()
            .toFormatter(Locale.ROOT);
    private static final long SMALLEST_MILLIS = 100_000_000_000L;

    private final ZoneId zone;

    /** @param zone of times without offset */
    TimeText(ZoneId zone) {
        this.zone = zone;
    }

    /** Milliseconds since 1970; empty when it is no time. */
    OptionalLong millis(String text) {
        String trimmed = text.strip();
        long iso = IsoTime.parseMillis(trimmed);
        if (iso != IsoTime.NONE) {
            return OptionalLong.of(iso);
        }
        return isNumber(trimmed) ? epoch(trimmed) : local(trimmed);
    }

    private OptionalLong local(String text) {
        try {
            LocalDateTime time =
                    text.length() == 10 ? LocalDate.parse(text).atStartOfDay() : LocalDateTime.parse(text, LOCAL);
            return OptionalLong.of(time.atZone(zone).toInstant().toEpochMilli());
        } catch (DateTimeException e) {
            return OptionalLong.empty();
        }
    }

    private static OptionalLong epoch(String digits) {
        double number = Double.parseDouble(digits);
        return OptionalLong.of((long) (number < SMALLEST_MILLIS ? number * 1_000 : number));
    }

    private static boolean isNumber(String text) {
        return text.matches("\\d{9,13}(\\.\\d+)?");
    }
}
