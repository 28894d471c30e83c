package org.aedile.server.asset.internal;

import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.aedile.server.database.Asking;
import org.aedile.server.log.ControlWriter;
import org.aedile.server.log.OutboxPublisher;
import org.aedile.wire.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Brings assets and zones onto the compacted topic: all of them at the start, because the topic may be new, then what
 * changes. What fails is tried again every second.
 */
@Component
class CityPublisher implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(CityPublisher.class);
    private static final int BATCH = 1_000;

    private final OutboxPublisher<CityElementStore.Revised> publisher;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(Asking.platform(task), "city-publisher"));
    private volatile boolean running;

    CityPublisher(CityElementStore store, ControlWriter writer) {
        this.publisher = new OutboxPublisher<>(store, writer, CityPublisher::entry, BATCH);
    }

    @Override
    public void start() {
        publisher.publishAll();
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
            publisher.publishChanges();
        } catch (RuntimeException e) {
            LOG.warn("assets and zones could not be published and are tried again: {}", e.toString());
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
