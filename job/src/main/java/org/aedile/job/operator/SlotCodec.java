package org.aedile.job.operator;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.aedile.detection.StateCodec;

/**
 * A slot as bytes: its timer, then detection's state.
 *
 * @param states how the state is written, read and copied
 */
record SlotCodec<S>(StateCodec<S> states) implements Codec<Slot<S>> {
    @Override
    public void write(Slot<S> slot, DataOutput out) throws IOException {
        out.writeLong(slot.timerMillis());
        states.write(slot.state(), out);
    }

    @Override
    public Slot<S> read(DataInput in) throws IOException {
        long timerMillis = in.readLong();
        return new Slot<>(states.read(in), timerMillis);
    }

    @Override
    public Slot<S> copy(Slot<S> slot) {
        return new Slot<>(states.copy(slot.state()), slot.timerMillis());
    }
}
