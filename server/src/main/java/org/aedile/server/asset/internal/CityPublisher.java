package org.aedile.server.asset.internal;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.aedile.server.log.ControlWriter;
import org.aedile.wire.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Brings assets and zones onto the compacted topic: all of them at the start, because the topic may be new, then what
 * changes. What fails is tried again every second, so none is lost whenever the server dies.
 */
@Component
class CityPublisher implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(CityPublisher.class);
    private static final int BATCH = 1_000;

    private final CityElementStore store;
    private final ControlWriter writer;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "city-publisher"));
    private volatile boolean running;

    CityPublisher(CityElementStore store, ControlWriter writer) {
        this.store = store;
        this.writer = writer;
    }

    @Override
    public void start() {
        store.forgetPublished();
        publishChanges();
        running = true;
        Future<?> unused = thread.scheduleWithFixedDelay(this::publishOrWait, 1, 1, TimeUnit.SECONDS);
    }

    @Override
    public void stop() {
        running = false;
        thread.shutdown();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Something has changed: publishes soon. */
    void changed() {
        if (running) {
            thread.execute(this::publishOrWait);
        }
    }

    private void publishOrWait() {
        try {
            publishChanges();
        } catch (RuntimeException e) {
            LOG.warn("assets and zones could not be published and are tried again: {}", e.toString());
        }
    }

    private synchronized void publishChanges() {
        List<CityElementStore.Revised> changed = store.listUnpublished(BATCH);
        while (!changed.isEmpty()) {
            writer.write(changed.stream().map(CityPublisher::entry).toList());
            store.markPublished(changed);
            changed = store.listUnpublished(BATCH);
        }
    }

    private static ControlWriter.Entry entry(CityElementStore.Revised revised) {
        CityElement element = revised.element();
        String key = element.kind().key(element.id());
        return revised.removed()
                ? ControlWriter.Entry.removal(Topics.CITY, key)
                : new ControlWriter.Entry(Topics.CITY, key, element.bytes());
    }
}
