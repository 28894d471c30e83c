package org.aedile.kernel.saying;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One fact of a sentence, as it is before anybody puts it into words. Immutable.
 *
 * @param type how it is to be shown
 * @param value a text on one line, a number with a point before its fraction, or a time in ISO 8601 and UTC
 * @param unit UCUM of a quantity, {@code ms} of a duration, the IANA time zone of a time, otherwise empty
 */
public record Fact(Type type, String value, String unit) {
    /** The day of a {@link Type#DAY} that is no ordinary day of the week. */
    static final String HOLIDAY = "holiday";

    private static final Pattern BREAKS = Pattern.compile("[\\n\\t\\r]");

    /** How a fact is to be shown. */
    public enum Type {
        /** A name, or what a source wrote: as it is. */
        TEXT,
        /** Title of a rule, which may have one in the reader's language. */
        TITLE,
        /** The same amid a sentence. */
        QUOTED,
        /** A number with its unit, three digits of it. */
        QUANTITY,
        /** A number, six digits of it. */
        PRECISE,
        /** How many times as much, one digit after the point below 20. */
        FACTOR,
        /** A part of 1, shown in whole percent. */
        SHARE,
        /** Milliseconds. */
        DURATION,
        /** A moment. */
        TIME,
        /** Day of the week from 1, Monday, to 7, or {@code holiday}. */
        DAY;

        /** As it is written. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Type parse(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /** A name, or what a source wrote. */
    public static Fact text(String text) {
        return new Fact(Type.TEXT, line(text), "");
    }

    /** Title of a rule at the beginning of a sentence. */
    public static Fact title(String title) {
        return new Fact(Type.TITLE, line(title), "");
    }

    /** Title of a rule amid a sentence. */
    public static Fact quoted(String title) {
        return new Fact(Type.QUOTED, line(title), "");
    }

    /** @param unit UCUM */
    public static Fact quantity(double value, String unit) {
        return new Fact(Type.QUANTITY, Double.toString(value), line(unit));
    }

    /** How many there are. */
    public static Fact count(long count) {
        return new Fact(Type.QUANTITY, Long.toString(count), "");
    }

    /** A number of which six digits matter. */
    public static Fact precise(double value) {
        return new Fact(Type.PRECISE, Double.isNaN(value) ? "NaN" : English.precise(value), "");
    }

    /** How many times as much. */
    public static Fact factor(double times) {
        return new Fact(Type.FACTOR, Double.toString(times), "");
    }

    /** @param share of 1 */
    public static Fact share(double share) {
        return new Fact(Type.SHARE, Double.toString(share), "");
    }

    public static Fact duration(long millis) {
        return new Fact(Type.DURATION, Long.toString(millis), "ms");
    }

    /** @param zone the local time zone of what it is about */
    public static Fact time(long eventMillis, ZoneId zone) {
        return new Fact(Type.TIME, Instant.ofEpochMilli(eventMillis).toString(), zone.getId());
    }

    public static Fact day(DayOfWeek day) {
        return new Fact(Type.DAY, Integer.toString(day.getValue()), "");
    }

    /** A public holiday, whichever day of the week it is. */
    public static Fact holiday() {
        return new Fact(Type.DAY, HOLIDAY, "");
    }

    double number() {
        return Double.parseDouble(value);
    }

    private static String line(String text) {
        return BREAKS.matcher(text).replaceAll(" ");
    }
}
