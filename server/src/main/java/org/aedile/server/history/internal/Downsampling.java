package org.aedile.server.history.internal;

import org.aedile.server.history.Readings;

/**
 * Thins a series for a chart without hiding its extremes: the time is cut into equal slices, and each slice shows its
 * lowest and its highest reading, in the order in which they came.
 */
final class Downsampling {
    private Downsampling() {}

    /**
     * Indexes of the readings to show, ascending.
     *
     * @param readings ascending by time
     * @param points at most so many, at least 2
     */
    static int[] indexes(Readings readings, int points) {
        int count = readings.count();
        if (count <= points) {
            return java.util.stream.IntStream.range(0, count).toArray();
        }
        long first = readings.times()[0];
        long span = readings.times()[count - 1] - first + 1;
        int slices = points / 2;
        int[] chosen = new int[slices * 2];
        int size = 0;
        int start = 0;
        for (int slice = 1; slice <= slices; slice++) {
            long end = first + (long) ((double) span * slice / slices);
            int low = start;
            int high = start;
            int at = start;
            for (; at < count && readings.times()[at] < end; at++) {
                low = readings.values()[at] < readings.values()[low] ? at : low;
                high = readings.values()[at] > readings.values()[high] ? at : high;
            }
            if (at > start) {
                chosen[size++] = Math.min(low, high);
                size += low == high ? 0 : 1;
                chosen[size - 1] = Math.max(low, high);
            }
            start = at;
        }
        return java.util.Arrays.copyOf(chosen, size);
    }
}
