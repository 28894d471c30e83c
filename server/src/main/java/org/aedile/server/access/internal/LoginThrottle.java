package org.aedile.server.access.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows guessing of passwords: after some failures in a row, an account or an address waits, twice as long after each
 * further failure, from 5 s up to 15 minutes. Remembers the newest 10,000 names and addresses for 15 minutes. Thread-safe.
 */
final class LoginThrottle {
    private static final int MAX_REMEMBERED = 10_000;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    private final InstantSource clock;
    private final int freeFailures;
    private final Map<String, Failures> failures = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > MAX_REMEMBERED;
        }
    };

    private record Failures(int count, Instant last) {}

    /** @param freeFailures failures in a row before the first wait */
    LoginThrottle(InstantSource clock, int freeFailures) {
        this.clock = clock;
        this.freeFailures = freeFailures;
    }

    /** How long that account or address has to wait; zero when it may try. */
    synchronized Duration waitOf(String key) {
        Failures known = failures.get(key);
        if (known == null || known.count() < freeFailures) {
            return Duration.ZERO;
        }
        Duration left = Duration.between(clock.instant(), known.last().plus(waitAfter(known.count())));
        return left.isNegative() ? Duration.ZERO : left;
    }

    synchronized void failed(String key) {
        Instant now = clock.instant();
        Failures known = failures.remove(key);
        int before = known == null || known.last().plus(LONGEST_WAIT).isBefore(now) ? 0 : known.count();
        failures.put(key, new Failures(before + 1, now));
    }

    synchronized void succeeded(String key) {
        failures.remove(key);
    }

    private Duration waitAfter(int count) {
        int doublings = Math.min(count - freeFailures, 10);
        Duration wait = FIRST_WAIT.multipliedBy(1L << doublings);
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }
}
