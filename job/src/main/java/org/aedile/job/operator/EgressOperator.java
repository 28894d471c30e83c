package org.aedile.job.operator;

import org.aedile.detection.GroupStep;
import org.aedile.detection.correlation.Match;
import org.aedile.detection.egress.EgressState;
import org.aedile.detection.egress.EgressStep;
import org.aedile.job.DetectionResources;
import org.aedile.job.DetectionResources.Opened;
import org.aedile.job.JobProgress;
import org.jspecify.annotations.Nullable;

/** Hosts {@link EgressStep}, keyed by area. A count that can't be judged is counted and passed over. */
public final class EgressOperator extends StepOperator<Match, EgressState> {
    private static final long serialVersionUID = 1L;

    private transient @Nullable EgressStep step;
    private transient JobProgress progress = new JobProgress();

    public EgressOperator(DetectionResources resources) {
        super(resources, EgressSlotSerializer.INSTANCE);
    }

    @Override
    void begin(Opened opened) {
        progress = opened.progress();
        step = GroupStep.egress(opened.catalogs(), opened.profiles(), this);
    }

    @Override
    void observe(EgressState state, Match match) {
        try {
            step().observe(state, match);
        } catch (NotTaken e) {
            throw e;
        } catch (RuntimeException e) {
            passOver(progress, LOG, e, getCurrentKey());
        }
    }

    @Override
    void advance(EgressState state, String key, long timeMillis) {
        step().advance(state, timeMillis);
    }

    @Override
    long nextTimer(EgressState state) {
        return step().nextTimer(state);
    }

    @Override
    EgressState newState(String key) {
        return step().newState();
    }

    @Override
    boolean disposable(EgressState state) {
        return state.isEmpty();
    }

    @Override
    void clock(long timeMillis) {}

    private EgressStep step() {
        if (step == null) {
            throw new IllegalStateException("the operator is not open");
        }
        return step;
    }
}
