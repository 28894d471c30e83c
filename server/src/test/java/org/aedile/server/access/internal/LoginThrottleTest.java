package org.aedile.server.access.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** FEATURE: guessing passwords gets slower and slower. */
class LoginThrottleTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-05-30T19:00:00Z"));
    private final LoginThrottle throttle = new LoginThrottle(now::get, 5);

    @Test
    void fiveFailuresAreFreeThenTheWaitDoubles() {
        for (int i = 0; i < 4; i++) {
            throttle.failed("account anna");
        }
        assertThat(throttle.waitOf("account anna")).isZero();

        throttle.failed("account anna");
        assertThat(throttle.waitOf("account anna")).isEqualTo(Duration.ofSeconds(5));
        throttle.failed("account anna");
        assertThat(throttle.waitOf("account anna")).isEqualTo(Duration.ofSeconds(10));
        assertThat(throttle.waitOf("account ben")).isZero();
    }

    @Test
    void waitingOrSucceedingEndsIt() {
        for (int i = 0; i < 5; i++) {
            throttle.failed("address 10.0.0.7");
        }
        now.updateAndGet(time -> time.plusSeconds(5));
        assertThat(throttle.waitOf("address 10.0.0.7")).isZero();

        throttle.failed("address 10.0.0.7");
        throttle.succeeded("address 10.0.0.7");
        assertThat(throttle.waitOf("address 10.0.0.7")).isZero();
    }

    @Test
    void theWaitNeverExceedsAQuarterOfAnHour() {
        for (int i = 0; i < 100; i++) {
            throttle.failed("account anna");
        }
        assertThat(throttle.waitOf("account anna")).isEqualTo(Duration.ofMinutes(15));
    }
}
