package org.aedile.server.playbook;

import org.aedile.kernel.AgencyId;
import org.aedile.server.access.Caller;
import org.aedile.server.incident.Said;

/** What runs need of incidents. */
public interface IncidentLink {
    /**
     * @throws org.aedile.kernel.AedileException {@code NOT_FOUND} when the caller may not see it
     */
    RunSubject require(String incident, Caller caller);

    /** The same for the platform itself. */
    RunSubject require(String incident);

    /** Puts a step that ended into the incident's timeline, in the transaction that ends it. */
    void note(String incident, RunNote note);

    /**
     * What stands in the timeline.
     *
     * @param agency for which it was done
     * @param simulation true for the result of a simulation
     * @param said one sentence
     */
    record RunNote(String run, int sequence, AgencyId agency, boolean simulation, Said said) {}
}
