package org.aedile.detection;

import org.aedile.kernel.EventView;

/**
 * Judges a source's observations one after the other: drops repeats, runs the sensor detectors of its numbers and the
 * rules of its records. One instance per stepping thread, any number of states.
 */
public final class SourceStep {
    /** No timer is set. */
    public static final long NO_TIMER = Long.MAX_VALUE;

    private long clockMillis = Long.MIN_VALUE;

    public SourceStep(Catalogs catalogs, SourceProfiles profiles, DetectionOutput output) {}

    public SourceState newState() {
        return new SourceState();
    }

    /** Judges an observation, after bringing the state to its receipt time. */
    public void observe(SourceState state, EventView observation) {}

    /** Fires what is due at or before that time (domain clock, milliseconds since 1970). */
    public void advance(SourceState state, String sourceId, long timeMillis) {}

    /** When {@link #advance} has something to do next, or {@link #NO_TIMER}. May change with every call. */
    public long nextTimer(SourceState state) {
        return NO_TIMER;
    }

    /**
     * The domain's clock has come to that time: call for every watermark, before its timers fire. A jump of more than ten
     * seconds means that the platform itself was away; silence that overlaps it is not held against the sources.
     */
    public void clock(long timeMillis) {
        clockMillis = Math.max(clockMillis, timeMillis);
    }

    /** The latest time given to {@link #clock}; kept by the host over a restart and given again after it. */
    public long clockMillis() {
        return clockMillis;
    }
}
