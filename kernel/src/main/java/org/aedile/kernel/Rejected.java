package org.aedile.kernel;

import java.time.Instant;
import java.util.Optional;

/**
 * Bad input as a counted value: kept where an operator sees it, harming nothing else.
 *
 * @param code why, from the closed list that is also the metric's label
 * @param reason one sentence with the value, the unit and the limit
 * @param source who sent it, when that is known
 * @param eventTime the time it claims, when that could be read
 * @param receiptTime when the gateway refused it
 * @param excerpt the beginning of what came, at most 2,048 characters, invalid bytes replaced; empty for personal data
 */
public record Rejected(
        ErrorCode code,
        String reason,
        Optional<SourceId> source,
        Optional<Instant> eventTime,
        Instant receiptTime,
        String excerpt) {}
