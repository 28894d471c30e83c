package org.aedile.server.log.internal;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at the clocks twenty times a second, so that a tick is on the log within 50 ms also where nothing else comes. */
final class ClockTicks implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ClockTicks.class);
    private static final long PERIOD_MILLIS = 50;

    private final ScheduledExecutorService scheduler =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "clock-ticks"));

    @SuppressWarnings("FutureReturnValueIgnored") // the task never throws
    ClockTicks(Runnable tick) {
        scheduler.scheduleWithFixedDelay(() -> guarded(tick), PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        scheduler.shutdown();
        try {
            scheduler.awaitTermination(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void guarded(Runnable tick) {
        try {
            tick.run();
        } catch (RuntimeException e) {
            LOG.warn("Clock ticks could not be written; tried again at once", e);
        }
    }
}
