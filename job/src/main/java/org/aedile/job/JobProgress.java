package org.aedile.job;

import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * How far the jobs of this JVM have come, by time domain, for the status page of a server that hosts them. Thread-safe.
 */
public final class JobProgress {
    private static final Map<String, JobProgress> BY_DOMAIN = new ConcurrentHashMap<>();

    private final Map<Integer, Long> clocks = new ConcurrentHashMap<>();
    private final LongAdder observed = new LongAdder();
    private final LongAdder skipped = new LongAdder();

    private JobProgress() {}

    public static JobProgress of(String timeDomain) {
        return BY_DOMAIN.computeIfAbsent(timeDomain, id -> new JobProgress());
    }

    /** The domain's clock as the slowest parallel instance has seen it; empty when no job has run here. */
    public OptionalLong clockMillis() {
        return clocks.values().stream().mapToLong(Long::longValue).min();
    }

    /** Observations judged since this JVM started, repeats after a restore included. */
    public long observed() {
        return observed.sum();
    }

    /** Observations that could not be judged and were passed over. */
    public long skipped() {
        return skipped.sum();
    }

    /** For operators: an instance has come to that time. */
    public void clock(int instance, long timeMillis) {
        clocks.put(instance, timeMillis);
    }

    /** For operators: one more was judged. */
    public void countObserved() {
        observed.increment();
    }

    /** For operators: one more was passed over. */
    public void countSkipped() {
        skipped.increment();
    }
}
