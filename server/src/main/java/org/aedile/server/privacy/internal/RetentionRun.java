package org.aedile.server.privacy.internal;

import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Retention runs by itself: some minutes after the start, then every hour. */
@Component
class RetentionRun implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(RetentionRun.class);
    private static final long FIRST_MINUTES = 5;
    private static final long PERIOD_MINUTES = 60;

    private final Removals removals;
    private final InstantSource clock;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "retention"));
    private volatile boolean running;

    RetentionRun(Removals removals, InstantSource clock) {
        this.removals = removals;
        this.clock = clock;
    }

    @Override
    public void start() {
        running = true;
        Future<?> unused = thread.scheduleWithFixedDelay(this::run, FIRST_MINUTES, PERIOD_MINUTES, TimeUnit.MINUTES);
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

    private void run() {
        try {
            Map<String, Long> removed = removals.removeExpired(clock.instant(), "retention");
            LOG.info("retention removed {}", removed);
        } catch (RuntimeException e) {
            LOG.warn("retention failed and is tried again in an hour: {}", e.toString());
        }
    }
}
