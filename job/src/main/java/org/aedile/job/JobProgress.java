package org.aedile.job;

import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.aedile.detection.RuleCosts;

/**
 * How far the job of a time domain has come since its host started. Parallel instances that run in one JVM share it, over
 * restarts of the job too. Thread-safe.
 */
public final class JobProgress {
    private final Map<Integer, Long> clocks = new ConcurrentHashMap<>();
    private final LongAdder observed = new LongAdder();
    private final LongAdder skipped = new LongAdder();
    private final LongAdder erased = new LongAdder();
    private final RuleCosts costs = new RuleCosts(System::nanoTime);

    /** The domain's clock as the slowest parallel instance has seen it; empty before the first tick. */
    public OptionalLong clockMillis() {
        return clocks.values().stream().mapToLong(Long::longValue).min();
    }

    /** Observations judged, repeats after a restore and erased ones included. */
    public long observed() {
        return observed.sum();
    }

    /** Observations that could not be judged and were passed over. */
    public long skipped() {
        return skipped.sum();
    }

    /** Observations whose content was erased before they were judged. */
    public long erased() {
        return erased.sum();
    }

    /** What matching costs, rule by rule; operators add to it. */
    public RuleCosts costs() {
        return costs;
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

    /** For operators: one more had been erased. */
    public void countErased() {
        erased.increment();
    }
}
