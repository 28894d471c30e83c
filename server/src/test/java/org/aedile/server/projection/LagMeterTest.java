package org.aedile.server.projection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** FEATURE: lag is the time that the oldest unread record has waited. */
class LagMeterTest {
    private static final long SECOND = 1_000_000_000L;

    private final LagMeter meter = new LagMeter();

    @Test
    void aReaderThatKeepsUpHasNoLagHoweverMuchComes() {
        for (int second = 0; second < 60; second++) {
            meter.sample(second * SECOND, second * 50_000L, 3);
            assertThat(meter.seconds(second * SECOND)).isLessThanOrEqualTo(1);
        }
    }

    @Test
    void aReaderThatStandsFallsBehindSecondBySecond() {
        meter.sample(0, 100, 50);
        meter.sample(9 * SECOND, 110, 500);
        assertThat(meter.seconds(10 * SECOND)).isEqualTo(10);

        meter.sample(11 * SECOND, 200, 410);
        assertThat(meter.seconds(11 * SECOND)).isEqualTo(2);

        meter.sample(12 * SECOND, 610, 0);
        assertThat(meter.seconds(12 * SECOND)).isZero();
    }
}
