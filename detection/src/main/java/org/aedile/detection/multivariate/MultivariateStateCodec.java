package org.aedile.detection.multivariate;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.aedile.detection.StateCodec;

/** The state of a group of signals as bytes. */
public final class MultivariateStateCodec implements StateCodec<MultivariateState> {
    private static final byte VERSION = 1;

    @Override
    public void write(MultivariateState state, DataOutput out) throws IOException {
        out.writeByte(VERSION);
        state.write(out);
    }

    @Override
    public MultivariateState read(DataInput in) throws IOException {
        byte version = in.readByte();
        if (version != VERSION) {
            throw new IOException("state of a group of signals of version " + version + ", this reads " + VERSION);
        }
        return MultivariateState.read(in);
    }
}
