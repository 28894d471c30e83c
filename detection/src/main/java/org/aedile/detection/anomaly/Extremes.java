package org.aedile.detection.anomaly;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * How far a value lies outside of all that was seen: a twentieth of the range outside counts as once in a thousand, rank 3,
 * and more in proportion. What is inside has rank 0.
 *
 * <p>Remembers between 5,000 and 10,000 values, as lowest and highest of two generations. One value widens what was seen by its
 * range at most, so that no value however large spoils what is known. Says nothing about the first
 * {@value TailRank#WARMUP} values. Not thread-safe.
 */
final class Extremes {
    private static final int GENERATION = 5_000;
    private static final double RANK_PER_RANGE = 60;

    /** Relative to the value; below it a double has no digits left. */
    private static final double LEAST_RELATIVE = 1e-9;

    private double low = Double.POSITIVE_INFINITY;
    private double high = Double.NEGATIVE_INFINITY;
    private double lowBefore = Double.POSITIVE_INFINITY;
    private double highBefore = Double.NEGATIVE_INFINITY;
    private int seen;
    private boolean warm;

    /** Ranks a finite value among those before it, then learns it. */
    double rank(double value) {
        double lowest = Math.min(low, lowBefore);
        double highest = Math.max(high, highBefore);
        if (!warm) {
            learn(value);
            warm = seen >= TailRank.WARMUP;
            return 0;
        }
        double range = Math.max(highest - lowest, LEAST_RELATIVE * Math.max(1, Math.abs(highest)));
        double outside = Math.max(value - highest, lowest - value);
        learn(Math.max(lowest - range, Math.min(highest + range, value)));
        return Math.max(0, RANK_PER_RANGE * outside / range);
    }

    private void learn(double value) {
        if (seen >= GENERATION) {
            lowBefore = low;
            highBefore = high;
            low = value;
            high = value;
            seen = 0;
        }
        low = Math.min(low, value);
        high = Math.max(high, value);
        seen++;
    }

    void write(DataOutput out) throws IOException {
        out.writeDouble(low);
        out.writeDouble(high);
        out.writeDouble(lowBefore);
        out.writeDouble(highBefore);
        out.writeInt(seen);
        out.writeBoolean(warm);
    }

    void read(DataInput in) throws IOException {
        low = in.readDouble();
        high = in.readDouble();
        lowBefore = in.readDouble();
        highBefore = in.readDouble();
        seen = in.readInt();
        warm = in.readBoolean();
    }
}
