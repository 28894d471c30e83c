package org.aedile.server.blindness;

import org.jspecify.annotations.Nullable;

/**
 * How a detector did of late at one kind of source.
 *
 * @param kind family of the detector
 * @param rule rule or detector setting
 * @param category kind of source
 * @param alerts alerts that it raised and did not take back
 * @param closed those of them that somebody closed with a verdict that judges it: real, false or expected
 * @param confirmed share of these that were real, 0 to 1; null when none was closed
 * @param dismissed share of these that were false or expected, 0 to 1; null when none was closed
 * @param delaySeconds half of its alerts came sooner after what they are about began, in seconds
 */
public record DetectorRecord(
        String kind,
        String rule,
        String category,
        int alerts,
        int closed,
        @Nullable Double confirmed,
        @Nullable Double dismissed,
        double delaySeconds) {}
