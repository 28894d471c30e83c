package org.aedile.simulation.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.aedile.simulation.flow.EarliestEgress.Gate;
import org.aedile.simulation.flow.EarliestEgress.Group;
import org.junit.jupiter.api.Test;

/** FEATURE: a time that nobody beats at exits with limits. */
class EarliestEgressTest {
    private static final double UNLIMITED = Double.POSITIVE_INFINITY;

    @Test
    void oneExitTakesAllOfThemOneByOne() {
        double seconds = EarliestEgress.seconds(List.of(new Group(101, List.of(10.0))), List.of(new Gate(2, 1)));
        assertThat(seconds).isEqualTo(60, within(0.5)).isLessThanOrEqualTo(60);
    }

    @Test
    void theFarExitHelpsOnlyAfterTheWay() {
        // The near exit alone would need 100 s; from second 40 on both pass one a second.
        double seconds = EarliestEgress.seconds(
                List.of(new Group(102, List.of(0.0, 40.0))), List.of(new Gate(1, 1), new Gate(1, 1)));
        assertThat(seconds).isEqualTo(70, within(0.7)).isLessThanOrEqualTo(70);
    }

    @Test
    void whoCanUseOneExitOnlyWaitsThere() {
        double seconds = EarliestEgress.seconds(
                List.of(new Group(51, List.of(0.0, UNLIMITED)), new Group(11, List.of(UNLIMITED, 5.0))),
                List.of(new Gate(1, 1), new Gate(1, 1)));
        assertThat(seconds).isEqualTo(50, within(1.5)).isLessThanOrEqualTo(50);
    }

    @Test
    void aFreeExitFarAwayBoundsTheQueueAtTheNearOne() {
        double seconds = EarliestEgress.seconds(
                List.of(new Group(1000, List.of(0.0, 30.0))), List.of(new Gate(1, 1), new Gate(UNLIMITED, 1)));
        assertThat(seconds).isEqualTo(30, within(4.0)).isLessThanOrEqualTo(30);
    }

    @Test
    void withoutLimitsItSaysNothing() {
        assertThat(EarliestEgress.seconds(List.of(new Group(9, List.of(3.0))), List.of(new Gate(UNLIMITED, 1))))
                .isZero();
        assertThat(EarliestEgress.seconds(List.of(), List.of(new Gate(1, 1)))).isZero();
    }
}
