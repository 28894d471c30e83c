package org.aedile.benchmarks.harness;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for something that another process does. */
public final class Waiting {
    private static final Duration PERIOD = Duration.ofMillis(50);

    private Waiting() {}

    /**
     * Asks every 50 ms until it is so.
     *
     * @throws IllegalStateException that names what, when the limit passes
     */
    public static void until(String what, Duration limit, BooleanSupplier condition) {
        if (!patiently(limit, condition)) {
            throw new IllegalStateException("waited " + limit.toSeconds() + " s until " + what);
        }
    }

    /** Asks every 50 ms until it is so or the limit passes; true when it is so. */
    public static boolean patiently(Duration limit, BooleanSupplier condition) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            LockSupport.parkNanos(PERIOD.toNanos());
        }
        return true;
    }
}
