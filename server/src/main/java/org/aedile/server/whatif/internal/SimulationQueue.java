package org.aedile.server.whatif.internal;

import jakarta.annotation.PreDestroy;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.server.config.AedileProperties;
import org.aedile.server.database.Asker;
import org.aedile.server.database.Asking;
import org.aedile.server.whatif.SimulationProgress;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What-ifs one after the other, a few at a time if the settings say so, in threads of the lowest priority: the live picture
 * goes before them. Thread-safe.
 */
@Component
class SimulationQueue {
    private final SimulationWorker worker;
    private final PostgresSimulations store;
    private final int mostWaiting;
    private final ThreadPoolExecutor threads;
    private final Map<String, Turn> going = new ConcurrentHashMap<>();

    /** One that waits or runs, and what its thread does. */
    private record Turn(GoingSimulation simulation, Runnable work) {}

    SimulationQueue(SimulationWorker worker, PostgresSimulations store, AedileProperties properties) {
        this.worker = worker;
        this.store = store;
        this.mostWaiting = properties.whatIf().waiting();
        int count = properties.whatIf().threads();
        this.threads = new ThreadPoolExecutor(
                count, count, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), SimulationQueue::thread);
    }

    @SuppressWarnings("ThreadPriorityCheck") // nothing is right or wrong by it; it only lets the rest go first
    private static Thread thread(Runnable work) {
        Thread thread = new Thread(Asking.platform(work), "what-if");
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    }

    /** What was taken before the server stopped begins anew. */
    @EventListener(ApplicationReadyEvent.class)
    void resume() {
        Asking.as(Asker.Part.PLATFORM, () -> store.going().forEach(this::add));
    }

    /** @throws AedileException {@code OVERLOADED} when as many wait as may */
    void requireRoom() {
        if (threads.getQueue().size() >= mostWaiting) {
            throw new AedileException(
                    ErrorCode.OVERLOADED,
                    mostWaiting + " what-ifs wait already, and no more may",
                    "cancel one, or ask again when one is done");
        }
    }

    /** It is done when its turn comes; one that is there already changes nothing. */
    void add(String id) {
        GoingSimulation mine = new GoingSimulation();
        Runnable work = () -> work(id, mine);
        if (going.putIfAbsent(id, new Turn(mine, work)) == null) {
            threads.execute(work);
        }
    }

    private void work(String id, GoingSimulation mine) {
        try {
            worker.work(id, mine);
        } finally {
            going.remove(id);
        }
    }

    Optional<SimulationProgress> progress(String id) {
        return Optional.ofNullable(going.get(id)).map(turn -> turn.simulation().progress());
    }

    /** What runs ends within half a simulated second; what waits makes room at once. */
    void giveUp(String id) {
        Turn turn = going.get(id);
        if (turn != null) {
            turn.simulation().giveUp();
            if (threads.remove(turn.work())) {
                going.remove(id);
            }
        }
    }

    @PreDestroy
    void close() {
        threads.shutdownNow();
    }
}
