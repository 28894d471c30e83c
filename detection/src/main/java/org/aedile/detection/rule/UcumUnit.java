package org.aedile.detection.rule;

/**
 * A unit of measurement: x of it are x · factor + offset of the coherent SI unit.
 *
 * @param dimension what is measured; the exponents of the base dimensions, see {@link UcumAtoms}
 * @param factor by which a number is multiplied
 * @param offset that is added then; not 0 only for temperatures
 */
record UcumUnit(long dimension, double factor, double offset) {
    /** A relative difference below which two converted numbers are the same: some roundings of a double. */
    private static final double ROUNDING = 1e-12;

    static final UcumUnit ONE = new UcumUnit(0, 1, 0);

    boolean isCommensurable(UcumUnit other) {
        return dimension == other.dimension;
    }

    double toSi(double number) {
        return number * factor + offset;
    }

    /** How much more a number of this unit is than a number of another of the same dimension, in SI; 0 when they are equal. */
    double difference(double number, double other, UcumUnit unitOfOther) {
        double mine = toSi(number);
        double others = unitOfOther.toSi(other);
        double difference = mine - others;
        return Math.abs(difference) <= ROUNDING * Math.max(Math.abs(mine), Math.abs(others)) ? 0 : difference;
    }

    UcumUnit times(UcumUnit other) {
        return new UcumUnit(dimension + other.dimension, factor * other.factor, 0);
    }

    UcumUnit power(int exponent) {
        return new UcumUnit(dimension * exponent, Math.pow(factor, exponent), 0);
    }

    UcumUnit scaled(double by) {
        return new UcumUnit(dimension, factor * by, 0);
    }
}
