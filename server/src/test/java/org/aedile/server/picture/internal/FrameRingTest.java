package org.aedile.server.picture.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** FEATURE: a screen continues where it was, or is told that it can't. */
class FrameRingTest {
    private final FrameRing ring = new FrameRing(4);

    @Test
    void aScreenContinuesAfterItsNumber() {
        ring.beginEpoch("a", 0);
        add(3);

        long place = ring.placeAfter("a", 1).orElseThrow();

        assertThat(ring.readFrom(place).frames()).hasSize(2);
        assertThat(ring.readFrom(place + 2).frames()).isEmpty();
    }

    @Test
    void aSlowScreenIsLost() {
        ring.beginEpoch("a", 0);
        add(6);

        assertThat(ring.placeAfter("a", 1)).isEmpty();
        assertThat(ring.placeAfter("a", 2)).isPresent();
        assertThat(ring.placeAfter("a", 7)).as("from the future").isEmpty();
    }

    @Test
    void aNewEpochLosesEveryScreenOfTheOld() {
        ring.beginEpoch("a", 0);
        add(2);
        long caughtUp = ring.placeAfter("a", 2).orElseThrow();

        ring.beginEpoch("b", 0);
        add(1);

        assertThat(ring.readFrom(caughtUp).lost()).isTrue();
        assertThat(ring.placeAfter("a", 2)).isEmpty();
        assertThat(ring.readFrom(ring.placeAfter("b", 0).orElseThrow()).frames())
                .hasSize(1);
    }

    private void add(int frames) {
        for (int i = 0; i < frames; i++) {
            ring.add(new byte[] {(byte) i});
        }
    }
}
