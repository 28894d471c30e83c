package org.aedile.server.source.internal;

import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.aedile.server.database.Asking;
import org.aedile.server.source.Source;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * What has to be done about the sources from time to time, on a thread of its own: states every second (less often when
 * they are so many that it would take more than a fiftieth of a processor), publishing at once after a change, the end of
 * maintenance, and storing what came every minute and at the end.
 */
@Component
class SourceUpkeep implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(SourceUpkeep.class);
    private static final long SWEEP_MILLIS = 1_000;
    private static final long STORE_MILLIS = 60_000;
    private static final int REST = 50;

    private final MemoryRegistry registry;
    private final TrafficBook book;
    private final TrafficStore store;
    private final ProfilePublisher publisher;
    private final SecretCredentials credentials;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(Asking.platform(task), "source-upkeep"));
    private long restedAt = System.nanoTime();
    private volatile boolean running;

    SourceUpkeep(
            MemoryRegistry registry,
            TrafficBook book,
            TrafficStore store,
            ProfilePublisher publisher,
            SecretCredentials credentials) {
        this.registry = registry;
        this.book = book;
        this.store = store;
        this.publisher = publisher;
        this.credentials = credentials;
    }

    @Override
    public void start() {
        running = true;
        store.restoreInto(book);
        publisher.publishAll();
        registry.onChange(this::changed);
        every(SWEEP_MILLIS, this::sweep);
        every(SWEEP_MILLIS, this::endMaintenance);
        every(SWEEP_MILLIS, publisher::publishChanges);
        every(STORE_MILLIS, this::storeChanges);
    }

    @Override
    public void stop() {
        running = false;
        thread.shutdown();
        try {
            if (!thread.awaitTermination(10, TimeUnit.SECONDS)) {
                LOG.warn("the upkeep of sources did not end within 10 s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        guarded(this::storeChanges);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void changed() {
        book.noteSourcesChanged();
        if (running) {
            thread.execute(() -> guarded(publisher::publishChanges));
        }
    }

    private void sweep() {
        long began = System.nanoTime();
        if (began - restedAt >= 0) {
            book.sweep();
            long ended = System.nanoTime();
            restedAt = ended + REST * (ended - began);
        }
    }

    private void endMaintenance() {
        for (Source source : registry.listInMaintenance()) {
            if (!source.isInMaintenance(now(source))) {
                registry.endMaintenance(source.id().value());
            }
        }
    }

    private Instant now(Source source) {
        return Instant.ofEpochMilli(book.nowMillis(source.homeDomain()));
    }

    private void storeChanges() {
        book.takeChanges().forEach(store::store);
        credentials.flushUses();
    }

    private void every(long millis, Runnable task) {
        Future<?> unused = thread.scheduleWithFixedDelay(() -> guarded(task), millis, millis, TimeUnit.MILLISECONDS);
    }

    private void guarded(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.warn("upkeep of sources failed and is tried again: {}", e.toString());
        }
    }
}
