package org.aedile.server.access.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.aedile.server.access.Deeds;
import org.aedile.server.access.LoginReport.Guessing;
import org.aedile.server.audit.Actor;
import org.aedile.server.audit.AuditEntry;
import org.aedile.server.config.AedileProperties;
import org.aedile.server.config.SettingsReader;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.StandardEnvironment;

/** FEATURE: IT security is told once when somebody guesses, also when each account and address stays below its limit. */
class GuessingWatchTest {
    private static final int LIMIT = 50;
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-05-30T19:00:00Z"));
    private final List<AuditEntry> written = new ArrayList<>();
    private final GuessingWatch watch = new GuessingWatch(
            new Deeds(written::addAll, now::get, Actor.PLATFORM), now::get, settings(), new SimpleMeterRegistry());

    @Test
    void oneFailureForEachOfManyNamesFromManyAddressesIsReportedOnce() {
        for (int i = 0; i < LIMIT + 20; i++) {
            now.updateAndGet(time -> time.plusSeconds(1));
            watch.failed("person-" + i, "10.0.0." + i);
        }

        assertThat(watch.guessing()).isEqualTo(new Guessing(LIMIT + 20, LIMIT + 20, LIMIT + 20, true));
        assertThat(written).hasSize(1);
        assertThat(written.get(0).verb()).isEqualTo("log-in-guessing");
    }

    @Test
    void whatHappensNowAndThenIsNot() {
        for (int i = 0; i < 10 * LIMIT; i++) {
            now.updateAndGet(time -> time.plus(Duration.ofMinutes(1)));
            watch.failed("anna", "10.0.0.7");
        }

        assertThat(watch.guessing().reported()).isFalse();
        assertThat(written).isEmpty();
    }

    @Test
    void anotherTimeIsReportedAgain() {
        failAtOnce();
        now.updateAndGet(time -> time.plus(Duration.ofMinutes(11)));
        assertThat(watch.guessing()).isEqualTo(new Guessing(0, 0, 0, false));
        failAtOnce();

        assertThat(written).hasSize(2);
    }

    private void failAtOnce() {
        for (int i = 0; i < LIMIT; i++) {
            watch.failed("anna", "10.0.0.7");
        }
    }

    private static AedileProperties settings() {
        return SettingsReader.read(new StandardEnvironment());
    }
}
