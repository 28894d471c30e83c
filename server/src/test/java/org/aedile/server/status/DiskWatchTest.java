package org.aedile.server.status;

import static org.assertj.core.api.Assertions.assertThat;

import org.aedile.server.config.AedileProperties;
import org.junit.jupiter.api.Test;

/** FEATURE: a nearly full disk is said, a full one stops intake, and neither flutters. */
class DiskWatchTest {
    private double used = 50;
    private final DiskWatch watch = new DiskWatch(() -> used, new AedileProperties.Disk(90, 97));

    @Test
    void warnsAndStopsAndGoesOnBelowTheLimits() {
        assertThat(look(89.9)).isEqualTo("ok");
        assertThat(look(90)).isEqualTo("nearly-full");
        assertThat(watch.refuses()).isFalse();
        assertThat(look(97)).isEqualTo("full");
        assertThat(watch.refuses()).isTrue();
        assertThat(look(95.5)).isEqualTo("full");
        assertThat(look(94.9)).isEqualTo("nearly-full");
        assertThat(watch.refuses()).isFalse();
        assertThat(look(88.5)).isEqualTo("nearly-full");
        assertThat(look(87.9)).isEqualTo("ok");
    }

    private String look(double percent) {
        used = percent;
        return watch.look().state();
    }
}
