package org.aedile.simulation.crowd.locomotion;

/**
 * Comparisons without branches, by the signs of numbers: where the outcome can't be foretold, a wrong guess costs the
 * processor more than the comparison. {@code a < b} is a negative {@code a - b}, exactly.
 */
final class Signs {
    private Signs() {}

    /** 1 of a negative number, else 0. */
    static int ofNegative(double number) {
        return (int) (Double.doubleToRawLongBits(number) >>> (Long.SIZE - 1));
    }

    /** True when one number or both are positive. */
    static boolean anyPositive(double one, double other) {
        return (Double.doubleToRawLongBits(0 - one) | Double.doubleToRawLongBits(0 - other)) < 0;
    }

    /** True when both numbers are positive. */
    static boolean bothPositive(double one, double other) {
        return (Double.doubleToRawLongBits(0 - one) & Double.doubleToRawLongBits(0 - other)) < 0;
    }
}
