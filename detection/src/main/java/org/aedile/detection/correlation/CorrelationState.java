package org.aedile.detection.correlation;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of one group of a correlation: its matches within the timespan and the allowed lateness, and what was told of
 * them. Mutable, owned by the stepping thread, stored by the codec.
 */
public final class CorrelationState {
    static final long NEVER = Long.MIN_VALUE;

    private static final byte WITHOUT_WAITING = 1;
    private static final byte COUNT_ONLY = 2;
    private static final byte WITHOUT_RETRACTIONS = 3;

    GroupOrigin origin = GroupOrigin.NONE;

    /** Receipt of the newest match, domain clock. */
    long lastReceiptMillis = NEVER;

    /** Up to when absences have been judged, domain clock. */
    long judgedMillis = NEVER;

    /** True when all was told that is known. */
    boolean quiet;

    Entries entries = new Entries();
    List<Episode> episodes = List.of();
    WaitingMatches waiting = WaitingMatches.NONE;

    /** Null while nothing was ever retracted. */
    @Nullable
    Retractions retractions;

    /** Rebuilt from the entries when it is not there. */
    @Nullable
    Measure measure;

    CorrelationState() {}

    /** True when nothing is left to remember and the state may be dropped. */
    public boolean isEmpty() {
        return waiting.isEmpty() && lastReceiptMillis == NEVER;
    }

    /** Begins to keep for that plan, with the origin of the first match. */
    void begin(CorrelationPlan plan, Match first) {
        forget();
        origin = GroupOrigin.of(plan, first);
    }

    /** They were told and are no more. */
    void gone(List<Episode> some) {
        if (!some.isEmpty()) {
            if (retractions == null) {
                retractions = new Retractions();
            }
            retractions.add(some);
        }
    }

    void add(Episode episode) {
        if (episodes.isEmpty()) {
            episodes = new ArrayList<>(1);
        }
        episodes.add(episode);
    }

    void forget() {
        origin = GroupOrigin.NONE;
        lastReceiptMillis = NEVER;
        judgedMillis = NEVER;
        quiet = false;
        entries = new Entries();
        episodes = List.of();
        retractions = null;
        measure = null;
    }

    void write(DataOutput out) throws IOException {
        origin.write(out);
        out.writeLong(lastReceiptMillis);
        out.writeLong(judgedMillis);
        out.writeBoolean(quiet);
        entries.write(out);
        out.writeShort(episodes.size());
        for (Episode episode : episodes) {
            episode.write(out);
        }
        waiting.write(out);
        out.writeBoolean(measure instanceof RunMeasure);
        if (measure instanceof RunMeasure run) {
            run.write(out);
        }
        out.writeBoolean(retractions != null);
        if (retractions != null) {
            retractions.write(out);
        }
    }

    /** Reads what {@link #write} wrote, or a release before it: of that, the matches that wait. */
    static CorrelationState read(DataInput in, byte version) throws IOException {
        CorrelationState state = new CorrelationState();
        if (version <= COUNT_ONLY) {
            passOverCounted(in);
            state.waiting = version == WITHOUT_WAITING ? WaitingMatches.NONE : WaitingMatches.read(in);
            return state;
        }
        state.origin = GroupOrigin.read(in);
        state.lastReceiptMillis = in.readLong();
        state.judgedMillis = in.readLong();
        state.quiet = in.readBoolean();
        state.entries = Entries.read(in);
        int episodes = in.readUnsignedShort();
        for (int i = 0; i < episodes; i++) {
            state.add(Episode.read(in));
        }
        state.waiting = WaitingMatches.read(in);
        state.measure = in.readBoolean() ? RunMeasure.read(in, state.entries) : null;
        boolean retracted = version > WITHOUT_RETRACTIONS && in.readBoolean();
        state.retractions = retracted ? Retractions.read(in) : null;
        return state;
    }

    /** What releases before kept of a group: times, the open alert and its observations. */
    private static void passOverCounted(DataInput in) throws IOException {
        int times = in.readInt();
        in.skipBytes(times * Long.BYTES + Long.BYTES);
        if (in.readBoolean()) {
            Match.read(in);
        }
        in.skipBytes(3 * Long.BYTES + 3 * Integer.BYTES);
        int observations = in.readByte();
        for (int i = 0; i < observations; i++) {
            in.readUTF();
        }
    }
}
