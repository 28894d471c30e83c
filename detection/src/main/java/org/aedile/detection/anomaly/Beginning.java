package org.aedile.detection.anomaly;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * The first {@value #VALUES} values of a series, kept until all are there, because which of them is wild only the others can
 * tell: one that lies more than three times as far from their median as the fifth farthest. When all but a few are alike, the
 * least distance above 0 counts instead. 1.7 KB while it runs, then nothing. Not thread-safe.
 */
final class Beginning {
    static final int VALUES = TailRank.WARMUP;

    private static final int MEASURE = VALUES - 5;
    private static final double WILD = 3;

    private long[] rhythmMillis = new long[VALUES];
    private double[] values = new double[VALUES];
    private boolean[] torn = new boolean[VALUES];
    private int there;

    /** True until all were there or it was ended. */
    boolean runs() {
        return values.length > 0;
    }

    /** Keeps one more, finite; only while it runs. True when it was the last. */
    boolean add(long rhythm, double value, boolean tears) {
        rhythmMillis[there] = rhythm;
        values[there] = value;
        torn[there] = tears;
        there++;
        return there == VALUES;
    }

    /** Brings wild ones as near as a value may be; true when there were some. */
    boolean tame() {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double median = sorted[VALUES / 2];
        double most = WILD * measure(median);
        boolean wild = false;
        for (int i = 0; i < VALUES; i++) {
            double tame = Math.max(median - most, Math.min(median + most, values[i]));
            wild |= tame != values[i];
            values[i] = tame;
        }
        return wild;
    }

    private double measure(double median) {
        double[] distances = Arrays.stream(values)
                .map(value -> Math.abs(value - median))
                .sorted()
                .toArray();
        int at = MEASURE;
        while (at < VALUES - 1 && distances[at] == 0) {
            at++;
        }
        return distances[at];
    }

    /** Shows them in the order in which they came. */
    void repeat(Looks looks) {
        for (int i = 0; i < there; i++) {
            looks.zeros(rhythmMillis[i], values[i], torn[i]);
        }
    }

    /** Forgets them. */
    void end() {
        rhythmMillis = new long[0];
        values = new double[0];
        torn = new boolean[0];
        there = 0;
    }

    void write(DataOutput out) throws IOException {
        out.writeBoolean(runs());
        out.writeInt(there);
        for (int i = 0; i < there; i++) {
            out.writeLong(rhythmMillis[i]);
            out.writeDouble(values[i]);
            out.writeBoolean(torn[i]);
        }
    }

    void read(DataInput in) throws IOException {
        boolean runs = in.readBoolean();
        int kept = in.readInt();
        for (int i = 0; i < kept; i++) {
            add(in.readLong(), in.readDouble(), in.readBoolean());
        }
        if (!runs) {
            end();
        }
    }
}
