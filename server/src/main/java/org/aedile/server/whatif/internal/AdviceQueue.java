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
import org.aedile.server.whatif.internal.PostgresAdvice.AdviceKey;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Advice one after the other in a thread of its own, which doesn't wait for what-ifs and lets everything else go first.
 * Thread-safe.
 */
@Component
class AdviceQueue {
    private final AdviceWorker worker;
    private final PostgresAdvice store;
    private final int mostWaiting;
    private final ThreadPoolExecutor thread =
            new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), AdviceQueue::thread);
    private final Map<AdviceKey, GoingAdvice> going = new ConcurrentHashMap<>();

    AdviceQueue(AdviceWorker worker, PostgresAdvice store, AedileProperties properties) {
        this.worker = worker;
        this.store = store;
        this.mostWaiting = properties.whatIf().waiting();
    }

    @SuppressWarnings("ThreadPriorityCheck") // nothing is right or wrong by it; it only lets the rest go first
    private static Thread thread(Runnable work) {
        Thread thread = new Thread(Asking.platform(work), "advice-queue");
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
        if (thread.getQueue().size() >= mostWaiting) {
            throw new AedileException(
                    ErrorCode.OVERLOADED,
                    mostWaiting + " places wait for advice already, and no more may",
                    "ask again when one is done");
        }
    }

    /** It is worked out when its turn comes; one that is there already changes nothing. */
    void add(AdviceKey key) {
        GoingAdvice mine = new GoingAdvice();
        if (going.putIfAbsent(key, mine) == null) {
            thread.execute(() -> {
                try {
                    worker.work(key, mine);
                } finally {
                    going.remove(key);
                }
            });
        }
    }

    void giveUp(AdviceKey key) {
        Optional.ofNullable(going.get(key)).ifPresent(GoingAdvice::giveUp);
    }

    @PreDestroy
    void close() {
        going.values().forEach(GoingAdvice::giveUp);
        thread.shutdownNow();
    }
}
