package org.aedile.job.operator;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.aedile.detection.BaselineUpdate;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;

/** Baselines between operators. */
public final class BaselineSerializer extends CodecSerializer<BaselineUpdate> {
    static final BaselineSerializer INSTANCE = new BaselineSerializer();

    private static final long serialVersionUID = 1L;

    private static final Codec<BaselineUpdate> CODEC = new Codec<>() {
        @Override
        public void write(BaselineUpdate value, DataOutput out) throws IOException {
            value.write(out);
        }

        @Override
        public BaselineUpdate read(DataInput in) throws IOException {
            return BaselineUpdate.read(in);
        }

        @Override
        public BaselineUpdate copy(BaselineUpdate value) {
            return value;
        }
    };

    @Override
    Codec<BaselineUpdate> codec() {
        return CODEC;
    }

    @Override
    public TypeSerializerSnapshot<BaselineUpdate> snapshotConfiguration() {
        return new Snapshot();
    }

    /** Made by Flink by its name when a checkpoint is read. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<BaselineUpdate> {
        public Snapshot() {
            super(() -> INSTANCE);
        }
    }
}
