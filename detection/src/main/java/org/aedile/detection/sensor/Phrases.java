package org.aedile.detection.sensor;

import java.time.Instant;
import java.time.ZonedDateTime;
import org.aedile.detection.Band;
import org.aedile.detection.saying.AlertSentence;
import org.aedile.kernel.SourceProfile;
import org.aedile.kernel.saying.Fact;
import org.aedile.kernel.saying.Saying;
import org.aedile.kernel.saying.Units;

/** What several detectors say alike. */
final class Phrases {
    private static final int MOST_WEEKS = 1_000;
    private static final double MOST_TIMES = 1_000;
    private static final double LEAST_SHARE = 0.01;

    private Phrases() {}

    /** Begins with what came: "particles 184 µg/m³". */
    static Saying reading(AlertSentence sentence, SourceProfile.Property property, double value) {
        return Saying.of(sentence)
                .with("label", Fact.text(label(property)))
                .with("value", Fact.quantity(value, property.unit()));
    }

    /** "as strong by chance once in 14 weeks"; of so many a week, over all series of a detector. */
    static Saying byChance(double weekly) {
        if (weekly < 1.0 / MOST_WEEKS) {
            return Saying.of(AlertSentence.CHANCE_SELDOM).with("weeks", Fact.count(MOST_WEEKS));
        }
        return weekly < 1
                ? Saying.of(AlertSentence.CHANCE_ONCE).with("weeks", Fact.count(Math.round(1 / weekly)))
                : Saying.of(AlertSentence.CHANCE_OFTEN).with("times", Fact.quantity(weekly, ""));
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

    /** "particles 184 µg/m³, 9.1 times what is usual here on a Saturday at 21:00", to the nearest half hour. */
    static Saying comparedWithUsual(Moment moment, double value, Band band, Holidays holidays) {
        ZonedDateTime local = Instant.ofEpochMilli(moment.eventMillis())
                .atZone(moment.hours().zone())
                .plusMinutes(15);
        Fact day =
                holidays.contains(local.toLocalDate().toEpochDay()) ? Fact.holiday() : Fact.day(local.getDayOfWeek());
        String time = "%02d:%02d".formatted(local.getHour(), local.getMinute() / 30 * 30);
        return comparison(moment.property(), value, band).with("day", day).with("time", Fact.text(time));
    }

    private static Saying comparison(SourceProfile.Property property, double value, Band band) {
        double ratio = value / band.mid();
        boolean comparable = Units.isRatio(property.unit()) && band.mid() > 0 && value >= 0;
        if (comparable && ratio >= 1.5) {
            AlertSentence times = ratio > MOST_TIMES ? AlertSentence.SEASONAL_MANY : AlertSentence.SEASONAL_TIMES;
            return reading(times, property, value).with("times", Fact.factor(Math.min(MOST_TIMES, ratio)));
        }
        if (comparable && ratio <= 0.67) {
            AlertSentence share = ratio < LEAST_SHARE ? AlertSentence.SEASONAL_LITTLE : AlertSentence.SEASONAL_SHARE;
            return reading(share, property, value).with("share", Fact.share(Math.max(LEAST_SHARE, ratio)));
        }
        AlertSentence side = value >= band.mid() ? AlertSentence.SEASONAL_ABOVE : AlertSentence.SEASONAL_BELOW;
        return reading(side, property, value)
                .with("difference", Fact.quantity(Math.abs(value - band.mid()), property.unit()));
    }
}
