package org.aedile.detection;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of one group of a correlation: the newest event times, as many as make an alert, and the alert that is open.
 * Mutable, owned by the stepping thread, stored by the codec.
 *
 * <p>{@code times[0]} to {@code times[size - 1]} are sorted.
 */
public final class CorrelationState {
    static final long NOTHING_DUE = Long.MAX_VALUE;

    private static final int MOST_OBSERVATIONS = 20;

    private long[] times = new long[4];
    private int size;

    /** When the group is forgotten unless it matches again, domain clock. */
    long dueMillis = NOTHING_DUE;

    /** The match that opened the alert; null while there is none. */
    @Nullable
    Match opening;

    /** Canonical start of the alert's window; part of its id. */
    long windowMillis;

    long startMillis;
    long lastMillis;
    int count;
    int told;
    int revision;
    final List<String> observations = new ArrayList<>();

    CorrelationState() {}

    /** True when nothing is left to remember and the state may be dropped. */
    public boolean isEmpty() {
        return dueMillis == NOTHING_DUE;
    }

    int size() {
        return size;
    }

    long oldest() {
        return times[0];
    }

    long newest() {
        return times[size - 1];
    }

    /** Takes a time in; of more than {@code most} the oldest goes. False when it is itself too old to matter. */
    boolean insert(long millis, int most) {
        if (size == most && millis <= times[0]) {
            return false;
        }
        if (size == most) {
            System.arraycopy(times, 1, times, 0, --size);
        } else if (size == times.length) {
            times = Arrays.copyOf(times, Math.min(most, 2 * size));
        }
        int at = size;
        while (at > 0 && times[at - 1] > millis) {
            times[at] = times[at - 1];
            at--;
        }
        times[at] = millis;
        size++;
        return true;
    }

    void addObservation(String reference) {
        if (observations.size() == MOST_OBSERVATIONS) {
            observations.remove(0);
        }
        observations.add(reference);
    }

    void forget() {
        size = 0;
        opening = null;
        observations.clear();
        revision = 0;
        dueMillis = NOTHING_DUE;
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(size);
        for (int i = 0; i < size; i++) {
            out.writeLong(times[i]);
        }
        out.writeLong(dueMillis);
        out.writeBoolean(opening != null);
        if (opening != null) {
            opening.write(out);
        }
        out.writeLong(windowMillis);
        out.writeLong(startMillis);
        out.writeLong(lastMillis);
        out.writeInt(count);
        out.writeInt(told);
        out.writeInt(revision);
        out.writeByte(observations.size());
        for (String observation : observations) {
            out.writeUTF(observation);
        }
    }

    static CorrelationState read(DataInput in) throws IOException {
        CorrelationState state = new CorrelationState();
        state.size = in.readInt();
        state.times = new long[Math.max(4, state.size)];
        for (int i = 0; i < state.size; i++) {
            state.times[i] = in.readLong();
        }
        state.dueMillis = in.readLong();
        state.opening = in.readBoolean() ? Match.read(in) : null;
        state.windowMillis = in.readLong();
        state.startMillis = in.readLong();
        state.lastMillis = in.readLong();
        state.count = in.readInt();
        state.told = in.readInt();
        state.revision = in.readInt();
        int references = in.readByte();
        for (int i = 0; i < references; i++) {
            state.observations.add(in.readUTF());
        }
        return state;
    }
}
