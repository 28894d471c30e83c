package org.aedile.server.whatif.internal;

import jakarta.annotation.PreDestroy;
import java.util.Map;
import java.util.Optional;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.kernel.Objection;
import org.aedile.server.config.AedileProperties;
import org.aedile.server.database.Asker;
import org.aedile.server.database.Asking;
import org.aedile.server.whatif.SimulationProgress;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What-ifs one after the other, a few at a time if the settings say so. Thread-safe. */
@Component
class SimulationQueue {
    private final SimulationWorker worker;
    private final PostgresSimulations store;
    private final WaitingLine<String, GoingSimulation> line;

    SimulationQueue(SimulationWorker worker, PostgresSimulations store, AedileProperties properties) {
        this.worker = worker;
        this.store = store;
        this.line = new WaitingLine<>(
                "what-if", properties.whatIf().threads(), properties.whatIf().waiting());
    }

    /** What was taken before the server stopped begins anew. */
    @EventListener(ApplicationReadyEvent.class)
    void resume() {
        Asking.as(Asker.Part.PLATFORM, () -> store.going().forEach(this::add));
    }

    /** @throws AedileException {@code OVERLOADED} when as many wait as may */
    void requireRoom() {
        if (!line.hasRoom()) {
            throw new AedileException(
                            ErrorCode.OVERLOADED,
                            line.mostWaiting() + " what-ifs wait already, and no more may",
                            "cancel one, or ask again when one is done")
                    .because(Objection.Kind.QUEUE_FULL, Map.of("count", String.valueOf(line.mostWaiting())));
        }
    }

    /** It is done when its turn comes; one that is there already changes nothing. */
    void add(String id) {
        GoingSimulation mine = new GoingSimulation();
        line.add(id, mine, () -> worker.work(id, mine));
    }

    Optional<SimulationProgress> progress(String id) {
        return line.find(id).map(GoingSimulation::progress);
    }

    /** What runs ends within half a simulated second; what waits makes room at once. */
    void giveUp(String id) {
        line.giveUp(id);
    }

    @PreDestroy
    void close() {
        line.close();
    }
}
