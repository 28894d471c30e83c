package org.aedile.server.anomaly.internal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/**
 * A line of a series file, as it stood there and as it is understood.
 *
 * @param timestamp the first cell as it stood there
 * @param text the second cell as it stood there
 * @param millis milliseconds since 1970; a time without a zone is taken for UTC
 * @param value NaN when there is none
 * @param problem why it can't be judged, or empty
 */
record SeriesRow(String timestamp, String text, long millis, double value, String problem) {
    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?");
    private static final int SECONDS_LENGTH = 19;
    private static final int MOST_SHOWN = 60;

    static SeriesRow parse(String line) {
        String[] cells = line.split(",", -1);
        String timestamp = cells[0].strip();
        String text = cells.length > 1 ? cells[1].strip() : "";
        if (cells.length != 2) {
            return bad(timestamp, text, cells.length + " cells instead of 2 in '" + shown(line) + "'");
        }
        try {
            long millis = millis(timestamp);
            return NUMBER.matcher(text).matches()
                    ? new SeriesRow(timestamp, text, millis, Double.parseDouble(text), "")
                    : bad(timestamp, text, "value '" + shown(text) + "' is not a finite number");
        } catch (DateTimeException | ArithmeticException e) {
            return bad(timestamp, text, "timestamp '" + shown(timestamp) + "' is not like 2026-05-02 12:00:00");
        }
    }

    boolean isReadable() {
        return problem.isEmpty();
    }

    /** Milliseconds since 1970 of a time with or without fraction and zone; throws {@link DateTimeException}. */
    static long millis(String timestamp) {
        String iso = timestamp.replace(' ', 'T');
        boolean zoned = iso.endsWith("Z") || iso.lastIndexOf('+') > 0 || iso.lastIndexOf('-') >= SECONDS_LENGTH;
        Instant time = zoned
                ? DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(iso, Instant::from)
                : LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC);
        return time.toEpochMilli();
    }

    private static SeriesRow bad(String timestamp, String text, String problem) {
        return new SeriesRow(timestamp, text, 0, Double.NaN, problem);
    }

    private static String shown(String text) {
        return text.length() <= MOST_SHOWN ? text : text.substring(0, MOST_SHOWN) + "…";
    }
}
