package org.aedile.detection;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** A source's state as bytes. */
public final class SourceStateCodec implements StateCodec<SourceState> {
    private static final byte WITHOUT_HELD = 1;
    private static final byte WITHOUT_LEARNING = 2;
    private static final byte VERSION = 3;

    @Override
    public void write(SourceState state, DataOutput out) throws IOException {
        out.writeByte(VERSION);
        state.write(out);
    }

    @Override
    public SourceState read(DataInput in) throws IOException {
        byte version = in.readByte();
        if (version < WITHOUT_HELD || version > VERSION) {
            throw new IOException("source state of version " + version + ", this reads 1 to " + VERSION);
        }
        return SourceState.read(in, version > WITHOUT_HELD, version > WITHOUT_LEARNING);
    }
}
