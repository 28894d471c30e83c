package org.aedile.detection.correlation;

import java.util.Arrays;

/** The value below or at which so many per cent of the values lie: the nearest rank, an actual value. */
final class PercentileAggregate implements Aggregate {
    private final double percentile;
    private double[] sorted = new double[4];
    private int size;

    /** @param percentile above 0, up to 100 */
    PercentileAggregate(double percentile) {
        this.percentile = percentile;
    }

    @Override
    public void add(Entries entries, int entry) {
        double number = Double.longBitsToDouble(entries.value(entry));
        if (size == sorted.length) {
            sorted = Arrays.copyOf(sorted, 2 * size);
        }
        int at = position(number);
        System.arraycopy(sorted, at, sorted, at + 1, size - at);
        sorted[at] = number;
        size++;
    }

    @Override
    public void remove(Entries entries, int entry) {
        int at = position(Double.longBitsToDouble(entries.value(entry)));
        size--;
        System.arraycopy(sorted, at + 1, sorted, at, size - at);
    }

    @Override
    public double result() {
        return sorted[Math.max(1, (int) Math.ceil(percentile / 100 * size)) - 1];
    }

    @Override
    public void clear() {
        size = 0;
    }

    /** Where it is, or would be. */
    private int position(double number) {
        int at = Arrays.binarySearch(sorted, 0, size, number);
        return at < 0 ? -at - 1 : at;
    }
}
