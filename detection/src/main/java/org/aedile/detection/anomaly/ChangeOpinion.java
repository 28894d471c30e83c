package org.aedile.detection.anomaly;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** How far the newest residual is from the one before. */
final class ChangeOpinion implements Opinion {
    private final TwoTails tails;
    private double before = Double.NaN;

    ChangeOpinion(double share, double memory) {
        tails = new TwoTails(share, memory);
    }

    @Override
    public double rank(double residual) {
        double change = residual - before;
        before = residual;
        return Double.isNaN(change) ? 0 : tails.rank(change);
    }

    @Override
    public void tear() {
        before = Double.NaN;
    }

    @Override
    public void write(DataOutput out) throws IOException {
        tails.write(out);
        out.writeDouble(before);
    }

    @Override
    public void read(DataInput in) throws IOException {
        tails.read(in);
        before = in.readDouble();
    }
}
