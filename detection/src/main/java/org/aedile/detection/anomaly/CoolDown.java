package org.aedile.detection.anomaly;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Lets a score through when it is above a bar by a tenth, else 0. The bar is the last score that was above it, and sinks to a
 * third within {@code points} values; so one thing that happens is told once, and again when it gets worse. Needs no
 * threshold: for any, the first crossing comes through.
 */
final class CoolDown {
    private static final double WORSE = 1.1;

    private final double kept;
    private double bar;

    CoolDown(int points) {
        kept = Math.exp(-1.0 / points);
    }

    /** The score, 0 or more, if it is worse than what came before. */
    double admit(double score) {
        double admitted = score > WORSE * bar ? score : 0;
        bar = Math.max(kept * bar, score);
        return admitted;
    }

    void write(DataOutput out) throws IOException {
        out.writeDouble(bar);
    }

    void read(DataInput in) throws IOException {
        bar = in.readDouble();
    }
}
