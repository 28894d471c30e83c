package org.aedile.server.whatif.internal;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.server.access.Caller;
import org.aedile.server.access.Deeds;
import org.aedile.server.api.DomainChoice;
import org.aedile.server.audit.Subject;
import org.aedile.server.city.Cities;
import org.aedile.server.whatif.GasStrength;
import org.aedile.server.whatif.Simulation;
import org.aedile.server.whatif.Simulation.State;
import org.aedile.server.whatif.SimulationGround;
import org.aedile.server.whatif.SimulationInputs;
import org.aedile.server.whatif.SimulationProgress;
import org.aedile.server.whatif.SimulationQuestion;
import org.aedile.server.whatif.SimulationResult;
import org.aedile.server.whatif.Simulations;
import org.aedile.simulation.crowd.Scenario;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The desk at which what-ifs are asked, looked at and given up. */
@Service
class SimulationDesk implements Simulations {
    static final String KIND = "simulation";

    private final PostgresSimulations store;
    private final SeenSimulations seen;
    private final SimulationQueue queue;
    private final QuestionInputs inputs;
    private final SimulationLines lines;
    private final Cities cities;
    private final DomainChoice domains;
    private final Deeds deeds;
    private final TransactionTemplate transactions;

    SimulationDesk(
            PostgresSimulations store,
            SeenSimulations seen,
            SimulationQueue queue,
            QuestionInputs inputs,
            SimulationLines lines,
            Cities cities,
            DomainChoice domains,
            Deeds deeds,
            TransactionTemplate transactions) {
        this.store = store;
        this.seen = seen;
        this.queue = queue;
        this.inputs = inputs;
        this.lines = lines;
        this.cities = cities;
        this.domains = domains;
        this.deeds = deeds;
        this.transactions = transactions;
    }

    @Override
    public synchronized Simulation start(SimulationStart start, Caller caller) {
        queue.requireRoom();
        Simulation simulation = taken(start, caller);
        transactions.executeWithoutResult(status -> {
            store.add(simulation);
            deeds.done(
                    "started",
                    new Subject(KIND, simulation.id()),
                    simulation.question().toString());
            runAfterwards(simulation.id());
        });
        return simulation;
    }

    /** Once it is stored, also as part of something larger. */
    private void runAfterwards(String id) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                queue.add(id);
            }
        });
    }

    private Simulation taken(SimulationStart start, Caller caller) {
        String incident = start.incident();
        String domain = incident == null
                ? domains.requireOpen(start.domain()).domain().id()
                : lines.requireDomain(incident, caller);
        SimulationQuestion question = start.question();
        AskedPlace place = AskedPlace.of(question, cities.shown(domain));
        SimulationInputs begins = inputs.required(question, place, domain, caller);
        if (begins.counted() && begins.people() == 0) {
            throw nobodyCounted(place, begins);
        }
        Scenario checked = new AskedScenario(question, place, begins).scenario();
        return new Simulation(
                "%016x".formatted(ThreadLocalRandom.current().nextLong()),
                caller.agency().value(),
                domain,
                incident,
                checked.name(),
                question,
                begins,
                State.WAITING,
                null,
                caller.username(),
                domains.clockOf(domain).instant(),
                null,
                null);
    }

    private static AedileException nobodyCounted(AskedPlace place, SimulationInputs begins) {
        String blind = begins.counters().stream()
                .filter(counter -> counter.blind() != null)
                .map(counter -> counter.name() + " (" + counter.blind() + ")")
                .collect(Collectors.joining(", "));
        return new AedileException(
                ErrorCode.INVALID_VALUE,
                "no counter says how many people are at " + place.title()
                        + (blind.isEmpty() ? "" : "; blind: " + blind),
                "say how many there are");
    }

    @Override
    public Outset look(SimulationQuestion question, @Nullable String domain, Caller caller) {
        String id = domains.idOf(domain);
        AskedPlace place = AskedPlace.of(question, cities.shown(id));
        SimulationGround ground = place.shown();
        return new Outset(
                place.title(),
                ground,
                ground.mostPeople(),
                inputs.required(question, place, id, caller),
                GasStrength.PRESETS);
    }

    @Override
    public List<Simulation> list(@Nullable String domain, Caller caller) {
        return seen.list(domains.idOf(domain), caller);
    }

    @Override
    public Simulation require(String id, Caller caller) {
        return seen.require(id, caller);
    }

    @Override
    public Optional<SimulationProgress> progress(String id) {
        return queue.progress(id);
    }

    @Override
    public byte[] trajectories(String id, Caller caller) {
        return store.trajectories(require(id, caller).id())
                .orElseThrow(() -> new AedileException(
                        ErrorCode.NOT_FOUND,
                        "what-if " + id + " has no trajectories yet",
                        "ask again when it has a result"));
    }

    @Override
    public Simulation cancel(String id, Caller caller) {
        Simulation before = seen.requireOwn(id, caller);
        transactions.executeWithoutResult(status -> {
            if (store.end(before.id(), State.CANCELLED, null)) {
                deeds.done("cancelled", KIND, before.id());
            }
        });
        queue.giveUp(before.id());
        return require(id, caller);
    }

    @Override
    public Simulation tell(String id, String incident, Caller caller) {
        Simulation simulation = seen.requireOwn(id, caller);
        SimulationResult result = simulation.result();
        if (result == null) {
            throw new AedileException(
                    ErrorCode.CONFLICT,
                    "what-if " + id + " is " + simulation.state().word() + " and has no result",
                    "wait until its first seed is done");
        }
        if (!lines.requireDomain(incident, caller).equals(simulation.domain())) {
            throw new AedileException(
                    ErrorCode.INVALID_VALUE,
                    "incident " + incident + " is of another time domain than the what-if, " + simulation.domain());
        }
        transactions.executeWithoutResult(status -> {
            lines.write(incident, simulation, result, caller);
            store.setIncident(id, incident);
            deeds.done("told", new Subject(KIND, id), incident);
        });
        return require(id, caller);
    }
}
