package org.aedile.server.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.aedile.server.audit.merkle.Hash;

/**
 * One line of the audit log. It refers to what happened and holds hashes of it, but no content, so that erasing data never
 * means changing the log.
 *
 * @param at when, to the microsecond
 * @param actor who
 * @param verb what they did, one word or two joined by a hyphen: {@code registered}, {@code logged-in}
 * @param subject about what
 * @param basis why it was allowed, where that is known
 * @param decision how it went
 * @param content hashes of what was written or shown; none where it could be guessed from its hash
 */
public record AuditEntry(
        Instant at, Actor actor, String verb, Subject subject, Basis basis, Decision decision, List<Hash> content) {
    public AuditEntry {
        at = at.truncatedTo(ChronoUnit.MICROS);
        content = List.copyOf(content);
    }

    /** An entry about something that was done as the role allows. */
    public static AuditEntry done(Instant at, Actor actor, String verb, Subject subject) {
        return new AuditEntry(at, actor, verb, subject, Basis.NONE, Decision.DONE, List.of());
    }

    /** The same, but it was refused. */
    public AuditEntry refused() {
        return new AuditEntry(at, actor, verb, subject, basis, Decision.REFUSED, content);
    }

    /** The same, and it was shown. */
    public AuditEntry shown() {
        return new AuditEntry(at, actor, verb, subject, basis, Decision.SHOWN, content);
    }

    /** The same, but parts of it were hidden. */
    public AuditEntry masked() {
        return new AuditEntry(at, actor, verb, subject, basis, Decision.MASKED, content);
    }

    /** The same, and why it was allowed. */
    public AuditEntry on(Basis why) {
        return new AuditEntry(at, actor, verb, subject, why, decision, content);
    }

    /** The same, with the hash of what was written. */
    public AuditEntry withContent(String written) {
        return new AuditEntry(at, actor, verb, subject, basis, decision, List.of(Hash.ofContent(written)));
    }
}
