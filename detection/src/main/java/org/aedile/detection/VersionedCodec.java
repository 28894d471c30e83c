package org.aedile.detection;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;

/**
 * A state as bytes behind a byte that says their version: 1, 2, … up to the one that is written.
 *
 * @param <S> the state
 */
public final class VersionedCodec<S> implements StateCodec<S> {
    private final String what;
    private final Writer<S> writer;
    private final List<Reader<S>> readers;

    /** Writes what follows the version. */
    @FunctionalInterface
    public interface Writer<S> {
        void write(S state, DataOutput out) throws IOException;
    }

    /** Reads what follows the version. */
    @FunctionalInterface
    public interface Reader<S> {
        S read(DataInput in) throws IOException;
    }

    /**
     * @param what is kept, as messages call it, such as {@code neighbours}
     * @param readers one a version, oldest first; the last one reads what the writer writes
     */
    public VersionedCodec(String what, Writer<S> writer, List<Reader<S>> readers) {
        this.what = what;
        this.writer = writer;
        this.readers = List.copyOf(readers);
    }

    @Override
    public void write(S state, DataOutput out) throws IOException {
        out.writeByte(readers.size());
        writer.write(state, out);
    }

    @Override
    public S read(DataInput in) throws IOException {
        byte version = in.readByte();
        if (version < 1 || version > readers.size()) {
            throw new IOException(
                    "state of " + what + " of version " + version + ", this reads 1 to " + readers.size());
        }
        return readers.get(version - 1).read(in);
    }
}
