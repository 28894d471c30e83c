package org.aedile.server.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one agency does in an incident.
 *
 * @param agency whose part it is
 * @param state how far it is
 * @param since since when it is so, by the domain's clock
 * @param askedBy who asked it to take part; empty where that may not be seen
 * @param askedAt when it was asked
 * @param request what it was asked to do; empty for nothing or where that may not be seen
 * @param takenAt when it took the part on; null until it does
 */
public record AgencyPart(
        String agency,
        PartState state,
        Instant since,
        String askedBy,
        Instant askedAt,
        String request,
        @Nullable Instant takenAt) {

    /** Without who asked for it and what for. */
    public AgencyPart masked() {
        return new AgencyPart(agency, state, since, "", askedAt, "", takenAt);
    }
}
