package org.aedile.detection.anomaly;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** One way to look at how far a series is from what is usual: how rarely it was as far, as {@link TailRank} counts. */
interface Opinion {
    /** More zeros than these no opinion may claim. */
    double MOST_ZEROS = 10;

    /** Judges a finite residual by those before it, then learns it. */
    double rank(double residual);

    /** What came before does not hang together with what comes. */
    default void tear() {}

    /** Writes what {@link #read} reads. */
    void write(DataOutput out) throws IOException;

    void read(DataInput in) throws IOException;

    /** Reads what a release wrote that judged level and mean by each side's own tail. */
    default void readTwoSided(DataInput in) throws IOException {
        read(in);
    }
}
