package org.aedile.job.operator;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.aedile.detection.correlation.CorrelationState;
import org.aedile.detection.correlation.CorrelationStateCodec;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;

/** The slot of a correlation's group in checkpoints. */
public final class GroupSlotSerializer extends CodecSerializer<Slot<CorrelationState>> {
    static final GroupSlotSerializer INSTANCE = new GroupSlotSerializer();

    private static final long serialVersionUID = 1L;

    private static final Codec<Slot<CorrelationState>> CODEC = new Codec<>() {
        private final CorrelationStateCodec states = new CorrelationStateCodec();

        @Override
        public void write(Slot<CorrelationState> slot, DataOutput out) throws IOException {
            out.writeLong(slot.timerMillis());
            states.write(slot.state(), out);
        }

        @Override
        public Slot<CorrelationState> read(DataInput in) throws IOException {
            long timerMillis = in.readLong();
            return new Slot<>(states.read(in), timerMillis);
        }

        @Override
        public Slot<CorrelationState> copy(Slot<CorrelationState> slot) {
            return new Slot<>(states.copy(slot.state()), slot.timerMillis());
        }
    };

    @Override
    Codec<Slot<CorrelationState>> codec() {
        return CODEC;
    }

    @Override
    public TypeSerializerSnapshot<Slot<CorrelationState>> snapshotConfiguration() {
        return new Snapshot();
    }

    /** Made by Flink by its name when a checkpoint is read. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<Slot<CorrelationState>> {
        public Snapshot() {
            super(() -> INSTANCE);
        }
    }
}
