package org.aedile.detection.sensor;

import org.aedile.detection.DetectorSetting;

/**
 * Judges one property of one source. Holds only what was set; all that is learned lives in the state, so one detector
 * serves any number of series. Implementations allocate nothing while nothing is wrong.
 */
public interface Detector {
    /** What it was set to. */
    DetectorSetting setting();

    /** A state that has seen nothing. */
    DetectorState newState();

    /** Judges the reading that the moment holds; readings come in event time. */
    void observe(DetectorState state, Moment moment);

    /** Fires what is due at the moment's time; only detectors with timers do anything. */
    default void advance(DetectorState state, Moment moment) {}

    /** When {@link #advance} has something to do (domain clock, milliseconds), or {@link Long#MAX_VALUE}. */
    default long nextTimer(DetectorState state) {
        return Long.MAX_VALUE;
    }
}
