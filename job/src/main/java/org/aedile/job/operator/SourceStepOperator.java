package org.aedile.job.operator;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.aedile.detection.RuleCosts;
import org.aedile.detection.SourceState;
import org.aedile.detection.SourceStateCodec;
import org.aedile.detection.SourceStep;
import org.aedile.job.DetectionResources;
import org.aedile.job.DetectionResources.Opened;
import org.aedile.job.JobProgress;
import org.aedile.job.SeedStates;
import org.aedile.wire.FrameView;
import org.aedile.wire.KeysUnreachable;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeutils.base.LongSerializer;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.jspecify.annotations.Nullable;

/**
 * Hosts {@link SourceStep}, keyed by source. A frame that can't be read or judged is counted and passed over: one bad
 * record must not blind the control room. One that can't be judged now, because the store of keys gives no answer, fails the
 * job: it is judged after a restart from the checkpoint.
 */
public final class SourceStepOperator extends StepOperator<byte[], SourceState> {
    private static final long serialVersionUID = 1L;
    private static final long NO_CLOCK = Long.MIN_VALUE;

    private transient @Nullable SourceStep step;
    private transient @Nullable FrameView view;
    private transient @Nullable ListState<Long> clocks;
    private transient SeedStates seeds;
    private transient JobProgress progress;
    private transient Set<String> shown;
    private transient int instance;
    private transient long restoredClock;

    public SourceStepOperator(DetectionResources resources) {
        super(resources, SourceSlotSerializer.INSTANCE);
        this.seeds = SeedStates.NONE;
        this.progress = new JobProgress();
        this.shown = new HashSet<>();
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
        showCosts();
    }

    @Override
    void begin(Opened opened) {
        seeds = opened.seeds();
        progress = opened.progress();
        shown = new HashSet<>();
        showProgress();
        instance = getRuntimeContext().getTaskInfo().getIndexOfThisSubtask();
        view = new FrameView(opened.keys());
        step = new SourceStep(opened.catalogs(), opened.profiles(), progress.costs(), this);
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
            boolean erased = cursor.wrap(frame).isErased();
            step().observe(state, cursor);
            progress.countObserved();
            if (erased) {
                progress.countErased();
            }
        } catch (KeysUnreachable | NotTaken e) {
            throw e;
        } catch (RuntimeException e) {
            passOver(progress, LOG, e, getCurrentKey());
        }
    }

    /** On a cluster, where no server sees the counts, Flink's metrics do. */
    private void showProgress() {
        getMetricGroup().gauge("observationsObserved", progress::observed);
        getMetricGroup().gauge("observationsSkipped", progress::skipped);
        getMetricGroup().gauge("observationsErased", progress::erased);
    }

    /** The rules of which that is known by now. */
    private void showCosts() {
        for (String rule : progress.costs().byRule().keySet()) {
            if (shown.add(rule)) {
                getMetricGroup()
                        .addGroup("rule", rule)
                        .gauge("microsPerThousandObservations", () -> costOf(progress.costs(), rule));
            }
        }
    }

    private static double costOf(RuleCosts costs, String rule) {
        RuleCosts.Cost cost = costs.byRule().get(rule);
        return cost == null ? 0 : cost.nanosPerObservation();
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
