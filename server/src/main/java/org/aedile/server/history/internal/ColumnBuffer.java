package org.aedile.server.history.internal;

import java.util.Arrays;
import org.aedile.kernel.Canonical;
import org.aedile.server.history.Readings;

/** Readings of one property as they come in: three growing columns, one entry a reading, in the order of receipt. */
final class ColumnBuffer {
    private static final int FIRST_CAPACITY = 8;

    private final String property;
    private final String unit;
    private long[] times = new long[FIRST_CAPACITY];
    private double[] values = new double[FIRST_CAPACITY];
    private int[] identities = new int[FIRST_CAPACITY];
    private int count;

    ColumnBuffer(String property, String unit) {
        this.property = Canonical.of(property);
        this.unit = Canonical.of(unit);
    }

    void add(long timeMillis, double value, int identity) {
        if (count == times.length) {
            times = Arrays.copyOf(times, count * 2);
            values = Arrays.copyOf(values, count * 2);
            identities = Arrays.copyOf(identities, count * 2);
        }
        times[count] = timeMillis;
        values[count] = value;
        identities[count] = identity;
        count++;
    }

    boolean holds(String otherProperty, String otherUnit) {
        return property.equals(otherProperty) && unit.equals(otherUnit);
    }

    String property() {
        return property;
    }

    String unit() {
        return unit;
    }

    /** Filled up to {@link #count()}; not to be changed. */
    long[] times() {
        return times;
    }

    double[] values() {
        return values;
    }

    int[] identities() {
        return identities;
    }

    int count() {
        return count;
    }

    Readings copy() {
        return new Readings(
                property,
                unit,
                Arrays.copyOf(times, count),
                Arrays.copyOf(values, count),
                Arrays.copyOf(identities, count));
    }
}
