package org.aedile.server.whatif.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.server.access.Caller;
import org.aedile.server.access.Deeds;
import org.aedile.server.alert.AlertListener.AlertChange;
import org.aedile.server.alert.AlertSummary;
import org.aedile.server.api.DomainChoice;
import org.aedile.server.audit.Subject;
import org.aedile.server.city.Cities;
import org.aedile.server.gate.Gate;
import org.aedile.server.whatif.AdviceChange;
import org.aedile.server.whatif.AdviceRecord;
import org.aedile.server.whatif.AdviceTask;
import org.aedile.server.whatif.AdvisedPlans;
import org.aedile.server.whatif.EvacuationAdvice;
import org.aedile.server.whatif.EvacuationAdvices;
import org.aedile.server.whatif.EvacuationOrder;
import org.aedile.server.whatif.Simulation;
import org.aedile.server.whatif.Simulation.State;
import org.aedile.server.whatif.SimulationInputs;
import org.aedile.server.whatif.SimulationQuestion;
import org.aedile.server.whatif.internal.PostgresAdvice.AdviceKey;
import org.aedile.simulation.crowd.advice.Standing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The desk at which advice is asked for, ordered and ended. */
@Service
class AdviceDesk implements EvacuationAdvices {
    private static final Duration ADVISED = Duration.ofHours(12);

    /** Alerts make advice be worked out anew at most so often. */
    private static final int MOST_ROUNDS = 200;

    private final SeenSimulations seen;
    private final PostgresSimulations asked;
    private final PostgresAdvice store;
    private final AdviceQueue queue;
    private final QuestionInputs inputs;
    private final SimulationLines lines;
    private final Cities cities;
    private final DomainChoice domains;
    private final Gate gate;
    private final Deeds deeds;
    private final TransactionTemplate transactions;

    AdviceDesk(
            SeenSimulations seen,
            PostgresSimulations asked,
            PostgresAdvice store,
            AdviceQueue queue,
            QuestionInputs inputs,
            SimulationLines lines,
            Cities cities,
            DomainChoice domains,
            Gate gate,
            Deeds deeds,
            TransactionTemplate transactions) {
        this.seen = seen;
        this.asked = asked;
        this.store = store;
        this.queue = queue;
        this.inputs = inputs;
        this.lines = lines;
        this.cities = cities;
        this.domains = domains;
        this.gate = gate;
        this.deeds = deeds;
        this.transactions = transactions;
    }

    /** What a round of advice is for. */
    private record Round(SimulationQuestion question, AdviceTask task, List<AdviceChange> changes) {}

    @Override
    public AdviceRecord ask(String simulation, AdviceTask task, Caller caller) {
        Simulation of = seen.requireOwn(simulation, caller);
        queue.requireRoom();
        begin(of, new Round(situation(of), task, List.of()), caller);
        return record(of);
    }

    /** What alerts have made of the question by now. */
    private SimulationQuestion situation(Simulation of) {
        return store.list(of.id()).stream()
                .findFirst()
                .map(EvacuationAdvice::question)
                .orElse(of.question());
    }

    private void begin(Simulation of, Round round, Caller caller) {
        AskedPlace place = AskedPlace.of(round.question(), cities.shown(of.domain()));
        SimulationInputs begins = inputs.of(round.question(), place, of.domain(), caller);
        AdviceKey key = transactions.execute(status -> add(of, round, new Asked(place, begins, caller)));
        queue.add(key);
    }

    /** Who asks, where, and of how many people. */
    private record Asked(AskedPlace place, SimulationInputs inputs, Caller caller) {}

    private AdviceKey add(Simulation of, Round round, Asked by) {
        store.lock(of.id());
        List<EvacuationAdvice> before = store.list(of.id());
        List<AdviceChange> changes = new ArrayList<>(unanswered(before));
        changes.addAll(round.changes());
        EvacuationAdvice advice = new EvacuationAdvice(
                of.id(),
                before.size() + 1,
                State.WAITING,
                null,
                round.task(),
                changes,
                round.question(),
                by.inputs(),
                by.caller().username(),
                domains.clockOf(of.domain()).instant(),
                null,
                null);
        if (round.changes().isEmpty()) {
            var unused = AdviceWorker.question(advice, by.place(), Standing.NOTHING);
        }
        before.stream().findFirst().ifPresent(this::supersede);
        store.add(of.agency(), advice);
        store.setAdvisedUntil(of.id(), Instant.now().plus(ADVISED));
        deeds.done(
                "asked-advice",
                new Subject(SimulationDesk.KIND, of.id()),
                advice.changes().toString());
        return new AdviceKey(of.id(), advice.number());
    }

