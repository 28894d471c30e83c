package org.aedile.job.operator;

import org.aedile.detection.egress.EgressState;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;

/** The slot of an area in checkpoints. */
public final class EgressSlotSerializer extends CodecSerializer<Slot<EgressState>> {
    static final EgressSlotSerializer INSTANCE = new EgressSlotSerializer();

    private static final long serialVersionUID = 1L;

    private static final Codec<Slot<EgressState>> CODEC = new SlotCodec<>(EgressState.CODEC);

    @Override
    Codec<Slot<EgressState>> codec() {
        return CODEC;
    }

    @Override
    public TypeSerializerSnapshot<Slot<EgressState>> snapshotConfiguration() {
        return new Snapshot();
    }

    /** Made by Flink by its name when a checkpoint is read. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<Slot<EgressState>> {
        public Snapshot() {
            super(() -> INSTANCE);
        }
    }
}
