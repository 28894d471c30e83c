package org.aedile.server.duty;

import java.time.Instant;
import java.util.List;
import org.aedile.kernel.AgencyId;
import org.aedile.server.access.Caller;

/** The shifts of the caller's agency. Thread-safe. */
public interface Shifts {
    /** Those that lie in {@code [from, to)} with at least a part of theirs, by their beginning. */
    List<Shift> list(Instant from, Instant to, Caller caller);

    /** Those that are on now. */
    List<Shift> onDuty(Caller caller);

    /** Those of an agency that are on now, for the platform's own work: it must have said that it asks. */
    List<Shift> onDuty(AgencyId agency);

    /** Those of an agency that have ended since then, for the platform's own work. */
    List<Shift> endedSince(Instant from, AgencyId agency);

    /** User names of those who are on duty for an agency now; for the platform, which tells them something. */
    List<String> peopleOnDuty(AgencyId agency);

    /**
     * Adds it, or puts it in place of the one with its id.
     *
     * @throws org.aedile.kernel.AedileException {@code NOT_ALLOWED} for all but supervisors and administrators, {@code
     *     INVALID_VALUE} for people whom the agency doesn't have, {@code CONFLICT} when somebody sits at two desks at once
     */
    Shift put(Shift shift, Caller caller);

    /**
     * @throws org.aedile.kernel.AedileException {@code NOT_FOUND} when there is none by that id
     */
    void remove(String id, Caller caller);
}
