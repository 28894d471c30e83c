package org.aedile.server.access;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.aedile.server.audit.Actor;
import org.aedile.server.audit.AuditEntry;
import org.aedile.server.audit.AuditTrail;
import org.aedile.server.audit.Basis;
import org.aedile.server.audit.Subject;

/**
 * Writes into the audit log what the caller of this thread does, or the platform itself when there is none. To be called in
 * the transaction that does it, so that there is never one without the other; where that can't be, before it is done.
 * Thread-safe.
 */
public final class Deeds {
    private final AuditTrail trail;
    private final InstantSource clock;
    private final Actor nobody;

    /** @param nobody who acts when no caller does */
    public Deeds(AuditTrail trail, InstantSource clock, Actor nobody) {
        this.trail = trail;
        this.clock = clock;
        this.nobody = nobody;
    }

    /** Something was done about that thing. */
    public void done(String verb, String kind, String id) {
        trail.write(entry(verb, new Subject(kind, id)));
    }

    /** The same, and this is what was written; its hash is kept. */
    public void done(String verb, Subject subject, String content) {
        trail.write(entry(verb, subject).withContent(content));
    }

    /** The same, and this is what allowed it. */
    public void done(String verb, Subject subject, Basis basis, String content) {
        trail.write(entry(verb, subject).on(basis).withContent(content));
    }

    /**
     * Something was done about several things.
     *
     * @param contents what was written, by the id of each
     */
    public void doneToEach(String verb, String kind, Map<String, String> contents) {
        List<AuditEntry> entries = contents.entrySet().stream()
                .map(one -> entry(verb, new Subject(kind, one.getKey())).withContent(one.getValue()))
                .toList();
        trail.write(entries);
    }

    /** Somebody did something who isn't the caller of this thread yet, or not any more. */
    public void done(Actor actor, String verb, Subject subject) {
        trail.write(AuditEntry.done(clock.instant(), actor, verb, subject));
    }

    /** Somebody wanted something and didn't get it. */
    public void refused(Actor actor, String verb, Subject subject) {
        trail.write(AuditEntry.done(clock.instant(), actor, verb, subject).refused());
    }

    private AuditEntry entry(String verb, Subject subject) {
        return AuditEntry.done(
                clock.instant(), Caller.current().map(Caller::actor).orElse(nobody), verb, subject);
    }
}
