package org.aedile.detection.anomaly;

/** How far the mean of the last few residuals lies above or below. */
final class RecentOpinion implements Opinion {
    private final TwoTails tails;
    private final double[] last;
    private int seen;

    RecentOpinion(int values, double share, double memory) {
        last = new double[values];
        tails = new TwoTails(share, memory);
    }

    @Override
    public double rank(double residual) {
        last[seen % last.length] = residual;
        seen++;
        int there = Math.min(seen, last.length);
        double sum = 0;
        for (int i = 0; i < there; i++) {
            sum += last[i];
        }
        return tails.rank(sum / there);
    }

    @Override
    public void tear() {
        seen = 0;
    }
}
