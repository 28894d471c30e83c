package org.aedile.server.whatif.internal;

import java.util.Optional;
import org.aedile.city.CityModel;
import org.aedile.kernel.AedileException;
import org.aedile.server.access.Deeds;
import org.aedile.server.city.Cities;
import org.aedile.server.whatif.Simulation;
import org.aedile.server.whatif.Simulation.State;
import org.aedile.server.whatif.SimulationResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Does one what-if from its beginning to its end, on behalf of the platform. Thread-safe. */
@Component
class SimulationWorker {
    static final int SEEDS = 5;
    private static final Logger LOG = LoggerFactory.getLogger(SimulationWorker.class);

    private final PostgresSimulations store;
    private final Cities cities;
    private final SimulationLines lines;
    private final Deeds deeds;
    private final TransactionTemplate transactions;

    SimulationWorker(
            PostgresSimulations store,
            Cities cities,
            SimulationLines lines,
            Deeds deeds,
            TransactionTemplate transactions) {
        this.store = store;
        this.cities = cities;
        this.lines = lines;
        this.deeds = deeds;
        this.transactions = transactions;
    }

    /** Does it, unless it is over already; whatever goes wrong stands in it. */
    void work(String id, GoingSimulation going) {
        if (!store.run(id)) {
            return;
        }
        Simulation simulation = store.find(id).orElseThrow();
        try {
            simulate(simulation, going);
        } catch (AedileException e) {
            fail(id, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            LOG.error("what-if {} failed", id, e);
            fail(id, "a fault of ours");
        }
    }

    private void simulate(Simulation simulation, GoingSimulation going) {
        CityModel city = cities.shown(simulation.domain());
        AskedPlace place = AskedPlace.of(simulation.question(), city);
        AskedScenario asked = new AskedScenario(simulation.question(), place, simulation.inputs());
        CrowdRun run = new CrowdRun(asked.scenario(), place.ground(), going);
        Optional<CrowdRun.Shown> shown = run.show();
        if (shown.isEmpty()) {
            return; // cancelled, or the server stops and begins it anew
        }
        SimulationResult result = shown.get().result();
        transactions.executeWithoutResult(status -> store.keep(simulation, shown.get()));
        for (going.seedDone(); going.seedsDone() < SEEDS; going.seedDone()) {
            Optional<SimulationResult.TimeRange> range = run.another();
            if (range.isEmpty()) {
                return;
            }
            result = result.with(range.get());
            store.keep(simulation.id(), result);
        }
        finish(simulation, result);
    }

    private void finish(Simulation simulation, SimulationResult result) {
        transactions.executeWithoutResult(status -> {
            if (store.end(simulation.id(), State.DONE, null)) {
                deeds.done("finished", SimulationDesk.KIND, simulation.id());
                String incident = simulation.incident();
                if (incident != null) {
                    lines.write(incident, simulation, result);
                }
            }
        });
    }

    private void fail(String id, String why) {
        transactions.executeWithoutResult(status -> {
            if (store.end(id, State.FAILED, why)) {
                deeds.done("failed", SimulationDesk.KIND, id);
            }
        });
    }
}
