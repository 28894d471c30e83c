package org.aedile.benchmarks.harness;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The most memory that a process tree has held, looked at every two seconds until closed. */
public final class PeakMemory implements AutoCloseable {
    private static final long PERIOD_SECONDS = 2;
    private static final long BYTES_PER_MEGABYTE = 1_000_000;

    private final ProcessTree tree;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile long peakBytes;

    private PeakMemory(ProcessTree tree) {
        this.tree = tree;
    }

    public static PeakMemory observe(ProcessTree tree) {
        PeakMemory peak = new PeakMemory(tree);
        Thread observer = new Thread(peak::look, "peak-memory");
        observer.setDaemon(true);
        observer.start();
        return peak;
    }

    /** Of a million bytes, rounded up. */
    public long megabytes() {
        return (peakBytes + BYTES_PER_MEGABYTE - 1) / BYTES_PER_MEGABYTE;
    }

    @Override
    public void close() {
        closed.countDown();
    }

    private void look() {
        try {
            do {
                peakBytes = Math.max(peakBytes, tree.memoryBytes());
            } while (!closed.await(PERIOD_SECONDS, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
