package org.aedile.server.source;

import java.time.Instant;
import java.util.Optional;

/**
 * What is known of a source in one time domain from what it sent. Times by the domain's clock.
 *
 * @param lastEventTime newest event time that was taken
 * @param lastReceiptTime newest receipt
 * @param clockSkewMillis median of receipt minus event of the last nine, milliseconds; 0 before the first
 * @param received observations that came, refused ones included
 * @param rejected refused ones
 * @param state how it is doing
 */
public record SourceFacts(
        Optional<Instant> lastEventTime,
        Optional<Instant> lastReceiptTime,
        long clockSkewMillis,
        long received,
        long rejected,
        SourceState state) {

    public static final SourceFacts NONE =
            new SourceFacts(Optional.empty(), Optional.empty(), 0, 0, 0, SourceState.NEW);
}
