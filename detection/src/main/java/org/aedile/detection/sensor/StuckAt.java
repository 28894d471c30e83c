package org.aedile.detection.sensor;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import org.aedile.detection.DetectorSetting;
import org.aedile.detection.saying.AlertSentence;
import org.aedile.kernel.saying.English;
import org.aedile.kernel.saying.Fact;
import org.aedile.kernel.saying.Saying;
import org.jspecify.annotations.Nullable;

/**
 * A value that no longer changes though it used to. A counter rests every night, so it learns how long the value usually
 * rests and alerts at {@code times} that.
 *
 * <p>Parameters: {@code for}, seconds at least, 3,600; {@code readings}, at least so many, 12; {@code times} the longest
 * usual rest, 3; {@code tolerance}, in the property's unit, within which it counts as the same, 0; {@code warmup}, seconds
 * before it may alert, 86,400.
 */
final class StuckAt implements Detector {
    static final List<String> PARAMETERS = List.of("for", "readings", "times", "tolerance", "warmup");

    /** A series that has hardly ever changed is not one that got stuck. */
    private static final int LEAST_CHANGES = 10;

    /** The memory of a long rest fades by half in about two weeks. */
    private static final double FADING_MILLIS = 20 * 86_400_000.0;

    private final DetectorSetting setting;
    private final long forMillis;
    private final int readings;
    private final double times;
    private final double tolerance;
    private final long warmupMillis;

    /** The value at rest, since when, for how many readings, and what is usual. */
    static final class State extends DetectorState {
        double value = Double.NaN;
        long firstMillis;
        long sinceMillis;
        int readings;
        int changes;
        double longestMillis;

        @Override
        void writeOwn(DataOutput out) throws IOException {
            out.writeDouble(value);
            out.writeLong(firstMillis);
            out.writeLong(sinceMillis);
            out.writeInt(readings);
            out.writeInt(changes);
            out.writeDouble(longestMillis);
        }

        @Override
        void readOwn(DataInput in) throws IOException {
            value = in.readDouble();
            firstMillis = in.readLong();
            sinceMillis = in.readLong();
            readings = in.readInt();
            changes = in.readInt();
            longestMillis = in.readDouble();
        }
    }

    StuckAt(DetectorSetting setting) {
        this.setting = setting;
        this.forMillis = Parameters.millis(setting, "for", 3_600);
        this.readings = Parameters.count(setting, "readings", 12, 1_000_000);
        this.times = Parameters.number(setting, "times", 3);
        this.tolerance = Parameters.number(setting, "tolerance", 0);
        this.warmupMillis = Parameters.millis(setting, "warmup", 86_400);
    }

    @Override
    public DetectorSetting setting() {
        return setting;
    }

    @Override
    public DetectorState newState() {
        return new State();
    }

    @Override
    public void observe(DetectorState given, Moment moment) {
        State state = (State) given;
        double value = moment.value();
        if (Math.abs(value - state.value) <= tolerance) {
            rest(state, moment);
        } else {
            change(state, moment);
            state.value = value;
            state.sinceMillis = moment.eventMillis();
            state.readings = 1;
        }
    }

    private void rest(State state, Moment moment) {
        state.readings++;
        long rested = moment.eventMillis() - state.sinceMillis;
        boolean warm = state.changes >= LEAST_CHANGES && state.sinceMillis - state.firstMillis >= warmupMillis;
        if (warm && state.readings >= readings && rested >= Math.max((double) forMillis, times * state.longestMillis)) {
            Episode episode = moment.suspect(state);
            if (!episode.raised()) {
                moment.conclude(state, setting, finding(state, moment, rested));
            }
        }
    }

    private void change(State state, Moment moment) {
        @Nullable Episode current = state.episode;
        if (Double.isNaN(state.value)) {
            state.firstMillis = moment.eventMillis();
            return;
        }
        state.changes++;
        if (current != null) {
            moment.clear(state, setting);
            return;
        }
        long rested = moment.eventMillis() - state.sinceMillis;
        state.longestMillis =
                Math.max((double) rested, state.longestMillis * (1 - Math.min(1, rested / FADING_MILLIS)));
    }

    private Finding finding(State state, Moment moment, long rested) {
        String quantity = English.quantity(state.value, moment.property().unit());
        Saying saying = Phrases.reading(AlertSentence.STUCK, moment.property(), state.value)
                .with("rested", Fact.duration(rested))
                .with("usual", Fact.duration((long) state.longestMillis));
        String title = Phrases.titleLabel(moment.property()) + " stuck at " + quantity;
        return new Finding(title, saying, 1, state.value, Double.NaN, Double.NaN);
    }
}
