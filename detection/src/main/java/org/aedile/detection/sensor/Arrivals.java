package org.aedile.detection.sensor;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * The newest {@value #TIMES} event times of a series in their order, whatever the order in which they came, and how they
 * follow each other. The {@value #TRIMMED} shortest and the {@value #TRIMMED} longest of the intervals don't count, nor the
 * {@value #TRIMMED_CHANGES} largest of their changes, so that neither a few lost or late messages nor a silence change anything. Mutable.
 */
final class Arrivals {
    static final int TIMES = 17;

    private static final int INTERVALS = TIMES - 1;
    private static final int TRIMMED = 4;
    private static final int CHANGES = INTERVALS - 1;
    private static final int TRIMMED_CHANGES = 7;
    private static final int BURST = 4;

    /** A time as much older than the newest means a clock that was set back: what is known begins anew. */
    private static final long SET_BACK_MILLIS = 600_000;

    private final long[] times = new long[TIMES];
    private int size;

    /** Worked out from the times whenever one is added. */
    private final long[] intervals = new long[INTERVALS];

    private final long[] changes = new long[CHANGES];
    private double period;
    private double change;

    /** Takes a time in where it belongs; one before all that are kept came too late. */
    void add(long millis) {
        if (size > 0 && newestMillis() - millis >= SET_BACK_MILLIS) {
            size = 0;
        }
        if (size == TIMES && millis <= times[0]) {
            return;
        }
        if (size == TIMES) {
            System.arraycopy(times, 1, times, 0, INTERVALS);
            size--;
        }
        int at = size;
        while (at > 0 && times[at - 1] > millis) {
            times[at] = times[at - 1];
            at--;
        }
        times[at] = millis;
        size++;
        if (isFull()) {
            measure();
        }
    }

    /** True when enough came to say how they follow each other. */
    boolean isFull() {
        return size == TIMES;
    }

    /** Only when there is one. */
    long newestMillis() {
        return times[size - 1];
    }

    /** Mean time between two messages, ms, at least 1; only when full. */
    double periodMillis() {
        return period;
    }

    /** How far each time between two messages is from the one before it, as a mean and in parts of the period; only when full. */
    double irregularity() {
        return change / period;
    }

    /** Time that the last {@value #BURST} messages took, ms, at least 1; only when full. */
    double burstMillis() {
        return Math.max(1, times[TIMES - 1] - times[TIMES - BURST]);
    }

    private void measure() {
        for (int i = 0; i < INTERVALS; i++) {
            intervals[i] = times[i + 1] - times[i];
        }
        for (int i = 0; i < CHANGES; i++) {
            changes[i] = Math.abs(intervals[i + 1] - intervals[i]);
        }
        Arrays.sort(intervals);
        Arrays.sort(changes);
        period = Math.max(1, mean(intervals, TRIMMED, INTERVALS - TRIMMED));
        change = mean(changes, 0, CHANGES - TRIMMED_CHANGES);
    }

    private static double mean(long[] sorted, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += sorted[i];
        }
        return sum / (to - from);
    }

    void write(DataOutput out) throws IOException {
        out.writeByte(size);
        for (int i = 0; i < size; i++) {
            out.writeLong(times[i]);
        }
    }

    void read(DataInput in) throws IOException {
        size = in.readByte();
        for (int i = 0; i < size; i++) {
            times[i] = in.readLong();
        }
        if (isFull()) {
            measure();
        }
    }
}
