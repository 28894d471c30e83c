package org.aedile.detection.anomaly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** FEATURE: a value outside of all that was seen ranks by how far it is outside, in shares of the range. */
class ExtremesTest {
    private final Extremes extremes = new Extremes();

    @Test
    void aTwentiethOfTheRangeOutsideIsOnceInAThousand() {
        see(100, 0, 100);
        assertThat(extremes.rank(100)).isZero();
        assertThat(extremes.rank(105)).isCloseTo(3, within(1e-9));
        assertThat(extremes.rank(105)).isZero();
        assertThat(extremes.rank(-10)).isCloseTo(60 * 10.0 / 105, within(1e-9));
    }

    @Test
    void nothingIsOutsideOfTheFirst100() {
        see(99, 0, 100);
        assertThat(extremes.rank(1_000)).isZero();
        assertThat(extremes.rank(2_000)).isPositive();
    }

    @Test
    void oneValueWidensWhatWasSeenByItsRangeAtMost() {
        see(100, 0, 100);
        extremes.rank(1e15);
        assertThat(extremes.rank(220)).isCloseTo(60 * 20.0 / 200, within(1e-9));
    }

    @Test
    void whatWasSeen10000ValuesAgoIsForgotten() {
        see(100, 0, 100);
        see(10_000, 0, 1);
        assertThat(extremes.rank(2)).isCloseTo(60, within(1e-9));
    }

    @Test
    void anyOtherValueIsOutsideOfAConstant() {
        see(100, 7, 7);
        assertThat(extremes.rank(7)).isZero();
        assertThat(extremes.rank(7.1)).isGreaterThan(Opinion.MOST_ZEROS);
    }

    private void see(int values, double one, double other) {
        for (int i = 0; i < values; i++) {
            extremes.rank(i % 2 == 0 ? one : other);
        }
    }
}
