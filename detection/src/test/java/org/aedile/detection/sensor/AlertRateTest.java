package org.aedile.detection.sensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** FEATURE: a series alerts as often as people accept, whatever its values look like, and goes on so when they change. */
class AlertRateTest {
    private static final long INTERVAL_MILLIS = Duration.ofMinutes(10).toMillis();
    private static final int PER_WEEK = 7 * 144;
    private static final int LEARNING_WEEKS = 4;
    private static final int WEEKS = 20;
    private static final int SERIES = 20;
    private static final long SEED = 4_711;

    /** A quarter of an alert a week for each series. */
    private static final Accepted ACCEPTED = new Accepted(SERIES / 4.0, SERIES);

    /** How strengths are distributed. */
    enum Tail {
        LIGHT(random -> Math.abs(random.nextGaussian())),
        EXPONENTIAL(random -> -Math.log(1 - random.nextDouble())),
        HEAVY(random -> Math.pow(1 - random.nextDouble(), -0.25)),
        MIXED(random -> random.nextInt(8_000) == 0 ? 12 + random.nextDouble() : Math.abs(random.nextGaussian()));

        private final ToDoubleFunction<Random> strength;

        Tail(ToDoubleFunction<Random> strength) {
            this.strength = strength;
        }
    }

    @ParameterizedTest
    @EnumSource(Tail.class)
    void asManyAlertsComeAsAreAccepted(Tail tail) {
        int alerts = 0;
        for (int i = 0; i < SERIES; i++) {
            alerts += alerts(tail, new Random(SEED + i), 1);
        }

        double accepted = ACCEPTED.weekly() * WEEKS;
        assertThat((double) alerts)
                .as("seed %d, accepted %s", SEED, accepted)
                .isBetween(0.7 * accepted, 1.3 * accepted);
    }

    @Test
    void itHoldsWhenTheSeriesBecomesTwiceAsRestless() {
        int alerts = 0;
        for (int i = 0; i < SERIES; i++) {
            alerts += alerts(Tail.EXPONENTIAL, new Random(SEED + i), 2);
        }

        double accepted = ACCEPTED.weekly() * WEEKS;
        assertThat((double) alerts)
                .as("seed %d, accepted %s", SEED, accepted)
                .isBetween(0.6 * accepted, 1.5 * accepted);
    }

    @Test
    void theStrongerTheRarer() {
        AlertRate rate = new AlertRate(3, 1);
        learn(rate, Tail.EXPONENTIAL, new Random(SEED));
        double bar = rate.bar(ACCEPTED);

        assertThat(rate.isSettled()).isTrue();
        assertThat(rate.weekly(bar, ACCEPTED)).isCloseTo(ACCEPTED.weekly(), within(1e-9));
        assertThat(rate.weekly(bar + 3, ACCEPTED) / ACCEPTED.weekly()).isBetween(0.02, 0.12);
    }

    @Test
    void oneEventHoweverLargeMovesTheBarByLittle() {
        AlertRate rate = new AlertRate(3, 1);
        long end = learn(rate, Tail.EXPONENTIAL, new Random(SEED));
        double before = rate.bar(ACCEPTED);

        rate.observe(end, 1e12, ACCEPTED);
        rate.observe(end + Duration.ofHours(3).toMillis(), 0, ACCEPTED);

        assertThat(rate.bar(ACCEPTED)).isBetween(before, 1.15 * before);
    }

    @Test
    void whatWasLearnedSurvives() throws IOException {
        AlertRate rate = new AlertRate(3, 1);
        learn(rate, Tail.HEAVY, new Random(SEED));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        rate.write(new DataOutputStream(bytes));
        AlertRate read = new AlertRate(0, 1);
        read.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));

        rate.observe(Long.MAX_VALUE / 2, 5, ACCEPTED);
        read.observe(Long.MAX_VALUE / 2, 5, ACCEPTED);

        assertThat(read.bar(ACCEPTED)).isEqualTo(rate.bar(ACCEPTED));
    }

    private static long learn(AlertRate rate, Tail tail, Random random) {
        long millis = 0;
        for (int i = 0; i < LEARNING_WEEKS * PER_WEEK; i++) {
            rate.observe(millis, tail.strength.applyAsDouble(random), ACCEPTED);
            millis += INTERVAL_MILLIS;
        }
        return millis;
    }

    /** Alerts after the weeks of learning; from then on strengths are so many times what they were. */
    private static int alerts(Tail tail, Random random, double restless) {
        AlertRate rate = new AlertRate(3, 1);
        long millis = learn(rate, tail, random);
        int alerts = 0;
        long alerted = Long.MIN_VALUE / 2;
        for (int i = 0; i < WEEKS * PER_WEEK; i++) {
            double strength = restless * tail.strength.applyAsDouble(random);
            rate.observe(millis, strength, ACCEPTED);
            if (strength > rate.bar(ACCEPTED)
                    && millis - alerted > Duration.ofHours(1).toMillis()) {
                alerts++;
                alerted = millis;
                rate.alerted();
            }
            millis += INTERVAL_MILLIS;
        }
        return alerts;
    }
}
