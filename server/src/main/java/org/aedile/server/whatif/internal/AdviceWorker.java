package org.aedile.server.whatif.internal;

import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.saying.Saying;
import org.aedile.server.access.Deeds;
import org.aedile.server.audit.Subject;
import org.aedile.server.city.Cities;
import org.aedile.server.config.AedileProperties;
import org.aedile.server.whatif.AdviceTask;
import org.aedile.server.whatif.EvacuationAdvice;
import org.aedile.server.whatif.EvacuationOrder;
import org.aedile.server.whatif.Simulation;
import org.aedile.server.whatif.Simulation.State;
import org.aedile.server.whatif.SimulationQuestion;
import org.aedile.server.whatif.SimulationQuestion.ExitOrder;
import org.aedile.server.whatif.internal.PostgresAdvice.AdviceKey;
import org.aedile.simulation.crowd.advice.Advice;
import org.aedile.simulation.crowd.advice.Effort;
import org.aedile.simulation.crowd.advice.EvacuationOptimiser;
import org.aedile.simulation.crowd.advice.Question;
import org.aedile.simulation.crowd.advice.Standing;
import org.aedile.simulation.crowd.advice.Watcher;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Works one round of advice out, on behalf of the platform; each better plan is kept as it is found. Thread-safe. */
@Component
class AdviceWorker {
    private static final Logger LOG = LoggerFactory.getLogger(AdviceWorker.class);

    private final PostgresAdvice store;
    private final PostgresSimulations simulations;
    private final Cities cities;
    private final Deeds deeds;
    private final TransactionTemplate transactions;
    private final int threads;

    AdviceWorker(
            PostgresAdvice store,
            PostgresSimulations simulations,
            Cities cities,
            Deeds deeds,
            TransactionTemplate transactions,
            AedileProperties properties) {
        this.store = store;
        this.simulations = simulations;
        this.cities = cities;
        this.deeds = deeds;
        this.transactions = transactions;
        this.threads = properties.whatIf().threads();
    }

    /** Does it, unless it is over already; whatever goes wrong stands in it. */
    void work(AdviceKey key, GoingAdvice going) {
        if (!store.run(key)) {
            return;
        }
        try {
            EvacuationAdvice asked = store.find(key).orElseThrow();
            advise(key, asked, going);
        } catch (AedileException e) {
            end(key, State.FAILED, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            if (going.isWanted()) {
                LOG.error("advice {} for what-if {} failed", key.number(), key.simulation(), e);
                end(key, State.FAILED, "a fault of ours");
            }
        }
    }

    private void advise(AdviceKey key, EvacuationAdvice asked, GoingAdvice going) {
        Simulation simulation = simulations.find(key.simulation()).orElseThrow();
        AskedPlace place = AskedPlace.of(asked.question(), cities.shown(simulation.domain()));
        EvacuationOrder ordered =
                store.orders(key.simulation()).stream().findFirst().orElse(null);
        AdvisedPlace shown = new AdvisedPlace(place);
        Standing standing = shown.standing(ordered, closed(asked.question()), asked.askedAt());
        Question question = question(asked, place, standing);
        going.begin(Duration.ofSeconds(asked.task().searchSeconds()));
        Advice advice = EvacuationOptimiser.optimise(
                question, Effort.thorough(threads), new Keeping(key, shown, ordered, going));
        if (going.isWanted()) {
            store.keep(key, shown.plans(advice, ordered));
            end(key, State.DONE, null);
        }
    }

    /** @throws AedileException naming an exit that isn't there, or people who don't fit */
    static Question question(EvacuationAdvice asked, AskedPlace place, Standing standing) {
        AdviceTask task = asked.task();
        AskedScenario scenario = new AskedScenario(asked.question(), place, asked.inputs());
        return new Question(
                scenario.scenario(),
                task.mostStewards(),
                Set.copyOf(task.exitsKeptFree()),
                Set.copyOf(task.exitsToOpen()),
                standing);
    }

    private static Set<String> closed(SimulationQuestion question) {
        return question.exitOrders().stream()
                .filter(order -> !order.opens() && order.atSeconds() == 0)
                .map(ExitOrder::exit)
                .collect(Collectors.toSet());
    }

    private void end(AdviceKey key, State state, @Nullable String problem) {
        transactions.executeWithoutResult(status -> {
            if (store.end(key, state, problem)) {
                String verb = state == State.DONE ? "advised" : "failed";
                deeds.done(verb, new Subject(SimulationDesk.KIND, key.simulation()), "advice " + key.number());
            }
        });
    }

    /** Keeps what is found, so that whoever waits sees it get better. */
    private final class Keeping implements Watcher {
        private final AdviceKey key;
        private final AdvisedPlace place;
        private final @Nullable EvacuationOrder ordered;
        private final GoingAdvice going;

        private Keeping(AdviceKey key, AdvisedPlace place, @Nullable EvacuationOrder ordered, GoingAdvice going) {
            this.key = key;
            this.place = place;
            this.ordered = ordered;
            this.going = going;
        }

        @Override
        public void better(Advice advice) {
            if (going.isWanted()) {
                store.keep(key, place.plans(advice, ordered));
            }
        }

        @Override
        public void progress(int screened, int simulated) {
            // How many stands in the plans that are kept.
        }

        @Override
        public boolean goOn() {
            return going.goOn();
        }

        @Override
        public Saying where(Envelope area) {
            return place.where(area);
        }
    }
}
