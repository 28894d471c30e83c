package org.aedile.job.operator;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.aedile.detection.correlation.Match;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;

/** Matches between operators. */
public final class MatchSerializer extends CodecSerializer<Match> {
    static final MatchSerializer INSTANCE = new MatchSerializer();

    private static final long serialVersionUID = 1L;

    private static final Codec<Match> CODEC = new Codec<>() {
        @Override
        public void write(Match value, DataOutput out) throws IOException {
            value.write(out);
        }

        @Override
        public Match read(DataInput in) throws IOException {
            return Match.read(in);
        }

        @Override
        public Match copy(Match value) {
            return value;
        }
    };

    @Override
    Codec<Match> codec() {
        return CODEC;
    }

    @Override
    public TypeSerializerSnapshot<Match> snapshotConfiguration() {
        return new Snapshot();
    }

    /** Made by Flink by its name when a checkpoint is read. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<Match> {
        public Snapshot() {
            super(() -> INSTANCE);
        }
    }
}
