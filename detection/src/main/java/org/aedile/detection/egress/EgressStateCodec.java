package org.aedile.detection.egress;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.aedile.detection.StateCodec;

/** The state of an area as bytes. */
public final class EgressStateCodec implements StateCodec<EgressState> {
    private static final byte VERSION = 1;

    @Override
    public void write(EgressState state, DataOutput out) throws IOException {
        out.writeByte(VERSION);
        state.write(out);
    }

    @Override
    public EgressState read(DataInput in) throws IOException {
        byte version = in.readByte();
        if (version != VERSION) {
            throw new IOException("state of an area's exits of version " + version + ", this reads " + VERSION);
        }
        return EgressState.read(in);
    }
}
