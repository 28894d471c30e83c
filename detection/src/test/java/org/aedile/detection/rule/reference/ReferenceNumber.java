package org.aedile.detection.rule.reference;

import java.math.BigDecimal;
import java.util.OptionalDouble;

/** Numbers are those of JSON: 64 bits of floating point. */
final class ReferenceNumber {
    private static final int MOST_CHARACTERS = 400;

    private ReferenceNumber() {}

    /** A number as a text: 4688.0 is 4688. */
    static String written(double value) {
        return Double.isInfinite(value)
                ? Double.toString(value)
                : new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
    }

    /** What a text says when it is a decimal number. */
    static OptionalDouble of(String text) {
        boolean number =
                text.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?") && text.length() <= MOST_CHARACTERS;
        return number ? OptionalDouble.of(Double.parseDouble(text)) : OptionalDouble.empty();
    }

    static double require(String text) {
        double number = of(text).orElseThrow(() -> new IllegalArgumentException("no number: " + text));
        if (Double.isInfinite(number)) {
            throw new IllegalArgumentException("too large: " + text);
        }
        return number;
    }
}
