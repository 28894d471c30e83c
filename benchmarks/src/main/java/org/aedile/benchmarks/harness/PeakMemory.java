package org.aedile.benchmarks.harness;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** The most memory that a process tree has held, looked at every two seconds until closed. */
public final class PeakMemory implements AutoCloseable {
    private static final long PERIOD_SECONDS = 2;
    private static final long BYTES_PER_MEGABYTE = 1_000_000;

    private final AtomicLong peakBytes = new AtomicLong();
    private final ScheduledExecutorService observer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "peak-memory");
        thread.setDaemon(true);
        return thread;
    });

    private PeakMemory() {}

    public static PeakMemory observe(ProcessTree tree) {
        PeakMemory peak = new PeakMemory();
        peak.observer.scheduleAtFixedRate(
                () -> peak.peakBytes.accumulateAndGet(tree.memoryBytes(), Math::max),
                0,
                PERIOD_SECONDS,
                TimeUnit.SECONDS);
        return peak;
    }

    public long megabytes() {
        return peakBytes.get() / BYTES_PER_MEGABYTE + 1;
    }

    @Override
    public void close() {
        observer.shutdownNow();
    }
}
