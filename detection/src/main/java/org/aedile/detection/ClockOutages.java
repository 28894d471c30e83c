package org.aedile.detection;

/**
 * When the platform itself was away: stretches in which the domain's clock jumped. Silence that overlaps one is not held
 * against a source. Keeps the newest sixteen; one thread.
 */
final class ClockOutages {
    private static final int MOST = 16;
    private static final long JUMP_MILLIS = 10_000;

    private final long[] fromMillis = new long[MOST];
    private final long[] toMillis = new long[MOST];
    private int count;
    private long clockMillis = Long.MIN_VALUE;

    void clock(long timeMillis) {
        if (timeMillis <= clockMillis) {
            return;
        }
        if (clockMillis != Long.MIN_VALUE && timeMillis - clockMillis > JUMP_MILLIS) {
            fromMillis[count % MOST] = clockMillis;
            toMillis[count % MOST] = timeMillis;
            count++;
        }
        clockMillis = timeMillis;
    }

    long clockMillis() {
        return clockMillis;
    }

    /** True when that time is so far ahead of the clock that the clock must have stood still. */
    boolean isAhead(long timeMillis) {
        return clockMillis != Long.MIN_VALUE && timeMillis - clockMillis > JUMP_MILLIS;
    }

    int size() {
        return Math.min(count, MOST);
    }

    /** Oldest first. */
    long from(int index) {
        return fromMillis[slot(index)];
    }

    long to(int index) {
        return toMillis[slot(index)];
    }

    private int slot(int index) {
        return count <= MOST ? index : (count + index) % MOST;
    }
}
