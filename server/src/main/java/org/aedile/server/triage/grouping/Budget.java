package org.aedile.server.triage.grouping;

import java.time.Duration;
import java.time.Instant;

/**
 * How many new items a desk can take: a bucket that holds a burst and fills up slowly. What can't wait is taken from it all
 * the same, and the desk then gets less of the rest. Not thread-safe.
 */
final class Budget {
    private static final double SECONDS_A_MINUTE = 60;
    private static final double DEEPEST_DEBT = -4;

    private final Limits limits;
    private double left;
    private Instant filledAt = Instant.MIN;

    Budget(Limits limits) {
        this.limits = limits;
        left = limits.burst();
    }

    /** New items that it can take at that time; a time before one that it has heard of changes nothing. */
    double left(Instant now) {
        if (filledAt.equals(Instant.MIN)) {
            filledAt = now;
        }
        if (now.isAfter(filledAt)) {
            double minutes = Duration.between(filledAt, now).toMillis() / 1_000.0 / SECONDS_A_MINUTE;
            left = Math.min(limits.burst(), left + minutes * limits.itemsPerMinute());
            filledAt = now;
        }
        return left;
    }

    void take(Instant now) {
        left = Math.max(DEEPEST_DEBT, left(now) - 1);
    }
}
