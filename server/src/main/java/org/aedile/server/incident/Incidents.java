package org.aedile.server.incident;

import java.util.List;
import java.util.Optional;
import org.aedile.kernel.AgencyId;
import org.aedile.server.access.Caller;
import org.aedile.server.gate.Sight;
import org.jspecify.annotations.Nullable;

/**
 * Incidents as agencies work them. What a caller may not see is {@code NOT_FOUND}, what they may only see {@code
 * NOT_ALLOWED}. Everything that is done stands on the timeline and in the audit log. Thread-safe.
 */
public interface Incidents {
    /**
     * Opens one, with a part for the caller's agency. One that mirrors another system's is opened once: the second time its
     * header is brought up to date.
     *
     * @throws org.aedile.kernel.AedileException {@code INVALID_VALUE} with what is wrong
     */
    IncidentSummary open(NewIncident incident, Caller caller);

    /** Those of a time domain that the caller may see, the newest first. */
    List<IncidentSummary> list(IncidentFilter filter, Caller caller);

    /**
     * Those on which the caller's agency works, as that sight of another agency shows them; the other's alerts in them only
     * where the caller sees them too.
     */
    List<IncidentSummary> listShownTo(Sight other, IncidentFilter filter, Caller caller);

    /** One of them. */
    IncidentSummary require(String id, Caller caller);

    /**
     * One of them with all that is in it.
     *
     * @param purpose what is read for that it tells of people, by who doesn't work on it; null when nothing was stated
     */
    IncidentDetail requireDetail(String id, @Nullable String purpose, Caller caller);

    /** The open incident that an alert belongs to, when the caller may see it. */
    Optional<IncidentSummary> findOfAlert(String alert, Caller caller);

    /**
     * Changes its header.
     *
     * @throws org.aedile.kernel.AedileException {@code CONFLICT} when somebody else has changed a field meanwhile, with what
     *     stands there; {@code NOT_ALLOWED} when another system is the authority for it
     */
    IncidentSummary edit(String id, List<Edit> edits, Caller caller);

    /** Writes on its timeline. */
    TimelineEntry write(String id, NewEntry entry, Caller caller);

    /** Adds alerts that the caller may see; one that belongs to it already changes nothing. */
    IncidentSummary join(String id, List<String> alerts, Caller caller);

    /** Takes an alert out of it, with a reason. */
    IncidentSummary release(String id, String alert, String reason, Caller caller);

    /** Asks an agency of the city to take part; asked twice changes nothing. */
    IncidentSummary ask(String id, AgencyId agency, String request, Caller caller);

    /**
     * Says how far the caller's agency is with its part. When the last part is closed, so is the incident.
     *
     * @throws org.aedile.kernel.AedileException {@code CONFLICT} when tasks of it are left to do
     */
    IncidentSummary setPart(String id, PartState state, Caller caller);

    /** Says who leads it; the lead agency does. */
    IncidentSummary command(String id, String username, Caller caller);

    /** Adds something that an agency with a part shall do. */
    Task addTask(String id, NewTask task, Caller caller);

    /**
     * Changes a task of the caller's agency.
     *
     * @throws org.aedile.kernel.AedileException {@code CONFLICT} when somebody else changed it meanwhile
     */
    Task changeTask(String id, String task, TaskChange change, Caller caller);

    /** Closes it with all its parts, as a supervisor of the lead agency, with a reason. */
    IncidentSummary close(String id, String reason, Caller caller);

    /** Opens it again, with the part of the caller's agency at work. */
    IncidentSummary reopen(String id, String reason, Caller caller);
}
