package org.aedile.server.notification.internal;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.aedile.server.database.Asking;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Plans what is written down at once, carries what is due each second, and forgets what is past its retention. */
@Component
class NotificationRun implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(NotificationRun.class);
    private static final Duration PERIOD = Duration.ofSeconds(1);
    private static final long UPKEEP_MINUTES = 60;

    private final AlertScan scan;
    private final Planner planner;
    private final Courier courier;
    private final Records records;
    private final AtomicBoolean awake = new AtomicBoolean();
    private final ScheduledExecutorService planning = thread("notification-planner");
    private final ScheduledExecutorService carrying = thread("notification-courier");
    private volatile boolean running;

    NotificationRun(AlertScan scan, Planner planner, Courier courier, Records records, Wake wake) {
        this.scan = scan;
        this.planner = planner;
        this.courier = courier;
        this.records = records;
        wake.listen(this::wakeUp);
    }

    @Override
    public void start() {
        running = true;
        every(planning, this::plan);
        every(carrying, courier::carryAll);
        Future<?> unused =
                carrying.scheduleWithFixedDelay(guarded(records::removeExpired), 1, UPKEEP_MINUTES, TimeUnit.MINUTES);
    }

    @Override
    public void stop() {
        running = false;
        planning.shutdownNow();
        carrying.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void plan() {
        awake.set(false);
        scan.scan();
        planner.planAll();
    }

    /** Many at once are planned together. */
    private void wakeUp() {
        if (running && awake.compareAndSet(false, true)) {
            try {
                planning.execute(guarded(() -> {
                    plan();
                    carrying.execute(guarded(courier::carryAll));
                }));
            } catch (RejectedExecutionException e) {
                LOG.debug("the server ends; what waits is told after its next start");
            }
        }
    }

    private static void every(ScheduledExecutorService thread, Runnable work) {
        Future<?> unused = thread.scheduleWithFixedDelay(
                guarded(work), PERIOD.toMillis(), PERIOD.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static Runnable guarded(Runnable work) {
        return () -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                LOG.warn("notifications wait, and are looked after again in a second", e);
            }
        };
    }

    private static ScheduledExecutorService thread(String name) {
        return Executors.newSingleThreadScheduledExecutor(task -> new Thread(Asking.platform(task), name));
    }
}
