package org.aedile.job.operator;

import org.aedile.detection.multivariate.MultivariateState;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;

/** The slot of a group of signals in checkpoints. */
public final class MultivariateSlotSerializer extends CodecSerializer<Slot<MultivariateState>> {
    static final MultivariateSlotSerializer INSTANCE = new MultivariateSlotSerializer();

    private static final long serialVersionUID = 1L;

    private static final Codec<Slot<MultivariateState>> CODEC = new SlotCodec<>(MultivariateState.CODEC);

    @Override
    Codec<Slot<MultivariateState>> codec() {
        return CODEC;
    }

    @Override
    public TypeSerializerSnapshot<Slot<MultivariateState>> snapshotConfiguration() {
        return new Snapshot();
    }

    /** Made by Flink by its name when a checkpoint is read. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<Slot<MultivariateState>> {
        public Snapshot() {
            super(() -> INSTANCE);
        }
    }
}
