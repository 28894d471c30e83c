package org.aedile.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import org.aedile.benchmarks.kill.KillRun;
import org.junit.jupiter.api.Test;

/** FEATURE: the server is killed again and again; what was acknowledged has its effect exactly once. */
class A08KillTest {
    private static final long SEED = Long.getLong("aedile.seed", System.nanoTime() & 0xffffff);

    @Test
    void threeKillsLoseNothingAndDoubleNothing() throws Exception {
        System.err.println("seed " + SEED + " (give it back with -Daedile.seed)");

        assertThat(new KillRun(3, false, SEED).run().summary()).isEqualTo("3 rounds, 0 lost, 0 doubled");
    }
}
