package org.aedile.server.status.internal;

import java.util.Arrays;
import java.util.OptionalDouble;

/** The newest 1,024 durations, for percentiles that don't fade when nothing happens. Thread-safe. */
final class RecentDurations {
    private static final int CAPACITY = 1_024;

    private final long[] millis = new long[CAPACITY];
    private long count;

    synchronized void add(long durationMillis) {
        millis[(int) (count++ % CAPACITY)] = durationMillis;
    }

    /**
     * The nearest-rank percentile in milliseconds; empty before the first.
     *
     * @param fraction 0 to 1
     */
    synchronized OptionalDouble percentile(double fraction) {
        int size = (int) Math.min(count, CAPACITY);
        if (size == 0) {
            return OptionalDouble.empty();
        }
        long[] sorted = Arrays.copyOf(millis, size);
        Arrays.sort(sorted);
        return OptionalDouble.of((double) sorted[Math.max(0, (int) Math.ceil(fraction * size) - 1)]);
    }
}
