package org.aedile.detection.anomaly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** FEATURE: what is usual at a time is learned from the past, goes over evenly and is not spoiled by a single value. */
class SeasonalExpectationTest {
    private static final long STEP = 300_000;
    private static final int DAY = 288;
    private static final long SEED = 815;

    @Test
    void betweenTwoHalfHoursTheMeanGoesOverEvenly() {
        RhythmMeans means = new RhythmMeans(48, 60, 0);
        means.learn(10, 100);
        means.learn(11, 200);
        assertThat(means.at(10, 0)).isEqualTo(100);
        assertThat(means.at(10.25, 0)).isCloseTo(125, within(1e-9));
        means.learn(47, 10);
        means.learn(0, 30);
        assertThat(means.at(47.5, 0)).as("around midnight").isCloseTo(20, within(1e-9));
    }

    @Test
    void aSingleValueLeansOnWhatIsOtherwise() {
        RhythmMeans means = new RhythmMeans(48, 60, 1);
        assertThat(means.at(10, 6)).isEqualTo(6);
        means.learn(10, 100);
        assertThat(means.at(10, 0)).isEqualTo(50);
    }

    @Test
    void aRhythmIsExpectedAfterAWeek() {
        SeasonalExpectation expectation = new SeasonalExpectation();
        double furthest = 0;
        for (int i = 0; i < 10 * DAY; i++) {
            double residual = expectation.residual(i * STEP, 250 - 150 * Math.cos(2 * Math.PI * (i % DAY) / DAY));
            furthest = i < 7 * DAY ? 0 : Math.max(furthest, Math.abs(residual));
        }
        assertThat(furthest).as("of 300 between night and day").isLessThan(30);
    }

    @Test
    void whereASeriesStraysTwentyTimesAsFarItCountsLittleMore() {
        Random random = new Random(SEED);
        SeasonalExpectation expectation = new SeasonalExpectation();
        double byNight = 0;
        double byDay = 0;
        for (int i = 0; i < 28 * DAY; i++) {
            boolean night = i % DAY < DAY / 2;
            double residual = Math.abs(expectation.residual(i * STEP, (night ? 1 : 20) * random.nextGaussian()));
            if (i > 14 * DAY) {
                byNight += night ? residual : 0;
                byDay += night ? 0 : residual;
            }
        }
        assertThat(byDay / byNight).as("seed %d", SEED).isBetween(0.3, 6.0);
    }
}
