package org.aedile.job.operator;

import org.aedile.detection.correlation.CorrelationState;
import org.aedile.detection.correlation.CorrelationStateCodec;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;

/** The slot of a correlation's group in checkpoints. */
public final class GroupSlotSerializer extends CodecSerializer<Slot<CorrelationState>> {
    static final GroupSlotSerializer INSTANCE = new GroupSlotSerializer();

    private static final long serialVersionUID = 1L;

    private static final Codec<Slot<CorrelationState>> CODEC = new SlotCodec<>(new CorrelationStateCodec());

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
