package org.aedile.job.operator;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.aedile.detection.SourceState;
import org.aedile.detection.SourceStateCodec;
import org.aedile.detection.SourceStep;
import org.aedile.job.DetectionResources;
import org.aedile.job.DetectionResources.Opened;
import org.aedile.job.JobProgress;
import org.aedile.job.SeedStates;
import org.aedile.wire.FrameView;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeutils.base.LongSerializer;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.jspecify.annotations.Nullable;

/**
 * Hosts {@link SourceStep}, keyed by source. A frame that can't be read or judged is counted and passed over: one bad
 * record must not blind the control room.
 */
public final class SourceStepOperator extends StepOperator<byte[], SourceState> {
    private static final long serialVersionUID = 1L;
    private static final long NO_CLOCK = Long.MIN_VALUE;

    private final String timeDomain;
    private transient @Nullable SourceStep step;
    private transient @Nullable FrameView view;
    private transient @Nullable ListState<Long> clocks;
    private transient SeedStates seeds;
    private transient JobProgress progress;
    private transient int instance;
    private transient long restoredClock;

    public SourceStepOperator(String timeDomain, DetectionResources resources) {
        super(resources, SourceSlotSerializer.INSTANCE);
        this.timeDomain = timeDomain;
        this.seeds = SeedStates.NONE;
        this.progress = JobProgress.of(timeDomain);
    }

    @Override
    public void initializeState(StateInitializationContext context) throws Exception {
        super.initializeState(context);
        ListState<Long> restored = context.getOperatorStateStore()
                .getUnionListState(new ListStateDescriptor<>("clock", LongSerializer.INSTANCE));
        clocks = restored;
        restoredClock = NO_CLOCK;
        for (Long one : restored.get()) {
            restoredClock = restoredClock == NO_CLOCK ? one : Math.min(restoredClock, one);
        }
    }

    @Override
    public void snapshotState(StateSnapshotContext context) throws Exception {
        super.snapshotState(context);
        if (clocks != null) {
            clocks.clear();
            clocks.add(step().clockMillis());
        }
    }

    @Override
    void begin(Opened opened) {
        seeds = opened.seeds();
        progress = JobProgress.of(timeDomain);
        instance = getRuntimeContext().getTaskInfo().getIndexOfThisSubtask();
        view = new FrameView(opened.keys());
        step = new SourceStep(opened.catalogs(), opened.profiles(), this);
        if (restoredClock != NO_CLOCK) {
            step.clock(restoredClock);
        }
    }

    @Override
    void observe(SourceState state, byte[] frame) {
        FrameView cursor = view;
        if (cursor == null) {
            throw new IllegalStateException("the operator is not open");
        }
        try {
            step().observe(state, cursor.wrap(frame));
            progress.countObserved();
        } catch (RuntimeException e) {
            progress.countSkipped();
            LOG.error("An observation of {} could not be judged and is passed over", getCurrentKey(), e);
        }
    }

    @Override
    void advance(SourceState state, String key, long timeMillis) {
        step().advance(state, key, timeMillis);
    }

    @Override
    long nextTimer(SourceState state) {
        return step().nextTimer(state);
    }

    @Override
    SourceState newState(String key) {
        Optional<byte[]> seed = seeds.find(key);
        return seed.isPresent() ? read(seed.get()) : step().newState();
    }

    @Override
    boolean disposable(SourceState state) {
        return false;
    }

    @Override
    void clock(long timeMillis) {
        step().clock(timeMillis);
        progress.clock(instance, timeMillis);
    }

    private SourceStep step() {
        if (step == null) {
            throw new IllegalStateException("the operator is not open");
        }
        return step;
    }

    private static SourceState read(byte[] seed) {
        try {
            return new SourceStateCodec().read(new DataInputStream(new ByteArrayInputStream(seed)));
        } catch (IOException e) {
            throw new UncheckedIOException("a seed state can't be read", e);
        }
    }
}
