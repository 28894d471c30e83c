package org.aedile.server.notification.internal;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;

/** Tells those who work off what is written down that there is something. Thread-safe. */
@Component
class Wake {
    private final List<Runnable> workers = new CopyOnWriteArrayList<>();

    /** Calls back after every write. Must return at once. */
    void listen(Runnable worker) {
        workers.add(worker);
    }

    void now() {
        workers.forEach(Runnable::run);
    }
}
