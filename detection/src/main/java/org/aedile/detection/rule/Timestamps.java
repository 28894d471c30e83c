package org.aedile.detection.rule;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Reads the times that records hold: ISO 8601, with a blank for the T and without a zone too (then UTC), or a number of
 * seconds, milliseconds, microseconds or nanoseconds since 1970, told apart by its size.
 */
final class Timestamps {
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})"
            + "(?:[T ](\\d{2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9}))?)?)?"
            + "(?:Z|([+-])(\\d{2}):?(\\d{2})?)?");
    private static final double LEAST_MILLIS = 1e11;
    private static final double LEAST_MICROS = 1e14;
    private static final double LEAST_NANOS = 1e17;

    private Timestamps() {}

    /** Milliseconds since 1970; empty when it is no time. */
    static OptionalLong millis(String text, double number) {
        return Double.isNaN(number) ? iso(text) : OptionalLong.of(epoch(number));
    }

    private static long epoch(double number) {
        double size = Math.abs(number);
        if (size < LEAST_MILLIS) {
            return (long) Math.floor(number * 1e3);
        }
        if (size < LEAST_MICROS) {
            return (long) Math.floor(number);
        }
        return (long) Math.floor(size < LEAST_NANOS ? number / 1e3 : number / 1e6);
    }

    private static OptionalLong iso(String text) {
        Matcher matcher = ISO.matcher(text);
        if (!matcher.matches()) {
            return OptionalLong.empty();
        }
        try {
            LocalDateTime local = LocalDateTime.of(
                    part(matcher, 1),
                    part(matcher, 2),
                    part(matcher, 3),
                    part(matcher, 4),
                    part(matcher, 5),
                    part(matcher, 6));
            long seconds = local.toEpochSecond(ZoneOffset.UTC) - offsetSeconds(matcher);
            return OptionalLong.of(seconds * 1_000 + millisOfSecond(matcher.group(7)));
        } catch (DateTimeException e) {
            return OptionalLong.empty();
        }
    }

    /** @throws DateTimeException when no zone has it: beyond 18 hours, or with 60 minutes and more */
    private static int offsetSeconds(Matcher matcher) {
        int sign = "-".equals(matcher.group(8)) ? -1 : 1;
        return ZoneOffset.ofHoursMinutes(sign * part(matcher, 9), sign * part(matcher, 10))
                .getTotalSeconds();
    }

    private static int millisOfSecond(@Nullable String fraction) {
        return fraction == null ? 0 : Integer.parseInt((fraction + "00").substring(0, 3));
    }

    private static int part(Matcher matcher, int group) {
        String digits = matcher.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
