package org.aedile.detection.anomaly;

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
}
