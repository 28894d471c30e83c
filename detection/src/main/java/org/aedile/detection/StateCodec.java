package org.aedile.detection;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * A state of detection as bytes. Versioned: a newer release reads what an older one wrote. Stateless, thread-safe.
 *
 * @param <S> the state
 */
public interface StateCodec<S> {
    void write(S state, DataOutput out) throws IOException;

    /** @throws IOException also for a version that this release can't read */
    S read(DataInput in) throws IOException;

    /** A copy that shares nothing. */
    default S copy(S state) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(1_024);
            write(state, new DataOutputStream(bytes));
            return read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "a " + state.getClass().getSimpleName() + " did not survive its own bytes", e);
        }
    }
}
