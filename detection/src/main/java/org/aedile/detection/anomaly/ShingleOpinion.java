package org.aedile.detection.anomaly;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** What forests find unusual about the last few residuals together. */
final class ShingleOpinion implements Opinion {
    private final CutForest forest;
    private final TailRank rank;

    ShingleOpinion(int length, long seed, double share, double memory) {
        forest = new CutForest(length, seed);
        rank = new TailRank(share, memory);
    }

    @Override
    public double rank(double residual) {
        double score = forest.score((float) residual);
        return score > 0 ? rank.rank(score) : 0;
    }

    @Override
    public void tear() {
        forest.tear();
    }

    @Override
    public void write(DataOutput out) throws IOException {
        forest.write(out);
        rank.write(out);
    }

    @Override
    public void read(DataInput in) throws IOException {
        forest.read(in);
        rank.read(in);
    }
}
