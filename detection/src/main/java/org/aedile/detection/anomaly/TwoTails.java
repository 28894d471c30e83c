package org.aedile.detection.anomaly;

/** How far the newest residual alone lies above or below. */
final class TwoTails implements Opinion {
    private final TailRank upper;
    private final TailRank lower;

    TwoTails(double share, double memory) {
        upper = new TailRank(share, memory);
        lower = new TailRank(share, memory);
    }

    @Override
    public double rank(double residual) {
        return Math.max(upper.rank(residual), lower.rank(-residual));
    }
}
