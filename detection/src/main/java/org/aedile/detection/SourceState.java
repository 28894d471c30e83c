package org.aedile.detection;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.aedile.detection.sensor.MessageKinds;
import org.aedile.detection.sensor.SeriesState;
import org.aedile.detection.sensor.SourceOrigin;
import org.aedile.detection.sensor.SourceSilence;
import org.aedile.kernel.SourceProfile;
import org.jspecify.annotations.Nullable;

/** What is kept of one source between observations. Mutable, owned by the stepping thread, stored by the codec. */
public final class SourceState {
    /** Unregistered properties beyond so many are not watched, so that no source can fill the memory. */
    private static final int MOST_SERIES = 64;

    /** Kinds of messages beyond so many have no times of their own. */
    private static final int MOST_MESSAGES = 16;

    private static final SeriesState[] NONE = {};

    SourceOrigin origin = SourceOrigin.NONE;

    /** The latest time of the domain's clock that this source was brought to. */
    long clockMillis = Long.MIN_VALUE;

    /** From when on its series were learned anew last (domain clock). */
    long learnsFromMillis = SourceProfile.NEVER;

    SeenIds seen = new SeenIds();
    SourceSilence silence = new SourceSilence();
    SeriesState[] series = NONE;

    /** Alerts of rules that still take in matches; empty most of the time. */
    List<RuleFold> folds = List.of();

    /** Sustained rules that it matched lately; empty most of the time. */
    List<HeldRule> held = List.of();

    SourceState() {}

    /** The series of that property, begun when it is new; null when there are too many. */
    @Nullable
    SeriesState series(String property) {
        SeriesState known = find(property);
        return known != null || series.length >= MOST_SERIES ? known : begin(property);
    }

    /** The series of that kind of messages, begun when it is new; null when there are too many. */
    @Nullable
    SeriesState messages(String kind) {
        SeriesState known = find(kind);
        if (known != null) {
            return known;
        }
        long kinds = Arrays.stream(series)
                .filter(one -> MessageKinds.isMessage(one.property()))
                .count();
        return kinds >= MOST_MESSAGES || series.length >= MOST_SERIES ? null : begin(kind);
    }

    private @Nullable SeriesState find(String property) {
        for (SeriesState candidate : series) {
            if (candidate.property().equals(property)) {
                return candidate;
            }
        }
        return null;
    }

    private SeriesState begin(String property) {
        SeriesState added = new SeriesState(property);
        series = Arrays.copyOf(series, series.length + 1);
        series[series.length - 1] = added;
        return added;
    }

    void addFold(RuleFold fold) {
        if (folds.isEmpty()) {
            folds = new ArrayList<>(2);
        }
        folds.add(fold);
    }

    void addHeld(HeldRule rule) {
        if (held.isEmpty()) {
            held = new ArrayList<>(1);
        }
        held.add(rule);
    }

    void write(DataOutput out) throws IOException {
        out.writeUTF(origin.timeDomain());
        out.writeUTF(origin.agency());
        out.writeUTF(origin.source());
        out.writeLong(clockMillis);
        out.writeLong(learnsFromMillis);
        seen.write(out);
        silence.write(out);
        out.writeByte(series.length);
        for (SeriesState state : series) {
            state.write(out);
        }
        out.writeShort(folds.size());
        for (RuleFold fold : folds) {
            fold.write(out);
        }
        out.writeShort(held.size());
        for (HeldRule rule : held) {
            rule.write(out);
        }
    }

    /**
     * @param withHeld false for what a release before wrote that knew no sustained rules
     * @param withLearning false for what one wrote that learned nothing anew
     */
    static SourceState read(DataInput in, boolean withHeld, boolean withLearning) throws IOException {
        SourceState state = new SourceState();
        state.origin = new SourceOrigin(in.readUTF().intern(), in.readUTF().intern(), in.readUTF());
        state.clockMillis = in.readLong();
        state.learnsFromMillis = withLearning ? in.readLong() : SourceProfile.NEVER;
        state.seen = SeenIds.read(in);
        state.silence.read(in);
        state.series = new SeriesState[in.readByte()];
        for (int i = 0; i < state.series.length; i++) {
            state.series[i] = SeriesState.read(in);
        }
        int foldCount = in.readShort();
        for (int i = 0; i < foldCount; i++) {
            state.addFold(RuleFold.read(in));
        }
        int heldCount = withHeld ? in.readShort() : 0;
        for (int i = 0; i < heldCount; i++) {
            state.addHeld(HeldRule.read(in));
        }
        return state;
    }
}
