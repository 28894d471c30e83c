package org.aedile.detection;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A source's state as bytes. Versioned: a newer release reads what an older one wrote. Stateless, thread-safe. */
public final class SourceStateCodec {
    private static final byte WITHOUT_HELD = 1;
    private static final byte VERSION = 2;

    public void write(SourceState state, DataOutput out) throws IOException {
        out.writeByte(VERSION);
        state.write(out);
    }

    public SourceState read(DataInput in) throws IOException {
        byte version = in.readByte();
        if (version < WITHOUT_HELD || version > VERSION) {
            throw new IOException("source state of version " + version + ", this reads 1 to " + VERSION);
        }
        return SourceState.read(in, version > WITHOUT_HELD);
    }

    /** A copy that shares nothing. */
    public SourceState copy(SourceState state) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(4_096);
            write(state, new DataOutputStream(bytes));
            return read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        } catch (IOException e) {
            throw new UncheckedIOException("a source state did not survive its own bytes", e);
        }
    }
}
