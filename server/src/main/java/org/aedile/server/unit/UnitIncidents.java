package org.aedile.server.unit;

import java.time.Instant;
import java.util.Optional;
import org.aedile.server.access.Caller;
import org.aedile.server.incident.EntryKind;
import org.aedile.server.incident.Said;

/** What units need of the incidents that they are sent to. Thread-safe. */
public interface UnitIncidents {
    /**
     * Something that a unit did or has to know, for the incident's timeline.
     *
     * @param at when it happened; now when empty
     */
    record Happening(String incident, EntryKind kind, Said said, Optional<Instant> at) {}

    /**
     * What somebody who is sent needs to know of it.
     *
     * @param number how people call it
     */
    record Errand(String number, String title, String place) {
        /** Of an incident that is gone. */
        public static final Errand UNKNOWN = new Errand("", "", "");
    }

    /**
     * @return its time domain
     * @throws org.aedile.kernel.AedileException {@code NOT_FOUND} when there is none or the caller doesn't see it
     */
    String require(String incident, Caller caller);

    /**
     * @return its time domain
     * @throws org.aedile.kernel.AedileException {@code NOT_FOUND} when there is none or the caller doesn't see it, {@code
     *     CONFLICT} when it is closed
     */
    String requireOpen(String incident, Caller caller);

    /** What those need to know who are sent there, whatever else their agency sees. To be asked for the platform. */
    Errand errand(String incident);

    /**
     * The unit's agency takes part in it from now on.
     *
     * @throws org.aedile.kernel.AedileException {@code INVALID_VALUE} when the two are of different time domains
     */
    void join(String incident, Unit unit, Caller caller);

    /** Writes it into the timeline, unless the incident is closed by now. */
    void tell(Happening happening, Caller caller);
}
