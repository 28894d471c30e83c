package org.aedile.server.whatif.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.ErrorCode;
import org.aedile.kernel.Objection;
import org.aedile.server.access.Caller;
import org.aedile.server.access.Decisions;
import org.aedile.server.agreement.Clause.Records;
import org.aedile.server.audit.Subject;
import org.aedile.server.gate.Gate;
import org.aedile.server.gate.Sight;
import org.aedile.server.whatif.Simulation;
import org.springframework.stereotype.Component;

/** Asks the gate about each what-if, and has written down what was hidden. */
@Component
class SeenSimulations {
    private final PostgresSimulations store;
    private final Gate gate;
    private final Decisions decisions;

    SeenSimulations(PostgresSimulations store, Gate gate, Decisions decisions) {
        this.store = store;
        this.gate = gate;
        this.decisions = decisions;
    }

    List<Simulation> list(String domain, Caller caller) {
        Sight sight = gate.sightOf(caller);
        return store.list(sight.ownersOf(Records.SIMULATIONS), domain).stream()
                .flatMap(one -> seen(one, sight, caller).stream())
                .toList();
    }

    /**
     * @throws AedileException {@code NOT_FOUND}, also for one that isn't shown
     */
    Simulation require(String id, Caller caller) {
        Sight sight = gate.sightOf(caller);
        return store.find(id)
                .flatMap(one -> seen(one, sight, caller))
                .orElseThrow(() -> decisions.absent(
                        caller,
                        new Subject(SimulationDesk.KIND, id),
                        () -> store.find(id).isPresent(),
                        new AedileException(ErrorCode.NOT_FOUND, "there is no what-if " + id)));
    }

    /**
     * @throws AedileException {@code NOT_FOUND} for one that isn't shown, {@code NOT_ALLOWED} for another agency's that is
     */
    Simulation requireOwn(String id, Caller caller) {
        Simulation simulation = require(id, caller);
        if (!Sight.ownOf(caller).owns(simulation.agency())) {
            throw new AedileException(
                            ErrorCode.NOT_ALLOWED,
                            "what-if %s is of the agency '%s', who lets you see it".formatted(id, simulation.agency()),
                            "ask that agency, or ask the same question yourself")
                    .because(Objection.Kind.ONLY_SHOWN, Map.of("agency", simulation.agency()));
        }
        return simulation;
    }

    private Optional<Simulation> seen(Simulation simulation, Sight sight, Caller caller) {
        if (sight.owns(simulation.agency())) {
            return Optional.of(simulation);
        }
        AgencyId owner = AgencyId.of(simulation.agency());
        return switch (sight.ofShared(Records.SIMULATIONS, owner, "")) {
            case HIDDEN -> Optional.empty();
            case MASKED -> {
                decisions.masked(caller, SimulationDesk.KIND, owner);
                yield Optional.of(simulation.masked());
            }
            case WHOLE -> {
                decisions.shown(caller, SimulationDesk.KIND, owner);
                yield Optional.of(simulation.shown());
            }
        };
    }
}
