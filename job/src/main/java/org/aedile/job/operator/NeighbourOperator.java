package org.aedile.job.operator;

import org.aedile.detection.GroupStep;
import org.aedile.detection.correlation.Match;
import org.aedile.detection.neighbour.NeighbourState;
import org.aedile.detection.neighbour.NeighbourStep;
import org.aedile.job.DetectionResources;
import org.aedile.job.DetectionResources.Opened;
import org.aedile.job.JobProgress;
import org.jspecify.annotations.Nullable;

/** Hosts {@link NeighbourStep}, keyed by neighbourhood. A report that can't be judged is counted and passed over. */
public final class NeighbourOperator extends StepOperator<Match, NeighbourState> {
    private static final long serialVersionUID = 1L;

    private transient @Nullable NeighbourStep step;
    private transient JobProgress progress = new JobProgress();

    public NeighbourOperator(DetectionResources resources) {
        super(resources, NeighbourSlotSerializer.INSTANCE);
    }

    @Override
    void begin(Opened opened) {
        progress = opened.progress();
        step = GroupStep.neighbours(opened.catalogs(), opened.profiles(), this);
    }

    @Override
    void observe(NeighbourState state, Match match) {
        try {
            step().observe(state, match);
        } catch (NotTaken e) {
            throw e;
        } catch (RuntimeException e) {
            passOver(progress, LOG, e, getCurrentKey());
        }
    }

    @Override
    void advance(NeighbourState state, String key, long timeMillis) {
        step().advance(state, timeMillis);
    }

    @Override
    long nextTimer(NeighbourState state) {
        return step().nextTimer(state);
    }

    @Override
    NeighbourState newState(String key) {
        return step().newState();
    }

    @Override
    boolean disposable(NeighbourState state) {
        return state.isEmpty();
    }

    @Override
    void clock(long timeMillis) {}

    private NeighbourStep step() {
        if (step == null) {
            throw new IllegalStateException("the operator is not open");
        }
        return step;
    }
}
