package org.aedile.server.whatif;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that was advised for a what-if and ordered of it.
 *
 * @param advisedUntil until when alerts make it be worked out anew, by the clock on the wall; null when they don't
 * @param advice the newest first
 * @param orders the newest first: it stands
 */
public record AdviceRecord(
        @Nullable Instant advisedUntil, List<EvacuationAdvice> advice, List<EvacuationOrder> orders) {
    public AdviceRecord {
        advice = List.copyOf(advice);
        orders = List.copyOf(orders);
    }
}
