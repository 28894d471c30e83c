package org.aedile.server.incident.internal;

import java.util.Optional;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.server.access.Caller;
import org.aedile.server.access.Decisions;
import org.aedile.server.audit.Subject;
import org.aedile.server.gate.Gate;
import org.springframework.stereotype.Component;

/** Incidents as far as callers see them; that somebody asked for one that they don't see is kept. */
@Component
class SeenIncidents {
    private final PostgresIncidents store;
    private final Gate gate;
    private final Decisions decisions;

    SeenIncidents(PostgresIncidents store, Gate gate, Decisions decisions) {
        this.store = store;
        this.gate = gate;
        this.decisions = decisions;
    }

    /**
     * @throws AedileException {@code NOT_FOUND}, also for what may not be seen
     */
    StoredIncident require(String id, Caller caller) {
        return find(id, caller).orElseThrow(() -> absent(id, caller));
    }

    Optional<StoredIncident> find(String id, Caller caller) {
        return store.find(id).filter(one -> one.seen(gate.sightOf(caller)).isPresent());
    }

    /** What is said of one that isn't there for them. */
    AedileException absent(String id, Caller caller) {
        return decisions.absent(
                caller, new Subject("incident", id), () -> store.find(id).isPresent(), notFound(id));
    }

    static AedileException notFound(String id) {
        return new AedileException(ErrorCode.NOT_FOUND, "there is no incident '" + id + "'");
    }
}
