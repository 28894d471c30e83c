package org.aedile.detection;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
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

    /** The most matches that wait in one group. */
    static final int MOST_WAITING = 8_192;

    private static final int MOST_OBSERVATIONS = 20;

    private static final Comparator<Match> BY_RECEIPT =
            Comparator.comparingLong(Match::receiptTimeMillis).thenComparing(Match::source);

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

    /** Matches that are not counted yet, in the order of receipt; those of one source and millisecond as they came. */
    private final List<Match> waiting = new ArrayList<>(0);

    CorrelationState() {}

    /** True when nothing is left to remember and the state may be dropped. */
    public boolean isEmpty() {
        return dueMillis == NOTHING_DUE && waiting.isEmpty();
    }

    void await(Match match) {
        int at = waiting.size();
        while (at > 0 && BY_RECEIPT.compare(waiting.get(at - 1), match) > 0) {
            at--;
        }
        waiting.add(at, match);
    }

    int waiting() {
        return waiting.size();
    }

    /** Receipt time of the {@code index}th match that waits, domain clock. */
    long receipt(int index) {
        return waiting.get(index).receiptTimeMillis();
    }

    /** How many that wait were received before that time. */
    int receivedBefore(long timeMillis) {
        int end = 0;
        while (end < waiting.size() && receipt(end) < timeMillis) {
            end++;
        }
        return end;
    }

    /** Takes the first {@code number} that wait out, in order. */
    List<Match> take(int number) {
        List<Match> first = waiting.subList(0, number);
        List<Match> taken = List.copyOf(first);
        first.clear();
        return taken;
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
        if (size == most && millis < times[0]) {
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
        out.writeInt(waiting.size());
        for (Match match : waiting) {
            match.write(out);
        }
    }

    /** Reads what {@link #write} wrote, or a release before it that kept no match waiting. */
    static CorrelationState read(DataInput in, boolean withWaiting) throws IOException {
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
        int matches = withWaiting ? in.readInt() : 0;
        for (int i = 0; i < matches; i++) {
            state.waiting.add(Match.read(in));
        }
        return state;
    }
}
