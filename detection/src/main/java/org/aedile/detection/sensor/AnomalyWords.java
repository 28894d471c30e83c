package org.aedile.detection.sensor;

import org.aedile.detection.Band;
import org.aedile.detection.saying.AlertSentence;
import org.aedile.kernel.SourceProfile;
import org.aedile.kernel.saying.Fact;
import org.aedile.kernel.saying.Saying;

/** How the second tier says what it found. */
final class AnomalyWords {
    private static final double MOST_READINGS = 1e10;

    private AnomalyWords() {}

    /** @param zeros as unusual once in 10 to the power of it readings */
    static Finding finding(Moment moment, Band usual, double zeros, double ratio) {
        SourceProfile.Property property = moment.property();
        double value = moment.value();
        return new Finding(
                Phrases.titleLabel(property) + " unusual for this sensor",
                compared(property, value, usual).and(rarity(zeros)),
                ratio,
                value,
                usual.low(),
                usual.high());
    }

    /** "particles 42 µg/m³, expected 20 µg/m³, 8 in 10 lie within 15 and 26 µg/m³". */
    private static Saying compared(SourceProfile.Property property, double value, Band usual) {
        String unit = property.unit();
        boolean within = value >= usual.low() && value <= usual.high();
        Saying saying = within
                ? Phrases.reading(AlertSentence.ANOMALY_ORDER, property, value)
                : Phrases.reading(AlertSentence.ANOMALY_LEVEL, property, value)
                        .with("usual", Fact.quantity(usual.mid(), unit));
        return saying.with("low", Fact.quantity(usual.low(), "")).with("high", Fact.quantity(usual.high(), unit));
    }

    /** "as unusual once in 300,000 readings". */
    private static Saying rarity(double zeros) {
        if (zeros >= Anomaly.MOST_ZEROS) {
            return Saying.of(AlertSentence.ANOMALY_SELDOM).with("readings", Fact.quantity(MOST_READINGS, ""));
        }
        double power = Math.pow(10, Math.floor(zeros));
        double readings = power * Math.floor(Math.pow(10, zeros) / power);
        return Saying.of(AlertSentence.ANOMALY_ONCE).with("readings", Fact.quantity(readings, ""));
    }
}
