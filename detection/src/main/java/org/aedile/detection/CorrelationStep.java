package org.aedile.detection;

/** Counts the matches of a group in event time. One instance per stepping thread; keyed by {@link Match#key()}. */
public final class CorrelationStep {
    public CorrelationStep(Catalogs catalogs, SourceProfiles profiles, DetectionOutput output) {}

    public CorrelationState newState() {
        return new CorrelationState();
    }

    /** Counts a match, after bringing the state to its receipt time. */
    public void observe(CorrelationState state, Match match) {}

    /** Fires what is due at or before that time (domain clock); drop the state when it is empty afterwards. */
    public void advance(CorrelationState state, String key, long timeMillis) {}

    /** When {@link #advance} has something to do next, or {@link SourceStep#NO_TIMER}. */
    public long nextTimer(CorrelationState state) {
        return SourceStep.NO_TIMER;
    }
}
