package org.aedile.detection.neighbour;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.aedile.detection.StateCodec;

/** A neighbourhood's state as bytes. */
public final class NeighbourStateCodec implements StateCodec<NeighbourState> {
    private static final byte VERSION = 1;

    @Override
    public void write(NeighbourState state, DataOutput out) throws IOException {
        out.writeByte(VERSION);
        state.write(out);
    }

    @Override
    public NeighbourState read(DataInput in) throws IOException {
        byte version = in.readByte();
        if (version != VERSION) {
            throw new IOException("state of neighbours of version " + version + ", this reads " + VERSION);
        }
        return NeighbourState.read(in);
    }
}
