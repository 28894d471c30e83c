package org.aedile.server.whatif.internal;

import jakarta.annotation.PreDestroy;
import java.util.Map;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.kernel.Objection;
import org.aedile.server.config.AedileProperties;
import org.aedile.server.database.Asker;
import org.aedile.server.database.Asking;
import org.aedile.server.whatif.internal.PostgresAdvice.AdviceKey;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Advice one after the other in a thread of its own, which doesn't wait for what-ifs. Thread-safe. */
@Component
class AdviceQueue {
    private final AdviceWorker worker;
    private final PostgresAdvice store;
    private final WaitingLine<AdviceKey, GoingAdvice> line;

    AdviceQueue(AdviceWorker worker, PostgresAdvice store, AedileProperties properties) {
        this.worker = worker;
        this.store = store;
        this.line = new WaitingLine<>("advice-queue", 1, properties.whatIf().waiting());
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
                            line.mostWaiting() + " places wait for advice already, and no more may",
                            "ask again when one is done")
                    .because(Objection.Kind.QUEUE_FULL, Map.of("count", String.valueOf(line.mostWaiting())));
        }
    }

    /** It is worked out when its turn comes; one that is there already changes nothing. */
    void add(AdviceKey key) {
        GoingAdvice mine = new GoingAdvice();
        line.add(key, mine, () -> worker.work(key, mine));
    }

    void giveUp(AdviceKey key) {
        line.giveUp(key);
    }

    @PreDestroy
    void close() {
        line.close();
    }
}
