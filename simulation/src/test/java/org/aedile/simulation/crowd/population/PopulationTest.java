package org.aedile.simulation.crowd.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** FEATURE: people differ as the guidelines and the measurements say. */
class PopulationTest {
    private static final int MANY = 40_000;
    private static final double FAR = 1e9;

    @Test
    void distributionsHaveTheMeanAndDeviationOfTheirLaw() {
        long seed = Long.getLong("aedile.seed", new SplittableRandom().nextLong());
        System.err.println("seed " + seed + " (-Daedile.seed=" + seed + " repeats it)");
        double log = 0.5;
        check(
                new Distribution.LogNormal(1, log, 0, FAR),
                seed,
                Math.exp(1 + log * log / 2),
                deviationOfLogNormal(1, log));
        check(new Distribution.Gamma(3, 2, 0, FAR), seed, 6, Math.sqrt(12));
        check(new Distribution.Gamma(0.5, 2, 0, FAR), seed, 1, Math.sqrt(2));
        // Γ(1 + 1/2) = √π / 2 and Γ(2) = 1.
        check(new Distribution.Weibull(2, 3, 0, FAR), seed, 3 * Math.sqrt(Math.PI) / 2, 3 * Math.sqrt(1 - Math.PI / 4));
    }

    private static double deviationOfLogNormal(double mu, double sigma) {
        return Math.exp(mu + sigma * sigma / 2) * Math.sqrt(Math.exp(sigma * sigma) - 1);
    }

    /** Within five standard errors of the mean, and 5 % of the deviation. */
    private static void check(Distribution distribution, long seed, double mean, double deviation) {
        Random random = new Random(seed);
        double[] values = DoubleStream.generate(() -> distribution.draw(random))
                .limit(MANY)
                .toArray();
        double found = Arrays.stream(values).average().orElseThrow();
        double square = Arrays.stream(values)
                .map(one -> (one - found) * (one - found))
                .average()
                .orElseThrow();
        assertThat(found).as("mean of %s", distribution).isEqualTo(mean, within(5 * deviation / Math.sqrt(MANY)));
        assertThat(Math.sqrt(square))
                .as("deviation of %s", distribution)
                .isEqualTo(deviation, within(0.07 * deviation));
    }

    @Test
    void limitsAreKept() {
        Random random = new Random(4);
        Distribution cut = new Distribution.LogNormal(1, 2, 0.5, 3);
        assertThat(DoubleStream.generate(() -> cut.draw(random)).limit(1000))
                .allMatch(value -> value >= 0.5 && value <= 3);
        assertThat(new Distribution.Weibull(2, 3, 100, 110).draw(random)).isEqualTo(100);
    }

    @Test
    void everyProfileOfMobilityCanWalk() {
        for (Mobility mobility : Mobility.values()) {
            assertThat(Mobility.find(mobility.key())).contains(mobility);
            assertThat(mobility.speed().smallest()).isBetween(0.05, 1.0);
            assertThat(mobility.speed().largest()).isBetween(0.9, 2.0);
            assertThat(mobility.diameter().largest()).isBetween(0.44, 1.0);
        }
        assertThat(Mobility.find("flying")).isEmpty();
    }

    @Test
    void arrivalsAddUpOverTheirRates() {
        Arrivals arrivals =
                new Arrivals(List.of(new Arrivals.Rate(10, 2), new Arrivals.Rate(20, 0), new Arrivals.Rate(30, 0.5)));
        assertThat(arrivals.due(5)).isZero();
        assertThat(arrivals.due(15)).isEqualTo(10);
        assertThat(arrivals.due(25)).isEqualTo(20);
        assertThat(arrivals.due(40)).isEqualTo(25);
        assertThat(arrivals.secondsUntil(10)).isEqualTo(15);
        assertThat(arrivals.secondsUntil(20)).isEqualTo(20);
        assertThat(arrivals.secondsUntil(25)).isEqualTo(40);
        assertThat(Arrivals.AT_START.secondsUntil(25)).isZero();
        assertThat(new Arrivals(List.of(new Arrivals.Rate(0, 1), new Arrivals.Rate(10, 0))).secondsUntil(11))
                .isInfinite();
        assertThat(arrivals.areSound()).isTrue();
        assertThat(new Arrivals(List.of(new Arrivals.Rate(10, 2), new Arrivals.Rate(5, 1))).areSound())
                .isFalse();
        assertThat(Arrivals.constant(0).areSound()).isFalse();
        assertThat(Arrivals.constant(-1).areSound()).isFalse();
    }
}
