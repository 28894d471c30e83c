package org.aedile.server.workbench.internal;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

/** How much of the processor a thread may still take. For the thread that made it. */
final class ProcessorTime {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int LOOK_EVERY = 256;

    private final long endNanos;
    private int steps;
    private boolean over;

    private ProcessorTime(long endNanos) {
        this.endNanos = endNanos;
    }

    /** So much from now on. */
    static ProcessorTime of(Duration most) {
        return new ProcessorTime(now() + most.toNanos());
    }

    /** Asked at every step, looks at some. */
    boolean isOver() {
        if (!over && ++steps % LOOK_EVERY == 0) {
            over = now() > endNanos;
        }
        return over;
    }

    private static long now() {
        return THREADS.isCurrentThreadCpuTimeSupported() ? THREADS.getCurrentThreadCpuTime() : System.nanoTime();
    }
}
