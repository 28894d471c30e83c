package org.aedile.detection.anomaly;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** How far the mean of the last few residuals is, whichever side. */
final class RecentOpinion implements Opinion {
    private final double share;
    private final double memory;
    private final TailRank distance;
    private final double[] last;
    private int there;
    private int next;

    RecentOpinion(int values, double share, double memory) {
        last = new double[values];
        this.share = share;
        this.memory = memory;
        distance = new TailRank(share, memory);
    }

    @Override
    public double rank(double residual) {
        last[next] = residual;
        next = (next + 1) % last.length;
        there = Math.min(there + 1, last.length);
        double sum = 0;
        for (int i = 0; i < there; i++) {
            sum += last[i];
        }
        return distance.rank(Math.abs(sum) / there);
    }

    @Override
    public void tear() {
        there = 0;
        next = 0;
    }

    @Override
    public void write(DataOutput out) throws IOException {
        distance.write(out);
        for (double one : last) {
            out.writeDouble(one);
        }
        out.writeInt(there);
        out.writeInt(next);
    }

    @Override
    public void read(DataInput in) throws IOException {
        distance.read(in);
        readLast(in);
    }

    @Override
    public void readTwoSided(DataInput in) throws IOException {
        TwoTails sides = new TwoTails(share, memory);
        sides.read(in);
        sides.together(distance);
        readLast(in);
    }

    private void readLast(DataInput in) throws IOException {
        for (int i = 0; i < last.length; i++) {
            last[i] = in.readDouble();
        }
        there = in.readInt();
        next = in.readInt();
    }
}
