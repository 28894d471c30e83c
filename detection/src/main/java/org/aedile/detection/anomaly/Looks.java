package org.aedile.detection.anomaly;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.aedile.detection.Band;

/**
 * Five looks at how far a series is from a {@link SeasonalExpectation}: how far the newest residual, its change and the mean of
 * the last three lie in their tails, how far the value lies outside of all that was seen ({@link Extremes}), and what forests
 * over the last two and eight residuals find once in 300 values or less. Not thread-safe.
 */
final class Looks {
    private static final int[] SHINGLES = {2, 8};
    private static final int RECENT = 3;

    private final SeasonalExpectation expectation = new SeasonalExpectation();
    private final Extremes extremes = new Extremes();
    private final LevelOpinion level;
    private final Opinion[] opinions;

    Looks(long seed, double share, double memory) {
        level = new LevelOpinion(share, memory);
        opinions = new Opinion[] {
            level,
            new ChangeOpinion(share, memory),
            new RecentOpinion(RECENT, share, memory),
            new ForestOpinion(SHINGLES, seed, share, memory)
        };
    }

    /**
     * Judges a finite value by those before it, then learns it.
     *
     * @param torn whether what came before does not hang together with it
     * @return mean of the zeros that the five find, 0 to {@link Opinion#MOST_ZEROS}
     */
    double zeros(long rhythmMillis, double value, boolean torn) {
        double residual = expectation.residual(rhythmMillis, value);
        double zeros = Math.min(Opinion.MOST_ZEROS, extremes.rank(value));
        for (Opinion opinion : opinions) {
            if (torn) {
                opinion.tear();
            }
            zeros += Math.min(Opinion.MOST_ZEROS, opinion.rank(residual));
        }
        return zeros / (opinions.length + 1);
    }

    /** What the newest value should have been, in its unit; eight values in ten lie within. */
    Band usual() {
        double expected = expectation.expected();
        double stretch = expectation.stretch();
        return new Band(expected + stretch * level.low(), expected, expected + stretch * level.high());
    }

    void write(DataOutput out) throws IOException {
        expectation.write(out);
        extremes.write(out);
        for (Opinion opinion : opinions) {
            opinion.write(out);
        }
    }

    void read(DataInput in) throws IOException {
        readExpected(in);
        for (Opinion opinion : opinions) {
            opinion.read(in);
        }
    }

    /** Reads what a release wrote that judged level and mean by each side's own tail. */
    void readTwoSided(DataInput in) throws IOException {
        readExpected(in);
        for (Opinion opinion : opinions) {
            opinion.readTwoSided(in);
        }
    }

    private void readExpected(DataInput in) throws IOException {
        expectation.read(in);
        extremes.read(in);
    }
}
