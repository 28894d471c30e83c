package org.aedile.server.rejected.internal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A refused message as an operator sees it.
 *
 * @param at when it was refused
 * @param code why, one of the closed list
 * @param reason one sentence with value, unit and limit
 * @param excerpt beginning of the message; empty when it may be about people
 */
record RejectedView(
        Instant at, String code, String reason, @Nullable String source, String channel, String excerpt) {
    static RejectedView of(BatchedRejects.Kept kept) {
        return new RejectedView(
                kept.message().receiptTime(),
                kept.message().code().word(),
                kept.message().reason(),
                kept.message().source().isPresent()
                        ? kept.message().source().get().value()
                        : null,
                kept.channel(),
                kept.message().excerpt());
    }
}
