package org.aedile.job.operator;

import org.aedile.detection.GroupStep;
import org.aedile.detection.correlation.CorrelationState;
import org.aedile.detection.correlation.CorrelationStep;
import org.aedile.detection.correlation.Match;
import org.aedile.job.DetectionResources;
import org.aedile.job.DetectionResources.Opened;
import org.aedile.job.JobProgress;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hosts {@link CorrelationStep}, keyed by the match's group. A group with nothing to remember is dropped, and so is what is
 * kept of one that can't be judged: the other groups go on.
 */
public final class CorrelationOperator extends StepOperator<Match, CorrelationState> {
    private static final Logger LOG = LoggerFactory.getLogger(CorrelationOperator.class);
    private static final long serialVersionUID = 1L;

    private transient @Nullable CorrelationStep step;
    private transient JobProgress progress = new JobProgress();

    public CorrelationOperator(DetectionResources resources) {
        super(resources, GroupSlotSerializer.INSTANCE);
    }

    @Override
    void begin(Opened opened) {
        progress = opened.progress();
        step = GroupStep.of(opened.catalogs(), opened.profiles(), progress.costs(), this);
    }

    @Override
    void observe(CorrelationState state, Match match) {
        guarded(state, () -> step().observe(state, match));
    }

    @Override
    void advance(CorrelationState state, String key, long timeMillis) {
        guarded(state, () -> step().advance(state, key, timeMillis));
    }

    private void guarded(CorrelationState state, Runnable stepping) {
        try {
            stepping.run();
        } catch (NotTaken e) {
            throw e;
        } catch (RuntimeException e) {
            passOver(progress, LOG, e, getCurrentKey());
            step().abandon(state);
        }
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
