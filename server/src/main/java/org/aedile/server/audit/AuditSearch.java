package org.aedile.server.audit;

import java.time.Instant;
import java.util.Optional;

/**
 * Which entries somebody looks for; all conditions hold, those that are absent always do.
 *
 * @param from the earliest time
 * @param to the time after the latest
 * @param account who
 * @param agency for whom they acted
 * @param verb what they did
 * @param kind about what kind of thing
 * @param id about which one
 * @param decision how it went
 * @param withoutVerb what is left out
 */
public record AuditSearch(
        Optional<Instant> from,
        Optional<Instant> to,
        Optional<String> account,
        Optional<String> agency,
        Optional<String> verb,
        Optional<String> kind,
        Optional<String> id,
        Optional<Decision> decision,
        Optional<String> withoutVerb) {
    /** With nothing left out. */
    public AuditSearch(
            Optional<Instant> from,
            Optional<Instant> to,
            Optional<String> account,
            Optional<String> agency,
            Optional<String> verb,
            Optional<String> kind,
            Optional<String> id,
            Optional<Decision> decision) {
        this(from, to, account, agency, verb, kind, id, decision, Optional.empty());
    }
}