    /** What changed since somebody was last told what to do. */
    private static List<AdviceChange> unanswered(List<EvacuationAdvice> before) {
        return before.stream()
                .findFirst()
                .filter(last -> last.state() != State.DONE)
                .map(EvacuationAdvice::changes)
                .orElse(List.of());
    }

    private void supersede(EvacuationAdvice last) {
        AdviceKey key = new AdviceKey(last.simulation(), last.number());
        if (store.end(key, State.CANCELLED, null)) {
            queue.giveUp(key);
        }
    }

    /** An alert has come; advice is worked out anew when it changes the situation and its agency may see it. */
    void changed(String simulation, AlertChange change) {
        Simulation of = asked.find(simulation).orElseThrow();
        Caller platform = SimulationLines.platform(of.agency());
        List<EvacuationAdvice> before = store.list(simulation);
        Optional<AlertSummary> seen = change.seenBy(gate.sightOf(platform));
        if (seen.isEmpty() || before.isEmpty() || before.size() >= MOST_ROUNDS || isKnown(before, seen.get())) {
            return;
        }
        SimulationQuestion question = before.get(0).question();
        AskedPlace place = AskedPlace.of(question, cities.shown(of.domain()));
        new Situation(new AdvisedPlace(place), question)
                .with(seen.get())
                .ifPresent(now ->
                        begin(of, new Round(now.question(), before.get(0).task(), List.of(now.change())), platform));
    }

    private static boolean isKnown(List<EvacuationAdvice> before, AlertSummary alert) {
        return before.stream()
                .flatMap(advice -> advice.changes().stream())
                .anyMatch(change -> change.alert().equals(alert.id()));
    }

    @Override
    public AdviceRecord record(String simulation, Caller caller) {
        return record(seen.requireOwn(simulation, caller));
    }

    private AdviceRecord record(Simulation of) {
        return new AdviceRecord(store.advisedUntil(of.id()).orElse(null), store.list(of.id()), store.orders(of.id()));
    }

    @Override
    public AdviceRecord order(String simulation, int advice, int option, Caller caller) {
        Simulation of = seen.requireOwn(simulation, caller);
        AdvisedPlans.AdvisedPlan plan = store.find(new AdviceKey(simulation, advice))
                .map(EvacuationAdvice::plans)
                .map(AdvisedPlans::options)
                .filter(options -> option >= 0 && option < options.size())
                .map(options -> options.get(option))
                .orElseThrow(() -> new AedileException(
                        ErrorCode.NOT_FOUND,
                        "advice %d of what-if %s has no plan %d".formatted(advice, simulation, option)));
        transactions.executeWithoutResult(status -> {
            store.lock(simulation);
            EvacuationOrder order = new EvacuationOrder(
                    store.orders(simulation).size() + 1,
                    advice,
                    plan,
                    caller.username(),
                    domains.clockOf(of.domain()).instant());
            store.order(simulation, of.agency(), order);
            deeds.done("ordered", new Subject(SimulationDesk.KIND, simulation), plan.sentence());
            String incident = of.incident();
            if (incident != null) {
                lines.ordered(incident, of, plan, caller);
            }
        });
        return record(of);
    }

    @Override
    public AdviceRecord end(String simulation, Caller caller) {
        Simulation of = seen.requireOwn(simulation, caller);
        transactions.executeWithoutResult(status -> {
            store.lock(simulation);
            store.list(simulation).stream().findFirst().ifPresent(this::supersede);
            store.setAdvisedUntil(simulation, null);
            deeds.done("ended-advice", SimulationDesk.KIND, simulation);
        });
        return record(of);
    }
}
