package org.aedile.server.incidenttype;

import java.time.Instant;

/**
 * A type as it was at a time.
 *
 * @param agency whose it is; empty for one that came with the program
 * @param version counts up from 1; 0 for one that came with the program
 * @param retired true when no incident of the type is opened any more
 * @param at when it was written
 * @param person who wrote it; empty for the program
 * @param reason why
 */
public record TypeVersion(
        IncidentType type, String agency, int version, boolean retired, Instant at, String person, String reason) {
    /** One that came with the program. */
    public static TypeVersion shipped(IncidentType type) {
        return new TypeVersion(type, "", 0, false, Instant.EPOCH, "", "");
    }
}
