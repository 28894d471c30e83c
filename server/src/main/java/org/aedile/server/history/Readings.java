package org.aedile.server.history;

import java.util.Arrays;

/**
 * Readings of one property of one source as columns of equal length, ascending by time. Immutable; the arrays belong to it
 * and are not changed by anyone.
 *
 * @param property what was measured
 * @param unit UCUM
 * @param times event times, milliseconds since 1970
 * @param values measured values
 * @param identities the low 32 bits of each observation's identity hash
 */
@SuppressWarnings("ArrayRecordComponent") // columns; compared by nobody
public record Readings(String property, String unit, long[] times, double[] values, int[] identities) {
    /** How many readings there are. */
    public int count() {
        return times.length;
    }

    /** The part in {@code [from, to)}, milliseconds since 1970. */
    public Readings between(long from, long to) {
        int start = lowerBound(from);
        int end = lowerBound(to);
        return new Readings(
                property,
                unit,
                Arrays.copyOfRange(times, start, end),
                Arrays.copyOfRange(values, start, end),
                Arrays.copyOfRange(identities, start, end));
    }

    private int lowerBound(long time) {
        int low = 0;
        int high = times.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (times[middle] < time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
