package org.aedile.server.whatif.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.aedile.server.Sources;
import org.aedile.server.TestServer;
import org.aedile.server.privacy.Due;
import org.aedile.server.whatif.AdviceTask;
import org.aedile.server.whatif.EvacuationAdvice;
import org.aedile.server.whatif.Simulation;
import org.aedile.server.whatif.Simulation.State;
import org.aedile.server.whatif.SimulationInputs;
import org.aedile.server.whatif.SimulationQuestion;
import org.aedile.server.whatif.internal.PostgresAdvice.AdviceKey;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** FEATURE: a what-if that was taken is simulated, also after a restart, and ends when its time is over. */
class KeptSimulationTest {
    private final TestServer server = TestServer.shared();
    private final PostgresSimulations store = server.bean(PostgresSimulations.class);
    private final SimulationQueue queue = server.bean(SimulationQueue.class);

    @Test
    void whatWasAtWorkWhenTheServerStoppedBeginsAnew() {
        store.add(asked("what-if-restarted"));
        assertThat(store.run("what-if-restarted")).isTrue();

        queue.resume();

        Simulation done = Awaitility.await()
                .until(() -> store.find("what-if-restarted").orElseThrow(), one -> one.state() == State.DONE);
        assertThat(done.result()).isNotNull();
    }

    @Test
    void adviceThatWasBeingWorkedOutBeginsAnewToo() {
        PostgresAdvice advised = server.bean(PostgresAdvice.class);
        Simulation of = asked("what-if-advised");
        AdviceKey key = new AdviceKey(of.id(), 1);
        store.add(of);
        advised.add(
                of.agency(),
                new EvacuationAdvice(
                        of.id(),
                        1,
                        State.WAITING,
                        null,
                        new AdviceTask(1, null, null, 1),
                        List.of(),
                        of.question(),
                        of.inputs(),
                        "test",
                        Instant.now(),
                        null,
                        null));
        assertThat(advised.run(key)).isTrue();

        server.bean(AdviceQueue.class).resume();

        EvacuationAdvice done =
                Awaitility.await().until(() -> advised.find(key).orElseThrow(), one -> one.state() == State.DONE);
        assertThat(done.plans()).isNotNull();
    }

    @Test
    void theyEndWhenTheirTimeIsOver() {
        for (String id : List.of("what-if-old", "what-if-fresh", "what-if-told")) {
            store.add(asked(id));
            assertThat(store.end(id, State.CANCELLED, null)).isTrue();
        }
        store.setIncident("what-if-told", "an-incident");
        server.bean(JdbcClient.class)
                .sql("update simulation set ended_at = now() - interval '31 days'"
                        + " where id in ('what-if-old', 'what-if-told')")
                .update();

        server.bean(RetainedSimulations.class).removeExpired(Due.at(Instant.now()));

        assertThat(store.find("what-if-old")).isEmpty();
        assertThat(store.find("what-if-fresh")).isPresent();
        assertThat(store.find("what-if-told")).isPresent();
    }

    private static Simulation asked(String id) {
        return new Simulation(
                id,
                Sources.AGENCY.value(),
                "live",
                null,
                "Place du Casino",
                new SimulationQuestion(null, "place-du-casino", null, 20.0, 5, null, null, null),
                new SimulationInputs(5, false, null, null, List.of()),
                State.WAITING,
                null,
                "test",
                Instant.now(),
                null,
                null);
    }
}
