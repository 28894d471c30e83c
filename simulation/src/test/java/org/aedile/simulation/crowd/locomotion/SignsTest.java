package org.aedile.simulation.crowd.locomotion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** FEATURE: what is told by the signs of numbers is what comparing them tells. */
class SignsTest {
    private static final double[] NUMBERS = {
        Double.NEGATIVE_INFINITY, -2, -Double.MIN_VALUE, -0.0, 0.0, Double.MIN_VALUE, 2, Double.POSITIVE_INFINITY
    };

    @Test
    void signsTellWhatComparingTells() {
        for (double one : NUMBERS) {
            for (double other : NUMBERS) {
                boolean[] positive = {one > 0, other > 0};
                assertThat(Signs.anyPositive(one, other)).isEqualTo(positive[0] || positive[1]);
                assertThat(Signs.bothPositive(one, other)).isEqualTo(positive[0] && positive[1]);
            }
        }
    }

    @Test
    void aDifferenceIsNegativeExactlyWhenTheFirstIsLess() {
        for (double one : new double[] {0, Double.MIN_VALUE, 1, Math.nextUp(1.0), 1e300}) {
            for (double other : new double[] {0, Double.MIN_VALUE, 1, Math.nextUp(1.0), 1e300}) {
                assertThat(Signs.ofNegative(one - other)).isEqualTo(one < other ? 1 : 0);
            }
        }
    }
}
