package org.aedile.server.whatif.internal;

import java.time.Duration;

/** Advice that waits or is worked out, as its worker and those who may give it up share it. Thread-safe. */
final class GoingAdvice implements WaitingLine.Going {
    private volatile long endNanos = Long.MAX_VALUE;
    private volatile boolean givenUp;

    /** From now on it has so much time. */
    void begin(Duration time) {
        endNanos = System.nanoTime() + time.toNanos();
    }

    @Override
    public void giveUp() {
        givenUp = true;
    }

    /** False when nobody wants to know any more, or the server stops and begins it anew. */
    boolean isWanted() {
        return !givenUp && !Thread.currentThread().isInterrupted();
    }

    /** False when it is enough, too. */
    boolean goOn() {
        return !givenUp && endNanos - System.nanoTime() > 0;
    }
}
