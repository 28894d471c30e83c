package org.aedile.detection.anomaly;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** FEATURE: a look says how rarely a series was as far from what is expected, whichever side, and keeps quiet when unsure. */
class OpinionTest {
    private static final long SEED = 4_711;
    private static final double SHARE = 0.1;
    private static final double MEMORY = 5_000;
    private static final int VALUES = 5_000;

    private final Random random = new Random(SEED);

    @Test
    void theShortSideOfASkewedSeriesIsNotMoreUnusualForIt() {
        LevelOpinion level = new LevelOpinion(SHARE, MEMORY);
        RecentOpinion recent = new RecentOpinion(1, SHARE, MEMORY);
        for (int i = 0; i < VALUES; i++) {
            double residual = i % 2 == 0 ? -10 * Math.log(random.nextDouble()) : -random.nextDouble();
            level.rank(residual);
            recent.rank(residual);
        }
        assertThat(level.low()).as("one in ten, seed %d", SEED).isBetween(-1.0, -0.5);
        assertThat(level.high()).isBetween(14.0, 19.0);
        assertThat(level.rank(-14)).as("14 times as far as ever below").isZero();
        assertThat(recent.rank(-14)).isZero();
        assertThat(level.rank(-100)).isGreaterThan(3);
        assertThat(level.rank(100)).isGreaterThan(3);
        assertThat(recent.rank(-100)).isGreaterThan(3);
    }

    @Test
    void forestsSayNothingOfWhatIsOnceInAHundred() {
        ForestOpinion forests = new ForestOpinion(new int[] {2}, SEED, SHARE, MEMORY);
        int said = 0;
        for (int i = 0; i < 2_000; i++) {
            said += forests.rank(random.nextGaussian()) > 0 ? 1 : 0;
        }
        assertThat(said).as("of 2,000, seed %d", SEED).isLessThan(20);
        assertThat(forests.rank(12)).isPositive();
    }

    @Test
    void whatTwoTailsKnewOneOfDistancesGoesOnWith() {
        TwoTails sides = new TwoTails(SHARE, MEMORY);
        TailRank learned = new TailRank(SHARE, MEMORY);
        for (int i = 0; i < VALUES; i++) {
            double residual = random.nextGaussian();
            sides.rank(residual);
            learned.rank(Math.abs(residual));
        }
        TailRank taken = new TailRank(SHARE, MEMORY);
        sides.together(taken);
        double known = learned.rank(4);
        assertThat(taken.rank(4)).as("seed %d", SEED).isBetween(known - 0.1, known + 0.8);
    }

    @Test
    void whatTwoTailsBeganToLearnIsNotLearnedAnew() {
        TwoTails sides = new TwoTails(SHARE, MEMORY);
        for (int i = 0; i < TailRank.WARMUP - 1; i++) {
            sides.rank(random.nextGaussian());
        }
        TailRank taken = new TailRank(SHARE, MEMORY);
        sides.together(taken);
        assertThat(taken.rank(-1)).isZero();
        assertThat(taken.rank(9)).as("seed %d", SEED).isGreaterThan(3);
    }
}
