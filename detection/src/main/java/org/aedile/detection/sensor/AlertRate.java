package org.aedile.detection.sensor;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * How strong the signs of a series must be so that it alerts as often as people accept, learned from the series itself and
 * held as it changes. Strength is whatever a detector ranks readings by; only its order and its tail matter.
 *
 * <p>Formula: the bar is b = u + σ·(e^(ξx) − 1)/ξ with x = ln(λ/r) + c. Strong stretches begin above u and end after an hour
 * below it, or after half a day; u is held where λ = {@value #STRETCHES_PER_DAY} of them begin a day. How far their peaks lie
 * above u is taken for a generalised Pareto distribution (peaks over threshold of parted stretches; Davison and Smith 1990,
 * "Models for exceedances over high thresholds", J. R. Stat. Soc. B 52), with ξ = (1 − m²/s²)/2 and σ = m(1 − ξ) from their
 * mean m and variance s² (Hosking and Wallis 1987, Technometrics 29), ξ from {@value #LIGHTEST} to {@value #HEAVIEST}. r is
 * the accepted rate of this series. c makes good what that gets wrong: each alert adds {@value #GAIN}, the accepted rate takes
 * as much away, so that over a long time as many alerts come as are accepted whatever the tail is (Gibbs and Candès 2021,
 * "Adaptive conformal inference under distribution shift", NeurIPS). u, m and s² are followed by stochastic approximation;
 * a peak counts for at most {@value #MOST_EXCESS} m, so that an event however large spoils little.
 *
 * <p>Time counts while readings come, an hour between two of them at most. Not thread-safe.
 */
public final class AlertRate {
    private static final double STRETCHES_PER_DAY = 3;
    private static final double MILLIS_PER_DAY = 86_400_000;
    private static final double STRETCHES_PER_MILLI = STRETCHES_PER_DAY / MILLIS_PER_DAY;
    private static final long CALM_MILLIS = 3_600_000;
    private static final long MOST_MILLIS = 3_600_000;
    private static final long LONGEST_MILLIS = 12 * 3_600_000L;
    private static final double GAIN = 1.5;
    private static final double LEAST_CORRECTION = -3;
    private static final double MOST_CORRECTION = 4;
    private static final double MOST_EXCESS = 8;
    private static final double LIGHTEST = -0.4;
    private static final double HEAVIEST = 0.3;

    /** Nearer to 0 the formula is the exponential one in all digits that count. */
    private static final double NO_SHAPE = 1e-6;

    /** Beyond the end of a light tail: rarer than once in 10^17. */
    private static final double MOST_LOG = 40;

    /** So many stretches are taken for seen at the beginning, and at most so many are remembered. */
    private static final double PRIOR_STRETCHES = 3;

    private static final double MEMORY_STRETCHES = 150;

    /** Before so many stretches the bar is a guess. */
    private static final int SETTLED_STRETCHES = 10;

    private double leastExcess;
    private double level;
    private double excess;
    private double excessSquare;
    private double correction;
    private double watchedMillis;
    private int stretches;
    private long lastMillis = Long.MIN_VALUE;
    private long strongMillis = Long.MIN_VALUE;
    private long beginMillis;
    private double peak;
    private double levelOfStretch;

    /**
     * One that has seen nothing.
     *
     * @param level guess of the strength that some stretches a day reach
     * @param excess guess of by how much, in the mean; what is learned is at least a twentieth of it
     */
    public AlertRate(double level, double excess) {
        this.level = level;
        this.excess = excess;
        this.excessSquare = 2 * excess * excess;
        this.leastExcess = excess / 20;
    }

    /** Learns from a reading of that strength; times go forward. */
    public void observe(long millis, double strength, Accepted accepted) {
        double passed = lastMillis == Long.MIN_VALUE ? 0 : Math.max(0, Math.min(MOST_MILLIS, millis - lastMillis));
        lastMillis = millis;
        correction = Math.max(LEAST_CORRECTION, correction - GAIN * accepted.perMilli() * passed);
        if (isStrong() && (millis - strongMillis >= CALM_MILLIS || millis - beginMillis >= LONGEST_MILLIS)) {
            endStretch();
        }
        if (!isStrong()) {
            watchedMillis += passed;
            level -= excess * share(watchedMillis * STRETCHES_PER_MILLI) * STRETCHES_PER_MILLI * passed;
        }
        if (strength > (isStrong() ? levelOfStretch : level)) {
            strong(millis, strength);
        }
    }

    /** From what strength on it alerts. */
    public double bar(Accepted accepted) {
        double x = x(accepted);
        double shape = shape();
        double reach = Math.abs(shape) < NO_SHAPE ? x : Math.expm1(shape * x) / shape;
        return level + excess * (1 - shape) * reach;
    }

    /** True when the bar rests on enough of what was seen. */
    public boolean isSettled() {
        return stretches >= SETTLED_STRETCHES;
    }

    /** It has alerted, so the next one must be rarer for a while. */
    public void alerted() {
        correction = Math.min(MOST_CORRECTION, correction + GAIN);
    }

    /** How many false alerts a week, over all series of the detector, are as strong as this. */
    public double weekly(double strength, Accepted accepted) {
        double shape = shape();
        double reach = (strength - level) / (excess * (1 - shape));
        double inside = Math.max(Math.exp(-MOST_LOG), 1 + shape * reach);
        double x = Math.abs(shape) < NO_SHAPE ? reach : Math.log(inside) / shape;
        return accepted.weekly() * Math.exp(-Math.min(MOST_LOG, Math.max(0, x - x(accepted))));
    }

    private double x(Accepted accepted) {
        return Math.max(0, Math.log(STRETCHES_PER_MILLI / accepted.perMilli()) + correction);
    }

    /** Of the tail: 0 when it is exponential, negative when it is lighter. */
    private double shape() {
        double variance = excessSquare - excess * excess;
        double shape = variance > 0 ? (1 - excess * excess / variance) / 2 : LIGHTEST;
        return Math.max(LIGHTEST, Math.min(HEAVIEST, shape));
    }

    private boolean isStrong() {
        return strongMillis != Long.MIN_VALUE;
    }

    private void strong(long millis, double strength) {
        if (!isStrong()) {
            beginMillis = millis;
            levelOfStretch = level;
            peak = strength;
            level += excess * share(watchedMillis * STRETCHES_PER_MILLI);
        }
        strongMillis = millis;
        peak = Math.max(peak, strength);
    }

    private void endStretch() {
        double beyond = Math.min(MOST_EXCESS * excess, peak - levelOfStretch);
        excess = Math.max(leastExcess, excess + (beyond - excess) * share(stretches));
        excessSquare += (beyond * beyond - excessSquare) * share(stretches);
        stretches++;
        strongMillis = Long.MIN_VALUE;
    }

    private static double share(double seen) {
        return 1 / Math.min(MEMORY_STRETCHES, seen + 1 + PRIOR_STRETCHES);
    }

    public void write(DataOutput out) throws IOException {
        out.writeDouble(leastExcess);
        out.writeDouble(level);
        out.writeDouble(excess);
        out.writeDouble(excessSquare);
        out.writeDouble(correction);
        out.writeDouble(watchedMillis);
        out.writeInt(stretches);
        out.writeLong(lastMillis);
        out.writeLong(strongMillis);
        out.writeLong(beginMillis);
        out.writeDouble(peak);
        out.writeDouble(levelOfStretch);
    }

    public void read(DataInput in) throws IOException {
        leastExcess = in.readDouble();
        level = in.readDouble();
        excess = in.readDouble();
        excessSquare = in.readDouble();
        correction = in.readDouble();
        watchedMillis = in.readDouble();
        stretches = in.readInt();
        lastMillis = in.readLong();
        strongMillis = in.readLong();
        beginMillis = in.readLong();
        peak = in.readDouble();
        levelOfStretch = in.readDouble();
    }
}
