package org.aedile.job;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * States learned beforehand, one per source, as {@link org.aedile.detection.SourceStateCodec} writes them: when a source
 * has no state yet, the job looks here before it begins with nothing. The file is mapped, not loaded: a source costs its
 * index entry. Thread-safe.
 *
 * <p>Layout: the magic {@code AEDSEED1}, then for each source the length of its id (2 bytes), the id in UTF-8, the length
 * of its state (4 bytes), the state; numbers big-endian. At most 2 GiB.
 */
public final class SeedStates {
    /** No states at all. */
    public static final SeedStates NONE = new SeedStates(ByteBuffer.allocate(0), Map.of());

    private static final byte[] MAGIC = "AEDSEED1".getBytes(StandardCharsets.US_ASCII);

    private final ByteBuffer file;
    private final Map<String, Integer> offsets;

    private SeedStates(ByteBuffer file, Map<String, Integer> offsets) {
        this.file = file;
        this.offsets = offsets;
    }

    /**
     * Opens a file that a {@link Writer} wrote.
     *
     * @throws IOException when it can't be read or is no such file
     */
    public static SeedStates open(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            MappedByteBuffer file = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
            requireMagic(path, file);
            return new SeedStates(file, index(file));
        }
    }

    /** The state of that source, a copy of the caller's own. */
    public Optional<byte[]> find(String source) {
        Integer offset = offsets.get(source);
        if (offset == null) {
            return Optional.empty();
        }
        byte[] state = new byte[file.getInt(offset)];
        file.get(offset + Integer.BYTES, state);
        return Optional.of(state);
    }

    /** How many sources have a state. */
    public int size() {
        return offsets.size();
    }

    private static void requireMagic(Path path, ByteBuffer file) throws IOException {
        byte[] begin = new byte[Math.min(MAGIC.length, file.remaining())];
        file.get(begin);
        if (!Arrays.equals(begin, MAGIC)) {
            throw new IOException(path + " is not a file of seed states");
        }
    }

    private static Map<String, Integer> index(ByteBuffer file) {
        Map<String, Integer> offsets = new HashMap<>();
        while (file.hasRemaining()) {
            byte[] id = new byte[file.getShort()];
            file.get(id);
            offsets.put(new String(id, StandardCharsets.UTF_8), file.position());
            int length = file.getInt();
            file.position(file.position() + length);
        }
        return offsets;
    }

    /** Writes a file of seed states. */
    public static final class Writer implements Closeable {
        private final DataOutputStream out;

        public Writer(Path path) throws IOException {
            out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(path), 1 << 16));
            out.write(MAGIC);
        }

        /** Adds a source; each at most once. */
        public void put(String source, byte[] state) throws IOException {
            byte[] id = source.getBytes(StandardCharsets.UTF_8);
            out.writeShort(id.length);
            out.write(id);
            out.writeInt(state.length);
            out.write(state);
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }
}
