package org.aedile.job.operator;

import org.aedile.detection.neighbour.NeighbourState;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;

/** The slot of a neighbourhood in checkpoints. */
public final class NeighbourSlotSerializer extends CodecSerializer<Slot<NeighbourState>> {
    static final NeighbourSlotSerializer INSTANCE = new NeighbourSlotSerializer();

    private static final long serialVersionUID = 1L;

    private static final Codec<Slot<NeighbourState>> CODEC = new SlotCodec<>(NeighbourState.CODEC);

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
