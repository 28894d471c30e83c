package org.aedile.job.operator;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.aedile.detection.SourceState;
import org.aedile.detection.SourceStateCodec;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;

/** The slot of a source in checkpoints. */
public final class SourceSlotSerializer extends CodecSerializer<Slot<SourceState>> {
    static final SourceSlotSerializer INSTANCE = new SourceSlotSerializer();

    private static final long serialVersionUID = 1L;

    private static final Codec<Slot<SourceState>> CODEC = new Codec<>() {
        private final SourceStateCodec states = new SourceStateCodec();

        @Override
        public void write(Slot<SourceState> slot, DataOutput out) throws IOException {
            out.writeLong(slot.timerMillis());
            states.write(slot.state(), out);
        }

        @Override
        public Slot<SourceState> read(DataInput in) throws IOException {
            long timerMillis = in.readLong();
            return new Slot<>(states.read(in), timerMillis);
        }

        @Override
        public Slot<SourceState> copy(Slot<SourceState> slot) {
            return new Slot<>(states.copy(slot.state()), slot.timerMillis());
        }
    };

    @Override
    Codec<Slot<SourceState>> codec() {
        return CODEC;
    }

    @Override
    public TypeSerializerSnapshot<Slot<SourceState>> snapshotConfiguration() {
        return new Snapshot();
    }

    /** Made by Flink by its name when a checkpoint is read. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<Slot<SourceState>> {
        public Snapshot() {
            super(() -> INSTANCE);
        }
    }
}
