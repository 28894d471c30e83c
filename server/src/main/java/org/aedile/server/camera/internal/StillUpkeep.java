package org.aedile.server.camera.internal;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.aedile.server.config.AedileProperties;
import org.aedile.server.database.Asking;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Deletes still images when their time has come, every ten minutes. */
@Component
class StillUpkeep implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(StillUpkeep.class);
    private static final long PERIOD_MINUTES = 10;

    private final CameraStore store;
    private final InstantSource clock;
    private final Duration retention;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(Asking.platform(task), "still-upkeep"));
    private volatile boolean running;

    StillUpkeep(CameraStore store, InstantSource clock, AedileProperties properties) {
        this.store = store;
        this.clock = clock;
        this.retention = properties.units().stillRetention();
    }

    @Override
    public void start() {
        running = true;
        Future<?> unused = thread.scheduleWithFixedDelay(this::run, 2, PERIOD_MINUTES, TimeUnit.MINUTES);
    }

    @Override
    public void stop() {
        running = false;
        thread.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Deletes what is due now. */
    void forget() {
        int gone = store.forgetStills(clock.instant().minus(retention));
        LOG.debug("{} still images deleted", gone);
    }

    private void run() {
        try {
            forget();
        } catch (RuntimeException e) {
            LOG.warn("Still images could not be deleted and are again in ten minutes: {}", e.toString());
        }
    }
}
