package org.aedile.detection.anomaly;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** How far a quantity with a sign lies above or below, each side by its own tail. */
final class TwoTails {
    private final TailRank upper;
    private final TailRank lower;

    TwoTails(double share, double memory) {
        upper = new TailRank(share, memory);
        lower = new TailRank(share, memory);
    }

    /** Ranks a finite quantity among those before it, then learns it. */
    double rank(double quantity) {
        return Math.max(upper.rank(quantity), lower.rank(-quantity));
    }

    /** So far below what is expected one value in {@code 1 / share} lies; a number, its sign included. */
    double low() {
        return -lower.quantile();
    }

    /** So far above. */
    double high() {
        return upper.quantile();
    }

    /** Gives what both know to one that knows distances to either side. */
    void together(TailRank distance) {
        distance.takeWider(upper, lower);
    }

    void write(DataOutput out) throws IOException {
        upper.write(out);
        lower.write(out);
    }

    void read(DataInput in) throws IOException {
        upper.read(in);
        lower.read(in);
    }
}
