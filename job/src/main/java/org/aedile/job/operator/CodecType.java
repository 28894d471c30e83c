package org.aedile.job.operator;

import org.aedile.detection.BaselineUpdate;
import org.aedile.detection.correlation.Match;
import org.aedile.detection.invariant.PlantReport;
import org.apache.flink.api.common.serialization.SerializerConfig;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;

/**
 * The type of a stream that has a serializer of its own.
 *
 * @param <T> the type
 */
public final class CodecType<T> extends TypeInformation<T> {
    /** Matches on their way to correlation. */
    public static final CodecType<Match> MATCH = new CodecType<>(Match.class, MatchSerializer.INSTANCE);

    /** Baselines on their way to their topic. */
    public static final CodecType<BaselineUpdate> BASELINE =
            new CodecType<>(BaselineUpdate.class, BaselineSerializer.INSTANCE);

    /** Reports of plants on their way to their topic. */
    public static final CodecType<PlantReport> PLANT =
            new CodecType<>(PlantReport.class, PlantReportSerializer.INSTANCE);

    private static final long serialVersionUID = 1L;

    private final Class<T> type;
    private final TypeSerializer<T> serializer;

    private CodecType(Class<T> type, TypeSerializer<T> serializer) {
        this.type = type;
        this.serializer = serializer;
    }

    @Override
    public TypeSerializer<T> createSerializer(SerializerConfig config) {
        return serializer;
    }

    @Override
    public Class<T> getTypeClass() {
        return type;
    }

    @Override
    public boolean isBasicType() {
        return false;
    }

    @Override
    public boolean isTupleType() {
        return false;
    }

    @Override
    public int getArity() {
        return 1;
    }

    @Override
    public int getTotalFields() {
        return 1;
    }

    @Override
    public boolean isKeyType() {
        return false;
    }

    @Override
    public String toString() {
        return type.getSimpleName();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CodecType<?> same && same.type == type;
    }

    @Override
    public int hashCode() {
        return type.hashCode();
    }

    @Override
    public boolean canEqual(Object other) {
        return other instanceof CodecType<?>;
    }
}
