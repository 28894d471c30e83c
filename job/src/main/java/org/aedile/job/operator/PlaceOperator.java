package org.aedile.job.operator;

import org.aedile.detection.correlation.Match;
import org.aedile.detection.neighbour.PlaceStep;
import org.aedile.job.DetectionResources;
import org.aedile.job.DetectionResources.Opened;
import org.aedile.job.JobProgress;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.jspecify.annotations.Nullable;

/**
 * Hosts a {@link PlaceStep}, keyed by place. What can't be judged is counted and passed over.
 *
 * @param <S> detection's state
 */
abstract class PlaceOperator<S> extends StepOperator<Match, S> {
    private static final long serialVersionUID = 1L;

    private transient @Nullable PlaceStep<S> step;
    private transient JobProgress progress = new JobProgress();

    PlaceOperator(DetectionResources resources, TypeSerializer<Slot<S>> slotSerializer) {
        super(resources, slotSerializer);
    }

    abstract PlaceStep<S> makeStep(Opened opened);

    @Override
    void begin(Opened opened) {
        progress = opened.progress();
        step = makeStep(opened);
    }

    @Override
    void observe(S state, Match match) {
        try {
            step().observe(state, match);
        } catch (NotTaken e) {
            throw e;
        } catch (RuntimeException e) {
            passOver(progress, LOG, e, getCurrentKey());
        }
    }

    @Override
    void advance(S state, String key, long timeMillis) {
        step().advance(state, timeMillis);
    }

    @Override
    long nextTimer(S state) {
        return step().nextTimer(state);
    }

    @Override
    S newState(String key) {
        return step().newState();
    }

    @Override
    boolean disposable(S state) {
        return step().isEmpty(state);
    }

    @Override
    void clock(long timeMillis) {}

    private PlaceStep<S> step() {
        if (step == null) {
            throw new IllegalStateException("the operator is not open");
        }
        return step;
    }
}
