package org.aedile.detection.sensor;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import org.aedile.detection.DetectorSetting;
import org.aedile.detection.saying.AlertSentence;
import org.aedile.kernel.saying.Fact;
import org.aedile.kernel.saying.Saying;

/**
 * No reading for longer than usual. The registered interval is the beginning; how irregular a series really is, is learned
 * as the time between readings that is seldom exceeded. When the whole source is silent there is one alert for it, not
 * one for each property.
 *
 * <p>Parameters: {@code factor} times the interval, 5; {@code tail} times what is seldom exceeded, 3; {@code least},
 * seconds, 60.
 */
final class Gap implements Detector {
    static final List<String> PARAMETERS = List.of("factor", "tail", "least");

    private static final double MOST_RISE = 4;
    private static final double FADING = 0.998;
    private static final double LONGEST_TAIL_MILLIS = 7 * 86_400_000.0;

    private final DetectorSetting setting;
    private final double factor;
    private final double tail;
    private final long leastMillis;

    /** When the silence began, when it is to be told, and what is usual. Times by the domain's clock. */
    static final class State extends DetectorState {
        long sinceMillis = Long.MIN_VALUE;
        long dueMillis = Long.MAX_VALUE;
        long allowedMillis;
        double tailMillis;

        @Override
        void writeOwn(DataOutput out) throws IOException {
            out.writeLong(sinceMillis);
            out.writeLong(dueMillis);
            out.writeLong(allowedMillis);
            out.writeDouble(tailMillis);
        }

        @Override
        void readOwn(DataInput in) throws IOException {
            sinceMillis = in.readLong();
            dueMillis = in.readLong();
            allowedMillis = in.readLong();
            tailMillis = in.readDouble();
        }

        /** Silence before that time is not held against the source. */
        void rearm(long timeMillis) {
            if (dueMillis != Long.MAX_VALUE) {
                sinceMillis = Math.max(sinceMillis, timeMillis);
                dueMillis = Math.max(dueMillis, timeMillis + allowedMillis);
            }
        }

        /** From now on again, after the whole source was silent. */
        void restart(long timeMillis) {
            if (allowedMillis > 0) {
                sinceMillis = timeMillis;
                dueMillis = timeMillis + allowedMillis;
            }
        }

        /** Nothing is expected: maintenance. */
        void disarm() {
            dueMillis = Long.MAX_VALUE;
        }
    }

    Gap(DetectorSetting setting) {
        this.setting = setting;
        this.factor = Parameters.number(setting, "factor", 5);
        this.tail = Parameters.number(setting, "tail", 3);
        this.leastMillis = Parameters.millis(setting, "least", 60);
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
        long interval = moment.property().interval().toMillis();
        if (interval <= 0) {
            return;
        }
        if (state.sinceMillis == Long.MIN_VALUE) {
            state.tailMillis = (double) interval;
        } else {
            learn(state, Math.max(1, moment.clockMillis() - state.sinceMillis));
        }
        state.sinceMillis = moment.clockMillis();
        state.allowedMillis =
                (long) Math.max((double) leastMillis, Math.max(factor * interval, tail * state.tailMillis));
        state.dueMillis = state.sinceMillis + state.allowedMillis;
        moment.clear(state, setting);
    }

    /** Up by as much as it was exceeded, at most four times; down by a little whenever it wasn't. */
    private static void learn(State state, long passedMillis) {
        double exceeded = passedMillis / state.tailMillis;
        double moved = exceeded > 1 ? Math.min(MOST_RISE, exceeded) : FADING;
        state.tailMillis = Math.min(LONGEST_TAIL_MILLIS, Math.max(1, state.tailMillis * moved));
    }

    @Override
    public void advance(DetectorState given, Moment moment) {
        State state = (State) given;
        if (moment.clockMillis() < state.dueMillis) {
            return;
        }
        state.dueMillis = Long.MAX_VALUE;
        if (moment.isSourceSilent(state.sinceMillis)) {
            moment.sourceSilent(setting, state.sinceMillis, finding(state, moment));
        } else {
            state.episode = new Episode(state.sinceMillis);
            moment.conclude(state, setting, finding(state, moment));
        }
    }

    @Override
    public long nextTimer(DetectorState state) {
        return ((State) state).dueMillis;
    }

    private static Finding finding(State state, Moment moment) {
        boolean whole = moment.isSourceSilent(state.sinceMillis);
        Saying missing = whole
                ? Saying.of(AlertSentence.GAP_SOURCE)
                : Saying.of(AlertSentence.GAP_PROPERTY).with("label", Fact.text(Phrases.label(moment.property())));
        return new Finding(
                whole ? moment.sourceName() + " is silent" : Phrases.titleLabel(moment.property()) + " missing",
                missing.with("silent", Fact.duration(moment.clockMillis() - state.sinceMillis))
                        .with(
                                "interval",
                                Fact.duration(moment.property().interval().toMillis())),
                1,
                Double.NaN,
                Double.NaN,
                Double.NaN);
    }
}
