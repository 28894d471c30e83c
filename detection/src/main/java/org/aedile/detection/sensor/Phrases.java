package org.aedile.detection.sensor;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import org.aedile.detection.Band;
import org.aedile.kernel.SourceProfile;

/** Sentences with numbers and units, as people in a control room read them. */
final class Phrases {
    private static final int SECONDS_PER_MINUTE = 60;
    private static final int MINUTES_PER_HOUR = 60;
    private static final int HOURS_PER_DAY = 24;
    private static final int MOST_WEEKS = 1_000;

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM, HH:mm", Locale.ENGLISH);

    private Phrases() {}

    /** "184 µg/m³". */
    static String quantity(double value, String unit) {
        String shown = Units.display(unit);
        if (shown.isEmpty()) {
            return number(value);
        }
        return number(value) + (shown.startsWith("/") || shown.equals("°") ? "" : " ") + shown;
    }

    /** Three significant digits, whole numbers whole, thousands parted. */
    static String number(double value) {
        double size = Math.abs(value);
        if (size >= 100 || value == Math.rint(value) && size < 1e15) {
            return String.format(Locale.ROOT, "%,d", Math.round(value));
        }
        int decimals = size >= 10 ? 1 : size >= 1 ? 2 : 3;
        String text = String.format(Locale.ROOT, "%." + decimals + "f", value);
        return text.replaceAll("0+$", "").replaceAll("\\.$", "");
    }

    /** "2 h 10 min", "45 s". */
    static String duration(long millis) {
        long seconds = Math.round(millis / 1_000.0);
        if (seconds < 2 * SECONDS_PER_MINUTE) {
            return seconds + " s";
        }
        long minutes = seconds / SECONDS_PER_MINUTE;
        if (minutes < 2 * MINUTES_PER_HOUR) {
            return minutes + " min";
        }
        long hours = minutes / MINUTES_PER_HOUR;
        return hours < 2 * HOURS_PER_DAY
                ? hours + " h " + minutes % MINUTES_PER_HOUR + " min"
                : hours / HOURS_PER_DAY + " days " + hours % HOURS_PER_DAY + " h";
    }

    /** "on a Saturday at 21:00", "on a public holiday at 21:00", to the nearest half hour. */
    static String weekHour(long eventMillis, LocalHours hours, Holidays holidays) {
        ZonedDateTime local =
                Instant.ofEpochMilli(eventMillis).atZone(hours.zone()).plusMinutes(15);
        String day = holidays.contains(local.toLocalDate().toEpochDay())
                ? "public holiday"
                : local.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        return "on a %s at %02d:%02d".formatted(day, local.getHour(), local.getMinute() / 30 * 30);
    }

    /** "as strong by chance once in 14 weeks"; of so many a week, over all series of a detector. */
    static String byChance(double weekly) {
        if (weekly < 1.0 / MOST_WEEKS) {
            return "as strong by chance less than once in " + number(MOST_WEEKS) + " weeks";
        }
        return weekly < 1
                ? "as strong by chance once in " + number(Math.rint(1 / weekly)) + " weeks"
                : "as strong by chance " + number(weekly) + " times a week";
    }

    /** "2 June, 14:00", local time. */
    static String date(long eventMillis, LocalHours hours) {
        return Instant.ofEpochMilli(eventMillis).atZone(hours.zone()).format(DATE);
    }

    /** "particles", or the property's name when nobody called it anything. */
    static String label(SourceProfile.Property property) {
        return property.label().isEmpty() ? property.name() : property.label();
    }

    /** "Particles", for the beginning of a title. */
    static String titleLabel(SourceProfile.Property property) {
        String label = label(property);
        return label.isEmpty() ? "Readings" : Wording.capital(label);
    }

    /** "particles 184 µg/m³, 9.1 times what is usual here on a Saturday at 21:00". */
    static String comparedWithUsual(Moment moment, double value, Band band, Holidays holidays) {
        SourceProfile.Property property = moment.property();
        return label(property) + " " + quantity(value, property.unit()) + ", "
                + comparison(value, band, property.unit()) + " what is usual here "
                + weekHour(moment.eventMillis(), moment.hours(), holidays);
    }

    private static String comparison(double value, Band band, String unit) {
        double ratio = value / band.mid();
        boolean comparable = Units.isRatio(unit) && band.mid() > 0 && value >= 0;
        if (comparable && ratio >= 1.5) {
            return factor(ratio) + " times";
        }
        if (comparable && ratio <= 0.67) {
            return ratio < 0.01 ? "less than 1 % of" : Math.round(ratio * 100) + " % of";
        }
        double difference = Math.abs(value - band.mid());
        return quantity(difference, unit) + (value >= band.mid() ? " above" : " below");
    }

    private static String factor(double ratio) {
        if (ratio > 1_000) {
            return "more than 1,000";
        }
        return ratio >= 20 ? number(Math.rint(ratio)) : String.format(Locale.ROOT, "%.1f", ratio);
    }
}
