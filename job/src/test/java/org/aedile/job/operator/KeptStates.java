package org.aedile.job.operator;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;

/** The files under {@code states}: what a release wrote into a checkpoint, read by this one. */
final class KeptStates {
    /** Reads the kept bytes with the serializer that they describe; that and today's must write the same again. */
    <T> T verify(String name, TypeSerializer<T> today, T value) throws IOException {
        if (getClass().getResource("/states/" + name) == null) {
            fail(instruction(name, today, value));
        }
        byte[] kept = kept(name);
        T read = read(today, new DataInputDeserializer(kept));
        assertThat(bytes(today, read)).isEqualTo(kept);
        return read;
    }

    /** What a release before wrote. */
    <T> T read(String name, TypeSerializer<T> today) throws IOException {
        return read(today, new DataInputDeserializer(kept(name)));
    }

    private <T> T read(TypeSerializer<T> today, DataInputDeserializer in) throws IOException {
        TypeSerializerSnapshot<T> description =
                TypeSerializerSnapshot.readVersionedSnapshot(in, getClass().getClassLoader());
        assertThat(today.snapshotConfiguration()
                        .resolveSchemaCompatibility(description)
                        .isCompatibleAsIs())
                .isTrue();
        T read = description.restoreSerializer().deserialize(in);
        assertThat(in.available()).as("bytes that nobody read").isZero();
        return read;
    }

    private byte[] kept(String name) throws IOException {
        try (InputStream in = requireNonNull(getClass().getResourceAsStream("/states/" + name))) {
            return in.readAllBytes();
        }
    }

    @SuppressWarnings("unchecked") // the caller has both of one type
    private static <T> String instruction(String name, TypeSerializer<T> today, Object value) throws IOException {
        Path made = Files.write(Path.of("target", name), bytes(today, (T) value));
        return "states/" + name + " is missing; if the format is new on purpose, keep " + made;
    }

    private static <T> byte[] bytes(TypeSerializer<T> serializer, T value) throws IOException {
        DataOutputSerializer out = new DataOutputSerializer(1_024);
        TypeSerializerSnapshot.writeVersionedSnapshot(out, serializer.snapshotConfiguration());
        serializer.serialize(value, out);
        return out.getCopyOfBuffer();
    }
}
