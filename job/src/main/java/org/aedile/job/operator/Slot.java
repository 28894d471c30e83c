package org.aedile.job.operator;

/**
 * What is kept under a key: detection's state and the earliest timer that is set for it. A timer that has moved back is
 * left where it is and asks again when it fires, because most move back with every observation.
 *
 * @param <S> detection's state
 */
final class Slot<S> {
    private final S state;
    private long timerMillis;

    Slot(S state, long timerMillis) {
        this.state = state;
        this.timerMillis = timerMillis;
    }

    S state() {
        return state;
    }

    /** {@link Long#MAX_VALUE} when none is set. */
    long timerMillis() {
        return timerMillis;
    }

    void timerMillis(long newTimerMillis) {
        timerMillis = newTimerMillis;
    }
}
