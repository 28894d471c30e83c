package org.aedile.server.database;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Work that the platform does by itself, again and again, on a thread of its own; what failed is tried again next time. */
public final class PlatformRun implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(PlatformRun.class);

    private final String name;
    private final Pace pace;
    private final Runnable work;
    private final ScheduledExecutorService thread;
    private volatile boolean running;

    /**
     * When it is done.
     *
     * @param first after the start of the server
     * @param pause from the end of one time to the next
     */
    public record Pace(Duration first, Duration pause) {
        /** Some minutes after the start, then every hour. */
        public static Pace hourly(int firstMinutes) {
            return new Pace(Duration.ofMinutes(firstMinutes), Duration.ofHours(1));
        }
    }

    /** @param name of the thread, and in what is logged of a failure */
    public PlatformRun(String name, Pace pace, Runnable work) {
        this.name = name;
        this.pace = pace;
        this.work = work;
        this.thread = Executors.newSingleThreadScheduledExecutor(task -> new Thread(Asking.platform(task), name));
    }

    @Override
    public void start() {
        running = true;
        Future<?> unused = thread.scheduleWithFixedDelay(
                this::run, pace.first().toMillis(), pace.pause().toMillis(), TimeUnit.MILLISECONDS);
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
            work.run();
        } catch (RuntimeException e) {
            LOG.warn(
                    "{} failed and is tried again in {} s: {}",
                    name,
                    pace.pause().toMillis() / 1000.0,
                    e.toString());
        }
    }
}
