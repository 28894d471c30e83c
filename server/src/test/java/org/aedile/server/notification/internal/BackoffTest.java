package org.aedile.server.notification.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.aedile.server.notification.internal.Subscription.Quiet;
import org.junit.jupiter.api.Test;

/** FEATURE: what failed is tried again later and later, scattered, and at last given up; quiet hours go over midnight. */
class BackoffTest {
    @Test
    void eachWaitIsTwiceTheOneBeforeUpToAQuarterOfAnHour() {
        Backoff longest = new Backoff(Duration.ofSeconds(5), 12, () -> 1);
        List<Long> seconds = IntStream.range(1, 12)
                .mapToObj(longest::after)
                .map(wait -> wait.orElseThrow().toSeconds())
                .toList();

        assertThat(seconds).containsExactly(5L, 10L, 20L, 40L, 80L, 160L, 320L, 640L, 900L, 900L, 900L);
        assertThat(longest.after(12)).isEmpty();
    }

    @Test
    void waitsAreScatteredByHalf() {
        assertThat(new Backoff(Duration.ofSeconds(8), 3, () -> 0).after(1))
                .isEqualTo(Optional.of(Duration.ofSeconds(4)));
        assertThat(new Backoff(Duration.ofSeconds(8), 3, () -> 0.5).after(1))
                .isEqualTo(Optional.of(Duration.ofSeconds(6)));
    }

    @Test
    void quietHoursGoOverMidnight() {
        Quiet night = new Quiet(LocalTime.of(22, 0), LocalTime.of(6, 0));

        assertThat(List.of(night.covers(LocalTime.of(22, 0)), night.covers(LocalTime.of(3, 0))))
                .containsOnly(true);
        assertThat(List.of(night.covers(LocalTime.of(6, 0)), night.covers(LocalTime.of(21, 59))))
                .containsOnly(false);
        assertThat(new Quiet(LocalTime.of(12, 0), LocalTime.of(13, 0)).covers(LocalTime.of(13, 0)))
                .isFalse();
    }
}
