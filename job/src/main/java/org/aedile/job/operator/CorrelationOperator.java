package org.aedile.job.operator;

import org.aedile.detection.GroupStep;
import org.aedile.detection.correlation.CorrelationState;
import org.aedile.detection.correlation.CorrelationStep;
import org.aedile.detection.correlation.Match;
import org.aedile.job.DetectionResources;
import org.aedile.job.DetectionResources.Opened;
import org.jspecify.annotations.Nullable;

/** Hosts {@link CorrelationStep}, keyed by the match's group. A group with nothing to remember is dropped. */
public final class CorrelationOperator extends StepOperator<Match, CorrelationState> {
    private static final long serialVersionUID = 1L;

    private transient @Nullable CorrelationStep step;

    public CorrelationOperator(DetectionResources resources) {
        super(resources, GroupSlotSerializer.INSTANCE);
    }

    @Override
    void begin(Opened opened) {
        step = GroupStep.of(
                opened.catalogs(), opened.profiles(), opened.progress().costs(), this);
    }

    @Override
    void observe(CorrelationState state, Match match) {
        step().observe(state, match);
    }

    @Override
    void advance(CorrelationState state, String key, long timeMillis) {
        step().advance(state, key, timeMillis);
    }

    @Override
    long nextTimer(CorrelationState state) {
        return step().nextTimer(state);
    }

    @Override
    CorrelationState newState(String key) {
        return step().newState();
    }

    @Override
    boolean disposable(CorrelationState state) {
        return state.isEmpty();
    }

    @Override
    void clock(long timeMillis) {}

    private CorrelationStep step() {
        if (step == null) {
            throw new IllegalStateException("the operator is not open");
        }
        return step;
    }
}
