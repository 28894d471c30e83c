package org.aedile.server.triage.grouping;

import java.time.Duration;

/**
 * What is near enough to be one item, and how many new items a desk gets.
 *
 * @param sameKindMeters farthest from the middle of an item for an alert about the same kind of source
 * @param otherKindMeters the same for another kind
 * @param quiet an item that heard nothing for that long takes no more alerts that are only near or connected
 * @param repeated the same for one that repeats the same rule and source, or was correlated
 * @param burst new items that a rested desk gets at once
 * @param itemsPerMinute new items that a desk gets after that, on average
 */
public record Limits(
        double sameKindMeters,
        double otherKindMeters,
        Duration quiet,
        Duration repeated,
        int burst,
        double itemsPerMinute) {
    /**
     * With a burst of 3 and one item in two minutes, ten minutes of flood are at most 8 items, which leaves two of the ten
     * that ISA-18.2 calls the most a person can follow, for critical alerts.
     */
    public static final Limits USUAL = new Limits(250, 100, Duration.ofMinutes(10), Duration.ofHours(1), 3, 0.5);
}
