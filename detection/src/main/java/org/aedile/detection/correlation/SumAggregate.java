package org.aedile.detection.correlation;

/**
 * Sum or mean of numbers, the same whatever their order: whole part and fraction (in 2⁻³² steps) are summed as whole
 * numbers. Exact up to 9·10¹⁸ in all; numbers beyond ±10¹⁵ count as that.
 */
final class SumAggregate implements Aggregate {
    private static final double LARGEST = 1e15;
    private static final double STEPS = 0x1p32;

    private final boolean mean;
    private long whole;
    private long fraction;
    private int count;

    SumAggregate(boolean mean) {
        this.mean = mean;
    }

    @Override
    public void add(Entries entries, int entry) {
        change(entries.value(entry), 1);
    }

    @Override
    public void remove(Entries entries, int entry) {
        change(entries.value(entry), -1);
    }

    @Override
    public double result() {
        double sum = whole + fraction / STEPS;
        return mean ? sum / count : sum;
    }

    @Override
    public void clear() {
        whole = 0;
        fraction = 0;
        count = 0;
    }

    private void change(long bits, int sign) {
        double number = Math.max(-LARGEST, Math.min(LARGEST, Double.longBitsToDouble(bits)));
        double floor = Math.floor(number);
        whole += sign * (long) floor;
        fraction += sign * Math.round((number - floor) * STEPS);
        count += sign;
    }
}
