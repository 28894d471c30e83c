package org.aedile.detection.anomaly;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** FEATURE: one thing is told once, and again when it gets worse or when it is long ago. */
class CoolDownTest {
    private final CoolDown coolDown = new CoolDown(75);

    @Test
    void onlyTheFirstScoreComesThrough() {
        assertThat(coolDown.admit(0.5)).isEqualTo(0.5);
        assertThat(coolDown.admit(0.5)).isZero();
        assertThat(coolDown.admit(0.3)).isZero();
    }

    @Test
    void whatIsWorseByATenthComesThroughAgain() {
        coolDown.admit(0.5);
        assertThat(coolDown.admit(0.54)).isZero();
        assertThat(coolDown.admit(0.6)).isEqualTo(0.6);
    }

    @Test
    void theBarSinksToAThirdWithin75Values() {
        coolDown.admit(0.5);
        for (int i = 0; i < 75; i++) {
            assertThat(coolDown.admit(0)).isZero();
        }
        assertThat(coolDown.admit(0.2)).as("1.1 · 0.5/e = 0.2023").isZero();
        assertThat(coolDown.admit(0.24)).isEqualTo(0.24);
    }
}
