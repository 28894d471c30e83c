package org.aedile.server.incident.internal;

import java.util.Comparator;
import java.util.Optional;
import org.aedile.server.access.Caller;
import org.aedile.server.gate.Gate;
import org.aedile.server.gate.Sight;
import org.aedile.server.oversight.WorkedIncidents;
import org.springframework.stereotype.Component;

/** The incidents of the room as purposes: nobody names one in which their agency takes no part. */
@Component
class StatedIncidents implements WorkedIncidents {
    private final PostgresIncidents store;
    private final Gate gate;

    StatedIncidents(PostgresIncidents store, Gate gate) {
        this.store = store;
        this.gate = gate;
    }

    @Override
    public Optional<WorkedIncident> find(String number, Caller caller) {
        Sight sight = gate.sightOf(caller);
        return store.listNumbered(number).stream()
                .filter(one -> one.isWorkedBy(sight))
                .map(one -> new WorkedIncident(one.id(), !one.isOver()))
                .max(Comparator.comparing(WorkedIncident::open));
    }
}
