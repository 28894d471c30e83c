package org.aedile.detection;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * A state whose bytes have had one version so far, behind a byte that says so.
 *
 * @param <S> the state
 */
public final class FirstVersionCodec<S> implements StateCodec<S> {
    private static final byte VERSION = 1;

    private final String what;
    private final Writer<S> writer;
    private final Reader<S> reader;

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

    /** @param what is kept, as messages call it, such as {@code neighbours} */
    public FirstVersionCodec(String what, Writer<S> writer, Reader<S> reader) {
        this.what = what;
        this.writer = writer;
        this.reader = reader;
    }

    @Override
    public void write(S state, DataOutput out) throws IOException {
        out.writeByte(VERSION);
        writer.write(state, out);
    }

    @Override
    public S read(DataInput in) throws IOException {
        byte version = in.readByte();
        if (version != VERSION) {
            throw new IOException("state of " + what + " of version " + version + ", this reads " + VERSION);
        }
        return reader.read(in);
    }
}
