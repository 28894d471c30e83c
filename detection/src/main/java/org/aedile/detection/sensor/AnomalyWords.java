package org.aedile.detection.sensor;

import org.aedile.detection.Band;
import org.aedile.kernel.SourceProfile;

/** How the second tier says what it found. */
final class AnomalyWords {
    private AnomalyWords() {}

    /** @param zeros as unusual once in 10 to the power of it readings */
    static Finding finding(Moment moment, Band usual, double zeros, double ratio) {
        SourceProfile.Property property = moment.property();
        double value = moment.value();
        String explanation = "%s %s, %s; as unusual %s"
                .formatted(
                        Phrases.label(property),
                        Phrases.quantity(value, property.unit()),
                        compared(value, usual, property.unit()),
                        rarity(zeros));
        return new Finding(
                Phrases.titleLabel(property) + " unusual for this sensor",
                explanation,
                ratio,
                value,
                usual.low(),
                usual.high());
    }

    /** "expected 20 µg/m³, 8 in 10 lie within 15 and 26 µg/m³". */
    private static String compared(double value, Band usual, String unit) {
        String band =
                "8 in 10 lie within " + Phrases.number(usual.low()) + " and " + Phrases.quantity(usual.high(), unit);
        if (value >= usual.low() && value <= usual.high()) {
            return "by itself usual, but not after the readings before it; " + band;
        }
        return "expected " + Phrases.quantity(usual.mid(), unit) + ", " + band;
    }

    /** "once in 300,000 readings". */
    private static String rarity(double zeros) {
        if (zeros >= Anomaly.MOST_ZEROS) {
            return "less than once in 10,000,000,000 readings";
        }
        double power = Math.pow(10, Math.floor(zeros));
        return "once in " + Phrases.number(power * Math.floor(Math.pow(10, zeros) / power)) + " readings";
    }
}
