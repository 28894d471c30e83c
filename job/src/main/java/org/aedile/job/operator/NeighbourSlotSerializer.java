package org.aedile.job.operator;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.aedile.detection.neighbour.NeighbourState;
import org.aedile.detection.neighbour.NeighbourStateCodec;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;

/** The slot of a neighbourhood in checkpoints. */
public final class NeighbourSlotSerializer extends CodecSerializer<Slot<NeighbourState>> {
    static final NeighbourSlotSerializer INSTANCE = new NeighbourSlotSerializer();

    private static final long serialVersionUID = 1L;

    private static final Codec<Slot<NeighbourState>> CODEC = new Codec<>() {
        private final NeighbourStateCodec states = new NeighbourStateCodec();

        @Override
        public void write(Slot<NeighbourState> slot, DataOutput out) throws IOException {
            out.writeLong(slot.timerMillis());
            states.write(slot.state(), out);
        }

        @Override
        public Slot<NeighbourState> read(DataInput in) throws IOException {
            long timerMillis = in.readLong();
            return new Slot<>(states.read(in), timerMillis);
        }

        @Override
        public Slot<NeighbourState> copy(Slot<NeighbourState> slot) {
            return new Slot<>(states.copy(slot.state()), slot.timerMillis());
        }
    };

    @Override
    Codec<Slot<NeighbourState>> codec() {
        return CODEC;
    }

    @Override
    public TypeSerializerSnapshot<Slot<NeighbourState>> snapshotConfiguration() {
        return new Snapshot();
    }

    /** Made by Flink by its name when a checkpoint is read. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<Slot<NeighbourState>> {
        public Snapshot() {
            super(() -> INSTANCE);
        }
    }
}
