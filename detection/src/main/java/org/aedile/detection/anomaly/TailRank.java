package org.aedile.detection.anomaly;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * How rarely a quantity was as large as now, as a count of zeros: 3 says once in 10³ values.
 *
 * <p>Formula: s = −log₁₀(a) + (x − q)/(m · ln 10) for x &gt; q, else 0; q is the (1 − a) quantile of what was seen and m the
 * mean excess over it, so the tail beyond q is taken for exponential (peaks over threshold with shape 0; Siffer et al. 2017,
 * "Anomaly detection in streams with extreme value theory", KDD). Both are followed by stochastic approximation (Robbins and
 * Monro 1951, Ann. Math. Stat. 22): q moves by m·(1 − a)/(a·n) when exceeded and by −m/n when not, n at most the memory.
 * One excess counts for at most 20 m, so that no value however large spoils what is known. Valid for light tails; for heavier
 * ones m grows and s is too small, never too large, in the long run.
 *
 * <p>Needs {@value #WARMUP} values before it says anything. Not thread-safe.
 */
final class TailRank {
    static final int WARMUP = 100;

    private static final double MOST_EXCESS = 20;
    private static final double LN_10 = Math.log(10);

    /** Of the spread above the median, so much is the least mean excess at the beginning. */
    private static final double LEAST_OF_SPREAD = 0.2;

    /** Relative to the quantile; below it a double has no digits left. */
    private static final double LEAST_RELATIVE = 1e-9;

    private final double share;
    private final double memory;
    private final double[] first = new double[WARMUP];
    private double seen;
    private double quantile;
    private double excess;
    private double exceedances;

    /** The share above the quantile, 0 to 1, and how many values it remembers. */
    TailRank(double share, double memory) {
        this.share = share;
        this.memory = memory;
    }

    /** Ranks a finite quantity among those before it, then learns it. */
    double rank(double quantity) {
        if (seen < WARMUP) {
            first[(int) seen++] = quantity;
            if (seen == WARMUP) {
                begin();
            }
            return 0;
        }
        double beyond = quantity - quantile;
        double rank = beyond > 0 ? -Math.log10(share) + beyond / excess / LN_10 : 0;
        learn(beyond);
        return rank;
    }

    private void learn(double beyond) {
        seen = Math.min(seen + 1, memory);
        if (beyond > 0) {
            exceedances = Math.min(exceedances + 1, memory * share);
            excess += (Math.min(beyond, MOST_EXCESS * excess) - excess) / exceedances;
            quantile += excess * (1 - share) / (share * seen);
        } else {
            quantile -= excess / seen;
        }
        excess = Math.max(excess, least());
    }

    private void begin() {
        Arrays.sort(first);
        int at = (int) ((1 - share) * WARMUP) - 1;
        quantile = first[at];
        for (int i = at + 1; i < WARMUP; i++) {
            excess += (first[i] - quantile) / (WARMUP - 1 - at);
        }
        exceedances = WARMUP - at;
        excess = Math.max(Math.max(excess, LEAST_OF_SPREAD * (quantile - first[WARMUP / 2])), least());
    }

    private double least() {
        return LEAST_RELATIVE * Math.max(1, Math.abs(quantile));
    }

    /**
     * Takes what two know of a quantity with a sign, above and below, for what is known of its size: the wider tail's quantile
     * and mean excess, so ranks are too large by log₁₀ 2 at most until it has learned itself.
     */
    void takeWider(TailRank above, TailRank below) {
        seen = above.seen;
        for (int i = 0; i < WARMUP; i++) {
            first[i] = Math.abs(above.first[i]);
        }
        quantile = Math.max(above.quantile, below.quantile);
        excess = Math.max(above.excess, below.excess);
        exceedances = Math.max(above.exceedances, below.exceedances);
    }

    /** What is exceeded by the share; 0 while nothing is known. */
    double quantile() {
        return quantile;
    }

    void write(DataOutput out) throws IOException {
        out.writeDouble(seen);
        for (int i = 0; i < Math.min(seen, WARMUP); i++) {
            out.writeDouble(first[i]);
        }
        out.writeDouble(quantile);
        out.writeDouble(excess);
        out.writeDouble(exceedances);
    }

    void read(DataInput in) throws IOException {
        seen = in.readDouble();
        for (int i = 0; i < Math.min(seen, WARMUP); i++) {
            first[i] = in.readDouble();
        }
        quantile = in.readDouble();
        excess = in.readDouble();
        exceedances = in.readDouble();
    }
}
