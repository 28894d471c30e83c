package org.aedile.detection.anomaly;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Scores how unusual each value of a series is, from the values up to it alone. The second tier of the sensor detectors: dear
 * and without settings, for the series that deserve it.
 *
 * <p>What is judged is how far a value is from a {@link SeasonalExpectation}. Five look at it: how far the newest residual,
 * its change and the mean of the last three lie in their tails, how far the value lies outside of all that was seen
 * ({@link Extremes}), and what forests over the last two and eight residuals find unusual. Each answers as a
 * {@link TailRank} does, with the number of zeros in "once in 1,000 values"; the score is the mean of the five, and a
 * {@link CoolDown} lets one thing be told once.
 *
 * <p>Score: s in [0, 1] says that the five, in geometric mean, find this series so unusual once in 10^(10 s) values. Who finds
 * nothing says once in one, so a single one makes at most 0.2; from about 0.18 an alert is worth its while, at 0.3 several
 * agree. It is 0 during the first 100 values, while nothing is unusual, and for what can't be judged. Deterministic by seed;
 * memory bounded; not thread-safe.
 */
public final class AnomalyDetector {
    private static final int[] SHINGLES = {2, 8};
    private static final int RECENT = 3;
    private static final double SHARE = 0.1;
    private static final double MEMORY = 5_000;
    private static final int COOL_DOWN = 75;

    /** A float squared in a tree must not overflow. */
    private static final double LARGEST = 1e15;

    private final SeriesClock clock = new SeriesClock();
    private final SeasonalExpectation expectation = new SeasonalExpectation();
    private final Extremes extremes = new Extremes();
    private final Opinion[] opinions;
    private final CoolDown coolDown = new CoolDown(COOL_DOWN);
    private final Map<Unjudged, Long> refused = new EnumMap<>(Unjudged.class);
    private Optional<Unjudged> refusal = Optional.empty();

    /** One that has seen nothing. */
    public AnomalyDetector(long seed) {
        opinions = new Opinion[] {
            new TwoTails(SHARE, MEMORY),
            new ChangeOpinion(SHARE, MEMORY),
            new RecentOpinion(RECENT, SHARE, MEMORY),
            new ForestOpinion(SHINGLES, seed, SHARE, MEMORY)
        };
    }

    /** The score of the value that comes next, 0 to 1; times are milliseconds since 1970. */
    public double score(long millis, double value) {
        refusal = Double.isFinite(value) ? clock.take(millis) : Optional.of(Unjudged.NOT_FINITE);
        if (refusal.isPresent()) {
            refused.merge(refusal.get(), 1L, Long::sum);
            return 0;
        }
        double bounded = Math.max(-LARGEST, Math.min(LARGEST, value));
        return coolDown.admit(zeros(bounded, expectation.residual(millis, bounded)) / Opinion.MOST_ZEROS);
    }

    /** Why the value just given could not be judged, or empty. */
    public Optional<Unjudged> refusal() {
        return refusal;
    }

    /** So many values could not be judged for this reason. */
    public long refused(Unjudged reason) {
        return refused.getOrDefault(reason, 0L);
    }

    private double zeros(double value, double residual) {
        double zeros = Math.min(Opinion.MOST_ZEROS, extremes.rank(value));
        for (Opinion opinion : opinions) {
            if (clock.isTorn()) {
                opinion.tear();
            }
            zeros += Math.min(Opinion.MOST_ZEROS, opinion.rank(residual));
        }
        return zeros / (opinions.length + 1);
    }
}
