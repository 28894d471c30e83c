package org.aedile.job.operator;

import org.aedile.detection.invariant.InvariantState;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;

/** The slot of a plant whose relations are judged in checkpoints. */
public final class InvariantSlotSerializer extends CodecSerializer<Slot<InvariantState>> {
    static final InvariantSlotSerializer INSTANCE = new InvariantSlotSerializer();

    private static final long serialVersionUID = 1L;

    private static final Codec<Slot<InvariantState>> CODEC = new SlotCodec<>(InvariantState.CODEC);

    @Override
    Codec<Slot<InvariantState>> codec() {
        return CODEC;
    }

    @Override
    public TypeSerializerSnapshot<Slot<InvariantState>> snapshotConfiguration() {
        return new Snapshot();
    }

    /** Made by Flink by its name when a checkpoint is read. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<Slot<InvariantState>> {
        public Snapshot() {
            super(() -> INSTANCE);
        }
    }
}
