package org.aedile.server.log.internal;

import java.util.concurrent.Semaphore;

/** Bounds what waits for its acknowledgement, by count and by bytes. Thread-safe. */
final class InFlight {
    private static final int MOST_BYTES = 24 << 20;

    private final int most;
    private final Semaphore count;
    private final Semaphore bytes = new Semaphore(MOST_BYTES);

    InFlight(int most) {
        this.most = most;
        this.count = new Semaphore(most);
    }

    boolean tryEnter(int size) {
        if (!count.tryAcquire()) {
            return false;
        }
        if (!bytes.tryAcquire(size)) {
            count.release();
            return false;
        }
        return true;
    }

    /** Waits for room. */
    void enter(int size) throws InterruptedException {
        count.acquire();
        try {
            bytes.acquire(size);
        } catch (InterruptedException e) {
            count.release();
            throw e;
        }
    }

    void leave(int size) {
        bytes.release(size);
        count.release();
    }

    /** True when three quarters are taken. */
    boolean crowded() {
        return count.availablePermits() < most / 4 || bytes.availablePermits() < MOST_BYTES / 4;
    }
}
