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
        boolean number = text.length() <= MOST_CHARACTERS && isNumber(text);
        return number ? Double.parseDouble(text) : Double.NaN;
    }

    /** Sign, digits with at most one point among them, exponent; so that {@code -} and {@code 10.0.0.7} cost no exception. */
    private static boolean isNumber(String text) {
        int at = afterSign(text, 0);
        int whole = afterDigits(text, at);
        boolean point = whole < text.length() && text.charAt(whole) == '.';
        int end = point ? afterDigits(text, whole + 1) : whole;
        int digits = end - at - (point ? 1 : 0);
        if (digits > 0 && end < text.length() && (text.charAt(end) | ' ') == 'e') {
            int exponent = afterSign(text, end + 1);
            end = afterDigits(text, exponent) > exponent ? afterDigits(text, exponent) : end;
        }
        return digits > 0 && end == text.length();
    }

    private static int afterSign(String text, int at) {
        return at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+') ? at + 1 : at;
    }

    private static int afterDigits(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }
}
