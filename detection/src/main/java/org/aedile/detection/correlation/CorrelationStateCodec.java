package org.aedile.detection.correlation;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.aedile.detection.StateCodec;

/** A group's state as bytes. */
public final class CorrelationStateCodec implements StateCodec<CorrelationState> {
    private static final byte OLDEST = 1;
    private static final byte VERSION = 4;

    @Override
    public void write(CorrelationState state, DataOutput out) throws IOException {
        out.writeByte(VERSION);
        state.write(out);
    }

    @Override
    public CorrelationState read(DataInput in) throws IOException {
        byte version = in.readByte();
        if (version < OLDEST || version > VERSION) {
            throw new IOException("correlation state of version " + version + ", this reads 1 to " + VERSION);
        }
        return CorrelationState.read(in, version);
    }
}
