package org.aedile.detection.sensor;

import java.util.Locale;

/**
 * Makes the noise of a series even, so that one band fits nights and rush hours.
 *
 * <ul>
 *   <li>{@code NONE}: y = x.
 *   <li>{@code ROOT}, for counts: y = 2·(√(|x| + 3/8) − √(3/8))·sign(x). A Poisson count then has a standard deviation near
 *       1 (Anscombe 1948, "The transformation of Poisson, binomial and negative-binomial data", Biometrika 35).
 *   <li>{@code LOG}, for concentrations: y = ln(1 + |x|)·sign(x). Relative noise becomes even noise.
 * </ul>
 */
public enum Transform {
    NONE,
    ROOT,
    LOG;

    private static final double ROOT_OFFSET = 0.375;
    private static final double ROOT_OF_OFFSET = Math.sqrt(ROOT_OFFSET);

    /** The one that fits a unit (UCUM): counts and their rates are rooted, concentrations logged, what can be negative left alone. */
    static Transform fitting(String unit, double validLow) {
        if (validLow < 0 && !Double.isInfinite(validLow)) {
            return NONE;
        }
        if (unit.equals("1") || unit.isEmpty() || unit.startsWith("{") || unit.startsWith("/")) {
            return ROOT;
        }
        return unit.contains("g/m3") || unit.startsWith("[pp") ? LOG : NONE;
    }

    /** The inverse of {@link #word()}. */
    public static Transform parse(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public double apply(double x) {
        return switch (this) {
            case NONE -> x;
            case ROOT -> Math.copySign(2 * (Math.sqrt(Math.abs(x) + ROOT_OFFSET) - ROOT_OF_OFFSET), x);
            case LOG -> Math.copySign(Math.log1p(Math.abs(x)), x);
        };
    }

    public double invert(double y) {
        return switch (this) {
            case NONE -> y;
            case ROOT -> {
                double root = Math.abs(y) / 2 + ROOT_OF_OFFSET;
                yield Math.copySign(root * root - ROOT_OFFSET, y);
            }
            case LOG -> Math.copySign(Math.expm1(Math.abs(y)), y);
        };
    }

    /** Least spread that is ever believed, transformed: what counting or rounding alone does. */
    double floor(double center) {
        return switch (this) {
            case NONE -> 0.005 * Math.abs(center);
            case ROOT -> 1 + 0.01 * Math.abs(center);
            case LOG -> 0.05;
        };
    }
}
