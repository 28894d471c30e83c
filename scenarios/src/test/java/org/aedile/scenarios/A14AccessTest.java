package org.aedile.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import org.aedile.benchmarks.access.AccessRun;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** FEATURE: no endpoint shows any role of an agency what is another's, unless they have agreed on it. */
class A14AccessTest {
    private static final long SEED = Long.getLong("aedile.seed", System.nanoTime() & 0xffffff);
    private static final int REQUESTS = 10_000;
    private static final int AGENCIES = 2;

    @Test
    void tenThousandRequestsFindNothingOfOthers() {
        findNothing(new AccessRun(REQUESTS, SEED, AGENCIES));
    }

    @Test
    @Tag("long")
    void everyRoleOfEveryAgencyFindsNothingOfOthers() {
        findNothing(new AccessRun(REQUESTS, SEED));
    }

    private static void findNothing(AccessRun run) {
        System.err.println("seed " + SEED + " (give it back with -Daedile.seed)");

        AccessRun.Result result = run.run();

        assertThat(result.unreached()).isEmpty();
        assertThat(result.shared()).as("words that others were shown as agreed").isPositive();
        assertThat(result.frames()).as("parts of streams").isPositive();
        assertThat(result.requests()).isGreaterThanOrEqualTo(REQUESTS);
        assertThat(result.summary()).endsWith(" 0 leaks");
    }
}
