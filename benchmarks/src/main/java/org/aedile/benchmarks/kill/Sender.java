package org.aedile.benchmarks.kill;

import java.util.BitSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends the readings of some sources when they are due and keeps on until each is acknowledged, over as many connections
 * as it takes. Readings that were not acknowledged when a connection broke are sent again under the same ids.
 */
abstract class Sender implements Runnable {
    private static final long RETRY_NANOS = 100_000_000;

    private final Round round;
    private final CountDownLatch done = new CountDownLatch(1);

    /** The round's number, and the event time of its first reading. */
    record Round(int number, long baseMillis) {}

    Sender(Round round) {
        this.round = round;
    }

    final Round round() {
        return round;
    }

    @Override
    public final void run() {
        while (!isComplete()) {
            try {
                sendWhatIsLeft();
            } catch (BrokenConnection e) {
                LockSupport.parkNanos(RETRY_NANOS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
        done.countDown();
    }

    /** Returns when everything was acknowledged. */
    final void await() throws InterruptedException {
        done.await();
    }

    abstract boolean isComplete();

    /** Connects, sends, and returns when all is acknowledged. */
    abstract void sendWhatIsLeft() throws BrokenConnection, InterruptedException;

    final void awaitDue(int reading) {
        long wait = KillPlan.eventTime(round.baseMillis(), reading) - System.currentTimeMillis();
        if (wait > 0) {
            LockSupport.parkNanos(wait * 1_000_000);
        }
    }

    static boolean isFull(BitSet acknowledged) {
        return acknowledged.cardinality() == KillPlan.READINGS;
    }

    /** The server went away; what was not acknowledged is sent again. */
    static final class BrokenConnection extends Exception {
        private static final long serialVersionUID = 1;

        BrokenConnection(Throwable cause) {
            super(cause);
        }
    }
}
