package org.aedile.detection.anomaly;

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
}
