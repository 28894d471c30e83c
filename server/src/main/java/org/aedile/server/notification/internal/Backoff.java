package org.aedile.server.notification.internal;

import java.time.Duration;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/**
 * When something is tried again: each wait twice the one before, up to a quarter of an hour, scattered by half so that those
 * who failed together don't come again together; after the last try never.
 *
 * @param first wait after the first try
 * @param tries how often in all
 * @param chance 0 to 1
 */
record Backoff(Duration first, int tries, DoubleSupplier chance) {
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final int MOST_DOUBLINGS = 30;

    /** The wait after that many tries; empty when it isn't tried again. */
    Optional<Duration> after(int tried) {
        if (tried >= tries) {
            return Optional.empty();
        }
        long doubled = first.toMillis() << Math.min(MOST_DOUBLINGS, Math.max(0, tried - 1));
        long whole = Math.min(LONGEST.toMillis(), doubled);
        return Optional.of(Duration.ofMillis(Math.round(whole * (0.5 + chance.getAsDouble() / 2))));
    }
}
