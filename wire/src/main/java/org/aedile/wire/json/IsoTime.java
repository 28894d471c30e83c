package org.aedile.wire.json;

/**
 * Times as ISO 8601 writes them ({@code 2026-05-30T18:59:58.250Z}, an offset instead of Z, any number of decimals, a
 * blank instead of T), read without allocating. Civil days by the algorithm of H. Hinnant, "chrono-compatible low-level
 * date algorithms" (2013), valid for the years 0 to 9999.
 */
public final class IsoTime {
    /** Not a time. */
    public static final long NONE = Long.MIN_VALUE;

    private static final int DATE_TIME_CHARS = 19;
    private static final int[] DAYS_OF_MONTH = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private IsoTime() {}

    /** Milliseconds since 1970, finer decimals cut off; {@link #NONE} when it isn't a time with an offset. */
    public static long parseMillis(String text) {
        return parseMillis(text.toCharArray(), 0, text.length());
    }

    static long parseMillis(char[] text, int from, int length) {
        if (length <= DATE_TIME_CHARS || !separatorsFit(text, from)) {
            return NONE;
        }
        long seconds = secondsOf(text, from);
        int at = from + DATE_TIME_CHARS;
        int end = from + length;
        long millis = 0;
        if (text[at] == '.' || text[at] == ',') {
            int decimals = at + 1;
            at = endOfDigits(text, decimals, end);
            millis = millisOf(text, decimals, at);
        }
        long offset = offsetSeconds(text, at, end);
        return seconds == NONE || millis < 0 || offset == NONE ? NONE : (seconds - offset) * 1_000 + millis;
    }

    private static boolean separatorsFit(char[] text, int from) {
        char between = text[from + 10];
        return text[from + 4] == '-'
                && text[from + 7] == '-'
                && (between == 'T' || between == 't' || between == ' ')
                && text[from + 13] == ':'
                && text[from + 16] == ':';
    }

    private static long secondsOf(char[] text, int from) {
        int year = number(text, from, 4);
        int month = number(text, from + 5, 2);
        int day = number(text, from + 8, 2);
        int hour = number(text, from + 11, 2);
        int minute = number(text, from + 14, 2);
        int second = number(text, from + 17, 2);
        boolean real = year >= 0
                && month >= 1
                && month <= 12
                && day >= 1
                && day <= daysOf(year, month)
                && inRange(hour, 23)
                && inRange(minute, 59)
                && inRange(second, 60);
        return real ? epochDay(year, month, day) * 86_400 + hour * 3_600L + minute * 60L + Math.min(second, 59) : NONE;
    }

    private static int daysOf(int year, int month) {
        boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        return month == 2 && leap ? 29 : DAYS_OF_MONTH[month - 1];
    }

    private static long epochDay(int year, int month, int day) {
        long y = month <= 2 ? year - 1L : year;
        long era = Math.floorDiv(y, 400L);
        long yearOfEra = y - era * 400;
        long dayOfYear = (153L * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
        long dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
        return era * 146_097 + dayOfEra - 719_468;
    }

    private static int endOfDigits(char[] text, int from, int end) {
        int at = from;
        while (at < end && text[at] >= '0' && text[at] <= '9') {
            at++;
        }
        return at;
    }

    private static long millisOf(char[] text, int from, int end) {
        if (from == end) {
            return -1;
        }
        long millis = 0;
        for (int i = 0; i < 3; i++) {
            millis = millis * 10 + (from + i < end ? text[from + i] - '0' : 0);
        }
        return millis;
    }

    private static long offsetSeconds(char[] text, int at, int end) {
        if (at + 1 == end && (text[at] == 'Z' || text[at] == 'z')) {
            return 0;
        }
        boolean colon = at + 6 == end && text[at + 3] == ':';
        boolean plain = at + 5 == end;
        if (!colon && !plain || text[at] != '+' && text[at] != '-') {
            return NONE;
        }
        int hours = number(text, at + 1, 2);
        int minutes = number(text, end - 2, 2);
        if (!inRange(hours, 18) || !inRange(minutes, 59)) {
            return NONE;
        }
        long seconds = hours * 3_600L + minutes * 60L;
        return text[at] == '-' ? -seconds : seconds;
    }

    private static boolean inRange(int value, int high) {
        return value >= 0 && value <= high;
    }

    /** The number of that many digits, or −1. */
    private static int number(char[] text, int from, int digits) {
        int value = 0;
        for (int i = from; i < from + digits; i++) {
            int digit = text[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }
}
