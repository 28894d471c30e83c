package org.aedile.detection.rule;

/** Numbers as rules see them: in a rule, in an event and in a text the same number is the same text. */
final class NumberText {
    private static final double LARGEST_PLAIN = 1e15;
    private static final int MOST_DIGITS = 64;

    private NumberText() {}

    /** 4688.0 and 4.688E3 are 4688; what has a fraction, or 15 digits, is as Java writes it. */
    static String of(double number) {
        boolean whole = number == Math.rint(number) && Math.abs(number) < LARGEST_PLAIN;
        return whole ? Long.toString((long) number) : Double.toString(number);
    }

    /** {@link #of} of a decimal number as Java writes it. */
    static String plain(String decimal) {
        if (decimal.endsWith(".0") && decimal.charAt(0) != '-') {
            return decimal.substring(0, decimal.length() - 2);
        }
        return decimal.endsWith(".0") || decimal.indexOf('E') >= 0 ? of(Double.parseDouble(decimal)) : decimal;
    }

    /** NaN, which compares with nothing, when the text is no decimal number. */
    static double parse(String text) {
        if (text.isEmpty() || text.length() > MOST_DIGITS || !mayBeNumber(text)) {
            return Double.NaN;
        }
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /** Without Java's own forms: 1d, 0x1p3, NaN and blanks around. */
    private static boolean mayBeNumber(String text) {
        for (int i = 0; i < text.length(); i++) {
            if ("0123456789+-.eE".indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }
}
