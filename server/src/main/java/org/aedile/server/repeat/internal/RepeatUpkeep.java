package org.aedile.server.repeat.internal;

import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.aedile.server.database.Asking;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Forgets keys that are older than a week, each hour. */
@Component
class RepeatUpkeep implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(RepeatUpkeep.class);
    private static final long FIRST_MINUTES = 5;
    private static final long PERIOD_MINUTES = 60;

    private final RepeatedRequests requests;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(Asking.platform(task), "repeat-upkeep"));
    private volatile boolean running;

    RepeatUpkeep(RepeatedRequests requests) {
        this.requests = requests;
    }

    @Override
    public void start() {
        running = true;
        Future<?> unused = thread.scheduleWithFixedDelay(this::sweep, FIRST_MINUTES, PERIOD_MINUTES, TimeUnit.MINUTES);
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

    private void sweep() {
        try {
            requests.removeExpired();
        } catch (RuntimeException e) {
            LOG.warn("old keys stay for another hour: {}", e.toString());
        }
    }
}
