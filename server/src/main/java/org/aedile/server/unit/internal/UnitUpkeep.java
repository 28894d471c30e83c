package org.aedile.server.unit.internal;

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

/** Forgets where units were when its time has come, every ten minutes. */
@Component
class UnitUpkeep implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(UnitUpkeep.class);
    private static final long PERIOD_MINUTES = 10;

    private final PositionStore positions;
    private final InstantSource clock;
    private final Duration retention;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(Asking.platform(task), "unit-upkeep"));
    private volatile boolean running;

    UnitUpkeep(PositionStore positions, InstantSource clock, AedileProperties properties) {
        this.positions = positions;
        this.clock = clock;
        this.retention = properties.units().positionRetention();
    }

    @Override
    public void start() {
        running = true;
        Future<?> unused = thread.scheduleWithFixedDelay(this::run, 1, PERIOD_MINUTES, TimeUnit.MINUTES);
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
        int gone = positions.forget(clock.instant().minus(retention));
        LOG.debug("{} positions of units forgotten", gone);
    }

    private void run() {
        try {
            forget();
        } catch (RuntimeException e) {
            LOG.warn("Positions of units could not be forgotten and are again in ten minutes: {}", e.toString());
        }
    }
}
