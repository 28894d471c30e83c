package org.aedile.detection.anomaly;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * How far the newest residual alone is, whichever side: a series that strays far above and little below is not more unusual
 * below for it. Knows besides how far it usually strays to each side.
 */
final class LevelOpinion implements Opinion {
    private final TwoTails sides;
    private final TailRank distance;

    LevelOpinion(double share, double memory) {
        sides = new TwoTails(share, memory);
        distance = new TailRank(share, memory);
    }

    @Override
    public double rank(double residual) {
        sides.rank(residual);
        return distance.rank(Math.abs(residual));
    }

    /** So far below what is expected one value in {@code 1 / share} lies; a number, its sign included. */
    double low() {
        return sides.low();
    }

    /** So far above. */
    double high() {
        return sides.high();
    }

    @Override
    public void write(DataOutput out) throws IOException {
        sides.write(out);
        distance.write(out);
    }

    @Override
    public void read(DataInput in) throws IOException {
        sides.read(in);
        distance.read(in);
    }

    @Override
    public void readTwoSided(DataInput in) throws IOException {
        sides.read(in);
        sides.together(distance);
    }
}
