package org.aedile.detection;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** A source's state as bytes. Versioned: a newer release reads what an older one wrote. Stateless, thread-safe. */
public final class SourceStateCodec {
    private static final byte VERSION = 1;

    public void write(SourceState state, DataOutput out) throws IOException {
        out.writeByte(VERSION);
    }

    public SourceState read(DataInput in) throws IOException {
        byte version = in.readByte();
        if (version != VERSION) {
            throw new IOException("source state of version " + version + ", this reads " + VERSION);
        }
        return new SourceState();
    }

    /** A copy that shares nothing. */
    public SourceState copy(SourceState state) {
        return new SourceState();
    }
}
