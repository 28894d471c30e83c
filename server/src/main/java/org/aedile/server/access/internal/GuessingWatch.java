package org.aedile.server.access.internal;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import org.aedile.server.access.Deeds;
import org.aedile.server.access.LoginReport;
import org.aedile.server.audit.Actor;
import org.aedile.server.audit.Subject;
import org.aedile.server.config.AedileProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Counts failed log-ins over ten minutes, whoever they are for and wherever they come from, so that guessing which stays
 * below the limits of each account and address is seen too. From a limit on, IT security is told: a warning in the program's
 * log, an entry in the audit log and the status page; once, until there are less than half as many. Thread-safe.
 */
@Component
class GuessingWatch implements LoginReport {
    private static final Logger LOG = LoggerFactory.getLogger(GuessingWatch.class);
    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int MAX_REMEMBERED = 20_000;

    private final Deeds deeds;
    private final InstantSource clock;
    private final int limit;
    private final Counter counter;
    private final Deque<Failure> failures = new ArrayDeque<>();
    private boolean reported;

    GuessingWatch(Deeds deeds, InstantSource clock, AedileProperties properties, MeterRegistry registry) {
        this.deeds = deeds;
        this.clock = clock;
        this.limit = properties.access().reportFailures();
        this.counter = Counter.builder("aedile.logins.failed")
                .description("Log-ins that failed or had to wait")
                .register(registry);
    }

    private record Failure(Instant at, String username, String address) {}

    /** A log-in failed, or had to wait. */
    void failed(String username, String address) {
        counter.increment();
        if (begins(new Failure(clock.instant(), username, address))) {
            tell(guessing());
        }
    }

    @Override
    public synchronized Guessing guessing() {
        prune(clock.instant());
        int accounts = (int) failures.stream().map(Failure::username).distinct().count();
        int addresses = (int) failures.stream().map(Failure::address).distinct().count();
        return new Guessing(failures.size(), accounts, addresses, reported);
    }

    private synchronized boolean begins(Failure failure) {
        failures.addLast(failure);
        if (failures.size() > MAX_REMEMBERED) {
            failures.removeFirst();
        }
        prune(failure.at());
        boolean begins = !reported && failures.size() >= limit;
        reported = reported || begins;
        return begins;
    }

    private void prune(Instant now) {
        while (!failures.isEmpty() && failures.getFirst().at().plus(WINDOW).isBefore(now)) {
            failures.removeFirst();
        }
        reported = reported && failures.size() * 2 >= limit;
    }

    private void tell(Guessing guessing) {
        LOG.warn(
                "{} failed log-ins within {} min, for {} names from {} addresses",
                guessing.attempts(),
                WINDOW.toMinutes(),
                guessing.accounts(),
                guessing.addresses());
        deeds.refused(Actor.UNKNOWN, "log-in-guessing", new Subject("account", "several"));
    }
}
