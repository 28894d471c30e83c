package org.aedile.detection.rule;

import java.math.BigDecimal;

/** Numbers as rules and events compare them: 4688.0 is 4688, and texts that read as a number are one. */
final class Numbers {
    /** As many as the longest has that 64 bits of floating point can be, written without exponent. */
    private static final int MOST_CHARACTERS = 400;

    private Numbers() {}

    /** A number of a rule as the text that an event holds for it. */
    static String text(Number number) {
        boolean whole = number instanceof Integer || number instanceof Long;
        return whole ? number.toString() : text(number.doubleValue());
    }

    /** Without exponent, and without decimals when there are none. */
    static String text(double number) {
        String text = Double.toString(number == 0 ? 0 : number);
        if (text.endsWith(".0")) {
            return text.substring(0, text.length() - 2);
        }
        return text.indexOf('E') < 0
                ? text
                : new BigDecimal(text).stripTrailingZeros().toPlainString();
    }

    /** A decimal of an event in the same form. */
    static String plain(String decimal) {
        if (decimal.equals("-0.0") || decimal.indexOf('E') >= 0) {
            return text(Double.parseDouble(decimal));
        }
        return decimal.endsWith(".0") ? decimal.substring(0, decimal.length() - 2) : decimal;
    }

    /** NaN, which compares with nothing, when it is no number. */
    static double parse(String text) {
        if (text.isEmpty() || text.length() > MOST_CHARACTERS || !mayBeNumber(text)) {
            return Double.NaN;
        }
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private static boolean mayBeNumber(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean part = c >= '0' && c <= '9' || c == '.' || c == '-' || c == '+' || c == 'e' || c == 'E';
            if (!part) {
                return false;
            }
        }
        return true;
    }
}
