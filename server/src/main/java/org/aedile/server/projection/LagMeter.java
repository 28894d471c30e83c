package org.aedile.server.projection;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * How far a reader is behind, in time, without trusting any clock on the records: remembers when the end of the topic was
 * seen where, and asks how long ago it passed the reader's position. Thread-safe.
 */
final class LagMeter {
    private static final long SAMPLE_NANOS = 200_000_000L;
    private static final int MAX_SAMPLES = 20_000;

    private final Deque<Sample> pending = new ArrayDeque<>();
    private long lastNanos = Long.MIN_VALUE / 2;

    private record Sample(long nanos, long end) {}

    /**
     * @param nanos now
     * @param position records handled, summed over partitions
     * @param behind records not handled yet, summed over partitions
     */
    synchronized void sample(long nanos, long position, long behind) {
        while (!pending.isEmpty() && pending.getFirst().end() <= position) {
            pending.removeFirst();
        }
        if (behind > 0 && nanos - lastNanos >= SAMPLE_NANOS && pending.size() < MAX_SAMPLES) {
            lastNanos = nanos;
            pending.addLast(new Sample(nanos, position + behind));
        }
    }

    synchronized double seconds(long nanos) {
        return pending.isEmpty() ? 0 : (nanos - pending.getFirst().nanos()) / 1e9;
    }
}
