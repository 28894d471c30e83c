package org.aedile.server.incident.internal;

import org.aedile.kernel.AgencyId;
import org.aedile.server.access.Caller;
import org.aedile.server.gate.Gate;
import org.aedile.server.oversight.PersonalReads;
import org.aedile.server.oversight.PersonalReads.PersonalRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Stands before what incidents hold about people: who works on an open one reads it for that one, others say what for. */
@Component
class IncidentReads {
    private final PersonalReads reads;
    private final Gate gate;

    IncidentReads(PersonalReads reads, Gate gate) {
        this.reads = reads;
        this.gate = gate;
    }

    /** What an incident itself tells of people. */
    static PersonalRecord of(StoredIncident incident) {
        return new PersonalRecord(
                "incident", incident.id(), AgencyId.of(incident.whole().lead()), "");
    }

    /**
     * Lets the caller read a record of an incident; not within a transaction, with which a refusal would go.
     *
     * @param stated what for; null when nothing was stated
     * @throws org.aedile.kernel.AedileException {@code PURPOSE_NEEDED} outside of the work on it
     */
    void require(PersonalRecord record, StoredIncident incident, @Nullable String stated, Caller caller) {
        reads.require(record, purpose(incident, stated, caller), caller);
    }

    /** The same for an incident that is shown without what it tells of people when no purpose is stated. */
    boolean allows(StoredIncident incident, @Nullable String stated, Caller caller) {
        return reads.allows(of(incident), purpose(incident, stated, caller), caller);
    }

    private @Nullable String purpose(StoredIncident incident, @Nullable String stated, Caller caller) {
        boolean working = incident.whole().isOpen() && incident.isWorkedBy(gate.sightOf(caller));
        return working ? "incident:" + incident.whole().number() : stated;
    }
}
