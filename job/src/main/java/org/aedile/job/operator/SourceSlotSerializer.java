package org.aedile.job.operator;

import org.aedile.detection.SourceState;
import org.aedile.detection.SourceStateCodec;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;

/** The slot of a source in checkpoints. */
public final class SourceSlotSerializer extends CodecSerializer<Slot<SourceState>> {
    static final SourceSlotSerializer INSTANCE = new SourceSlotSerializer();

    private static final long serialVersionUID = 1L;

    private static final Codec<Slot<SourceState>> CODEC = new SlotCodec<>(new SourceStateCodec());

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
