package org.aedile.detection.correlation;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A group's state as bytes. Versioned: a newer release reads what an older one wrote. Stateless, thread-safe. */
public final class CorrelationStateCodec {
    private static final byte OLDEST = 1;
    private static final byte VERSION = 4;

    public void write(CorrelationState state, DataOutput out) throws IOException {
        out.writeByte(VERSION);
        state.write(out);
    }

    public CorrelationState read(DataInput in) throws IOException {
        byte version = in.readByte();
        if (version < OLDEST || version > VERSION) {
            throw new IOException("correlation state of version " + version + ", this reads 1 to " + VERSION);
        }
        return CorrelationState.read(in, version);
    }

    /** A copy that shares nothing. */
    public CorrelationState copy(CorrelationState state) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
            write(state, new DataOutputStream(bytes));
            return read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        } catch (IOException e) {
            throw new UncheckedIOException("a correlation state did not survive its own bytes", e);
        }
    }
}
