package org.aedile.detection.anomaly;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.aedile.detection.Band;

/**
 * Scores how unusual each value of a series is, from the values up to it alone. The second tier of the sensor detectors: dear
 * and without settings, for the series that deserve it.
 *
 * <p>What is judged is how far a value is from a {@link SeasonalExpectation}. Several {@link Opinion}s look at these residuals:
 * how far the newest lies in their upper or lower tail, and what forests over the last few find unusual, with shingles of
 * different lengths. A {@link TailRank} says of each how many zeros stand in "once in 1,000 values"; the score is the mean of
 * that of the tails and that of the forests, and a {@link CoolDown} lets one thing be told once.
 *
 * <p>Score: s in [0, 1] says that tails and forests, in geometric mean, find this series so unusual once in 10^(10 s) values:
 * 0.3 once in a thousand, 0.5 once in 100,000. It is 0 during the first 100 values, while nothing is unusual, and for what
 * can't be judged. Deterministic by seed; memory bounded; not thread-safe.
 */
public final class AnomalyDetector {
    /** A score of 1 is once in so many zeros. */
    private static final double MOST_ZEROS = 10;

    private static final int[] SHINGLES = {2, 8};
    private static final double SHARE = 0.05;
    private static final double MEMORY = 5_000;
    private static final int COOL_DOWN = 75;

    /** A float squared in a tree must not overflow. */
    private static final double LARGEST = 1e15;

    private final SeriesClock clock = new SeriesClock();
    private final SeasonalExpectation expectation = new SeasonalExpectation();
    private final TwoTails tails = new TwoTails(SHARE, MEMORY);
    private final Opinion[] forests = new Opinion[SHINGLES.length];
    private final CoolDown coolDown = new CoolDown(COOL_DOWN);
    private final Map<Unjudged, Long> refused = new EnumMap<>(Unjudged.class);
    private Optional<Unjudged> refusal = Optional.empty();
    private double expected = Double.NaN;

    /** One that has seen nothing. */
    public AnomalyDetector(long seed) {
        for (int i = 0; i < SHINGLES.length; i++) {
            forests[i] = new ShingleOpinion(SHINGLES[i], seed + i, SHARE, MEMORY);
        }
    }

    /** The score of the value that comes next, 0 to 1; times are milliseconds since 1970. */
    public double score(long millis, double value) {
        refusal = Double.isFinite(value) ? clock.take(millis) : Optional.of(Unjudged.NOT_FINITE);
        if (refusal.isPresent()) {
            refused.merge(refusal.get(), 1L, Long::sum);
            return 0;
        }
        double bounded = Math.max(-LARGEST, Math.min(LARGEST, value));
        double residual = expectation.residual(millis, bounded);
        expected = bounded - residual;
        double byTails = Math.min(MOST_ZEROS, tails.rank(residual));
        double byForests = 0;
        for (Opinion forest : forests) {
            if (clock.isTorn()) {
                forest.tear();
            }
            byForests += Math.min(MOST_ZEROS, forest.rank(residual)) / SHINGLES.length;
        }
        return coolDown.admit((byTails + byForests) / 2 / MOST_ZEROS);
    }

    /** What the newest value that could be judged should have been, in its unit; nine values in ten lie within. */
    public Band usual() {
        return new Band(expected + tails.low(), expected, expected + tails.high());
    }

    /** Why the value just given could not be judged, or empty. */
    public Optional<Unjudged> refusal() {
        return refusal;
    }

    /** So many values could not be judged for this reason. */
    public long refused(Unjudged reason) {
        return refused.getOrDefault(reason, 0L);
    }

    /** Writes what {@link #read} reads: at most a megabyte or so, most of it trees. */
    public void write(DataOutput out) throws IOException {
        clock.write(out);
        expectation.write(out);
        tails.write(out);
        for (Opinion forest : forests) {
            forest.write(out);
        }
        coolDown.write(out);
        for (Unjudged reason : Unjudged.values()) {
            out.writeLong(refused(reason));
        }
        out.writeDouble(expected);
    }

    /** Goes on exactly where the one that was written was. */
    public void read(DataInput in) throws IOException {
        clock.read(in);
        expectation.read(in);
        tails.read(in);
        for (Opinion forest : forests) {
            forest.read(in);
        }
        coolDown.read(in);
        for (Unjudged reason : Unjudged.values()) {
            refused.put(reason, in.readLong());
        }
        expected = in.readDouble();
    }
}
