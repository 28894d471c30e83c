package org.aedile.detection.anomaly;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** How far the newest residual alone lies above or below. */
final class TwoTails implements Opinion {
    private final TailRank upper;
    private final TailRank lower;

    TwoTails(double share, double memory) {
        upper = new TailRank(share, memory);
        lower = new TailRank(share, memory);
    }

    @Override
    public double rank(double residual) {
        return Math.max(upper.rank(residual), lower.rank(-residual));
    }

    /** So far below what is expected one value in {@code 1 / share} lies; a number, its sign included. */
    double low() {
        return -lower.quantile();
    }

    /** So far above. */
    double high() {
        return upper.quantile();
    }

    @Override
    public void write(DataOutput out) throws IOException {
        upper.write(out);
        lower.write(out);
    }

    @Override
    public void read(DataInput in) throws IOException {
        upper.read(in);
        lower.read(in);
    }
}
