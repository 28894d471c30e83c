package org.aedile.detection.anomaly;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * What forests with shingles of several lengths find: the mean of their ranks, less {@value #FROM}. Their scores are estimates
 * by a few trees, so what is not once in 300 values for them says nothing.
 */
final class ForestOpinion implements Opinion {
    private static final double FROM = 2.5;

    private final Opinion[] forests;

    ForestOpinion(int[] shingles, long seed, double share, double memory) {
        forests = new Opinion[shingles.length];
        for (int i = 0; i < shingles.length; i++) {
            forests[i] = new ShingleOpinion(shingles[i], seed + i, share, memory);
        }
    }

    @Override
    public double rank(double residual) {
        double sum = 0;
        for (Opinion forest : forests) {
            sum += Math.min(MOST_ZEROS, forest.rank(residual));
        }
        return Math.max(0, sum / forests.length - FROM);
    }

    @Override
    public void tear() {
        for (Opinion forest : forests) {
            forest.tear();
        }
    }

    @Override
    public void write(DataOutput out) throws IOException {
        for (Opinion one : forests) {
            one.write(out);
        }
    }

    @Override
    public void read(DataInput in) throws IOException {
        for (Opinion one : forests) {
            one.read(in);
        }
    }
}
