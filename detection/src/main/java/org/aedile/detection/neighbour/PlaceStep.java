package org.aedile.detection.neighbour;

import org.aedile.detection.correlation.Match;

/**
 * Judges together what the sensors of one place said, at times of the domain's clock. One instance per stepping thread; keyed by
 * {@link Neighbourhood#key()}.
 *
 * @param <S> what is kept of a place
 */
public interface PlaceStep<S> {
    /** No timer is set. */
    long NO_TIMER = Long.MAX_VALUE;

    S newState();

    /** Takes in what a sensor said; it is judged when its time is over. */
    void observe(S state, Match match);

    /** Judges what is due at or before that time (milliseconds of the domain's clock). */
    void advance(S state, long timeMillis);

    /** When {@link #advance} has something to do next, or {@link #NO_TIMER}. */
    long nextTimer(S state);

    /** True when nothing is left worth keeping. */
    boolean isEmpty(S state);
}
