package org.aedile.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import org.aedile.benchmarks.kill.KillRun;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** FEATURE: the server is killed; what was acknowledged has its effect exactly once. {@code verify kill} does it twenty times. */
@Tag("long")
class A08KillTest {
    private static final long SEED = Long.getLong("aedile.seed", System.nanoTime() & 0xffffff);

    @Test
    void aKillLosesNothingAndDoublesNothing() throws Exception {
        System.err.println("seed " + SEED + " (give it back with -Daedile.seed)");

        assertThat(new KillRun(1, false, SEED).run().summary()).isEqualTo("1 rounds, 0 lost, 0 doubled");
    }
}
