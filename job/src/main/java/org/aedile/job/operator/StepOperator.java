package org.aedile.job.operator;

import java.nio.charset.StandardCharsets;
import org.aedile.detection.BaselineUpdate;
import org.aedile.detection.DetectionOutput;
import org.aedile.detection.correlation.Match;
import org.aedile.detection.invariant.PlantReport;
import org.aedile.job.AlertMessage;
import org.aedile.job.DetectionResources;
import org.aedile.job.DetectionResources.Opened;
import org.aedile.job.JobProgress;
import org.aedile.kernel.Alert;
import org.aedile.wire.AlertJson;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.runtime.state.VoidNamespaceSerializer;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.InternalTimer;
import org.apache.flink.streaming.api.operators.InternalTimerService;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.operators.Triggerable;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.util.OutputTag;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/**
 * What both steps share: a slot per key, one event-time timer per slot, and the clock. Watermarks are the domain's ticks,
 * so event time is the domain's clock. The state object lives in Flink's heap and is stepped in place; while a snapshot is
 * being written, Flink hands out a copy of it.
 *
 * @param <I> what comes in
 * @param <S> detection's state
 */
abstract class StepOperator<I, S> extends AbstractStreamOperator<AlertMessage>
        implements OneInputStreamOperator<I, AlertMessage>, Triggerable<String, VoidNamespace>, DetectionOutput {
    /** Side output: what correlations take, of any level. */
    public static final OutputTag<Match> MATCHES = new OutputTag<>("matches", CodecType.MATCH);

    /** Side output of {@link SourceStepOperator}: what is usual. */
    public static final OutputTag<BaselineUpdate> BASELINES = new OutputTag<>("baselines", CodecType.BASELINE);

    /** Side output of {@link InvariantOperator}: how relations hold. */
    public static final OutputTag<PlantReport> PLANTS = new OutputTag<>("plants", CodecType.PLANT);

    private static final long serialVersionUID = 1L;

    private final DetectionResources resources;
    private final TypeSerializer<Slot<S>> slotSerializer;
    private transient @Nullable Opened opened;
    private transient @Nullable ValueState<Slot<S>> slots;
    private transient @Nullable InternalTimerService<VoidNamespace> timers;

    StepOperator(DetectionResources resources, TypeSerializer<Slot<S>> slotSerializer) {
        this.resources = resources;
        this.slotSerializer = slotSerializer;
    }

    /** Makes the step; called once, before anything else. */
    abstract void begin(Opened opened);

    abstract void observe(S state, I input);

    abstract void advance(S state, String key, long timeMillis);

    abstract long nextTimer(S state);

    abstract S newState(String key);

    /** True when nothing is left worth keeping under the key. */
    abstract boolean disposable(S state);

    /** The domain's clock has come to that time. */
    abstract void clock(long timeMillis);

    @Override
    public void open() throws Exception {
        super.open();
        Opened fresh = resources.open();
        opened = fresh;
        begin(fresh);
        slots = getPartitionedState(new ValueStateDescriptor<>("slot", slotSerializer));
        timers = getInternalTimerService("timers", VoidNamespaceSerializer.INSTANCE, this);
    }

    @Override
    public void close() throws Exception {
        if (opened != null) {
            opened.release().run();
        }
        super.close();
    }

    @Override
    public void processElement(StreamRecord<I> element) throws Exception {
        ValueState<Slot<S>> state = slots();
        Slot<S> slot = state.value();
        boolean fresh = slot == null;
        if (slot == null) {
            slot = new Slot<>(newState((String) getCurrentKey()), Long.MAX_VALUE);
        }
        observe(slot.state(), element.getValue());
        if (!fresh && disposable(slot.state())) {
            state.clear();
            return;
        }
        setTimer(slot);
        if (fresh) {
            state.update(slot);
        }
    }

    @Override
    public void onEventTime(InternalTimer<String, VoidNamespace> timer) throws Exception {
        Slot<S> slot = slots().value();
        if (slot == null) {
            return;
        }
        if (slot.timerMillis() <= timer.getTimestamp()) {
            slot.timerMillis(Long.MAX_VALUE);
        }
        if (nextTimer(slot.state()) <= timer.getTimestamp()) {
            advance(slot.state(), timer.getKey(), timer.getTimestamp());
        }
        if (disposable(slot.state())) {
            slots().clear();
        } else {
            setTimer(slot);
        }
    }

    @Override
    public void onProcessingTime(InternalTimer<String, VoidNamespace> timer) {
        throw new IllegalStateException("a detection step has no timers in processing time");
    }

    /** The end of all input, {@link Watermark#MAX_WATERMARK}, is not a time that any clock showed: nothing fires. */
    @Override
    public void processWatermark(Watermark mark) throws Exception {
        if (mark.getTimestamp() == Watermark.MAX_WATERMARK.getTimestamp()) {
            output.emitWatermark(mark);
            return;
        }
        clock(mark.getTimestamp());
        super.processWatermark(mark);
    }

    /** What follows could not take it: no fault of what was judged, so the job has to stop and begin again. */
    static final class NotTaken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private NotTaken(RuntimeException cause) {
            super("what was concluded could not be handed on", cause);
        }
    }

    @Override
    public void alert(Alert alert) {
        String json = new String(AlertJson.write(alert), StandardCharsets.UTF_8);
        handOn(() -> output.collect(new StreamRecord<>(new AlertMessage(alert.id(), json))));
    }

    @Override
    public void match(Match match) {
        handOn(() -> output.collect(MATCHES, new StreamRecord<>(match)));
    }

    @Override
    public void baseline(BaselineUpdate update) {
        handOn(() -> output.collect(BASELINES, new StreamRecord<>(update)));
    }

    @Override
    public void plant(PlantReport report) {
        handOn(() -> output.collect(PLANTS, new StreamRecord<>(report)));
    }

    private static void handOn(Runnable collecting) {
        try {
            collecting.run();
        } catch (RuntimeException e) {
            throw new NotTaken(e);
        }
    }

    /** What could not be judged is passed over; said at the 1st, 2nd, 4th, 8th …, because nonsense comes in plenty. */
    static void passOver(JobProgress progress, Logger log, RuntimeException cause, Object key) {
        progress.countSkipped();
        long skipped = progress.skipped();
        if (Long.bitCount(skipped) == 1) {
            log.error("What {} said could not be judged and is passed over, {} so far", key, skipped, cause);
        }
    }

    private void setTimer(Slot<S> slot) {
        long next = nextTimer(slot.state());
        if (next < slot.timerMillis()) {
            timers().registerEventTimeTimer(VoidNamespace.INSTANCE, next);
            slot.timerMillis(next);
        }
    }

    private ValueState<Slot<S>> slots() {
        if (slots == null) {
            throw new IllegalStateException("the operator is not open");
        }
        return slots;
    }

    private InternalTimerService<VoidNamespace> timers() {
        if (timers == null) {
            throw new IllegalStateException("the operator is not open");
        }
        return timers;
    }
}
