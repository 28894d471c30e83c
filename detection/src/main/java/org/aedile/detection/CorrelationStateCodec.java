package org.aedile.detection;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** A group's state as bytes. Versioned: a newer release reads what an older one wrote. Stateless, thread-safe. */
public final class CorrelationStateCodec {
    private static final byte VERSION = 1;

    public void write(CorrelationState state, DataOutput out) throws IOException {
        out.writeByte(VERSION);
    }

    public CorrelationState read(DataInput in) throws IOException {
        byte version = in.readByte();
        if (version != VERSION) {
            throw new IOException("correlation state of version " + version + ", this reads " + VERSION);
        }
        return new CorrelationState();
    }

    /** A copy that shares nothing. */
    public CorrelationState copy(CorrelationState state) {
        return new CorrelationState();
    }
}
