package org.aedile.detection.anomaly;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** How far the mean of the last few residuals lies above or below. */
final class RecentOpinion implements Opinion {
    private final TwoTails tails;
    private final double[] last;
    private int there;
    private int next;

    RecentOpinion(int values, double share, double memory) {
        last = new double[values];
        tails = new TwoTails(share, memory);
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
        return tails.rank(sum / there);
    }

    @Override
    public void tear() {
        there = 0;
        next = 0;
    }

    @Override
    public void write(DataOutput out) throws IOException {
        tails.write(out);
        for (double one : last) {
            out.writeDouble(one);
        }
        out.writeInt(there);
        out.writeInt(next);
    }

    @Override
    public void read(DataInput in) throws IOException {
        tails.read(in);
        for (int i = 0; i < last.length; i++) {
            last[i] = in.readDouble();
        }
        there = in.readInt();
        next = in.readInt();
    }
}
