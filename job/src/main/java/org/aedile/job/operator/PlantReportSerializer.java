package org.aedile.job.operator;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.aedile.detection.invariant.PlantReport;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;

/** Reports of plants between operators. */
public final class PlantReportSerializer extends CodecSerializer<PlantReport> {
    static final PlantReportSerializer INSTANCE = new PlantReportSerializer();

    private static final long serialVersionUID = 1L;

    private static final Codec<PlantReport> CODEC = new Codec<>() {
        @Override
        public void write(PlantReport value, DataOutput out) throws IOException {
            value.write(out);
        }

        @Override
        public PlantReport read(DataInput in) throws IOException {
            return PlantReport.read(in);
        }

        @Override
        public PlantReport copy(PlantReport value) {
            return value;
        }
    };

    @Override
    Codec<PlantReport> codec() {
        return CODEC;
    }

    @Override
    public TypeSerializerSnapshot<PlantReport> snapshotConfiguration() {
        return new Snapshot();
    }

    /** Made by Flink by its name when a checkpoint is read. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<PlantReport> {
        public Snapshot() {
            super(() -> INSTANCE);
        }
    }
}
