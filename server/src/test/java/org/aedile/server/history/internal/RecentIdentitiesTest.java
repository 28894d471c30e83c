package org.aedile.server.history.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** FEATURE: a repeat within ten minutes is known. */
class RecentIdentitiesTest {
    private static final long MINUTE = 60_000;

    private final RecentIdentities recent = new RecentIdentities();

    @Test
    void aRepeatIsKnownForAtLeastTenMinutesAndForgottenAfterTwenty() {
        assertThat(recent.add(42, 0)).isTrue();
        assertThat(recent.add(42, 10 * MINUTE - 1)).isFalse();
        assertThat(recent.add(7, 10 * MINUTE)).isTrue();
        assertThat(recent.add(42, 11 * MINUTE)).isFalse();
        assertThat(recent.add(8, 20 * MINUTE)).isTrue();
        assertThat(recent.add(42, 21 * MINUTE)).isTrue();
    }

    @Test
    void manyAreKept() {
        Random random = new Random(1);
        long[] identities = random.longs(500_000).toArray();
        for (long identity : identities) {
            assertThat(recent.add(identity, 0)).isTrue();
        }
        for (long identity : identities) {
            assertThat(recent.add(identity, 1)).isFalse();
        }
    }
}
