package org.aedile.detection.egress;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The state of an area as bytes. Versioned: a newer release reads what an older one wrote. Stateless, thread-safe. */
public final class EgressStateCodec {
    private static final byte VERSION = 1;

    public void write(EgressState state, DataOutput out) throws IOException {
        out.writeByte(VERSION);
        state.write(out);
    }

    public EgressState read(DataInput in) throws IOException {
        byte version = in.readByte();
        if (version != VERSION) {
            throw new IOException("state of an area's exits of version " + version + ", this reads " + VERSION);
        }
        return EgressState.read(in);
    }

    /** A copy that shares nothing. */
    public EgressState copy(EgressState state) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(1_024);
            write(state, new DataOutputStream(bytes));
            return read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        } catch (IOException e) {
            throw new UncheckedIOException("a state of an area's exits did not survive its own bytes", e);
        }
    }
}
