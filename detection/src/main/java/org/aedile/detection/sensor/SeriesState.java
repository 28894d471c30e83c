package org.aedile.detection.sensor;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.aedile.kernel.EventView;
import org.aedile.kernel.SourceProfile;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of one property of one source: the states of the detectors that watch it. Which ones these are is looked up
 * anew when catalog or profile change; a state stays with its setting as long as the setting keeps its kind.
 *
 * <p>Slot {@code i} holds the state of setting {@code ids[i]} of kind {@code kinds[i]}.
 */
public final class SeriesState {
    /** What is older than the newest by less than this came late and its value is not judged; older ones mean a clock set back. */
    private static final long LATE_MILLIS = 600_000;

    private static final String[] NO_IDS = {};

    private final String property;
    private long lastEventMillis = Long.MIN_VALUE;
    private String[] ids = NO_IDS;
    private DetectorKind[] kinds = {};
    private DetectorState[] states = {};

    private @Nullable SeriesPlan plan;
    private @Nullable SeriesPlans plannedBy;
    private @Nullable SourceProfile plannedFor;

    public SeriesState(String property) {
        this.property = property;
    }

    public String property() {
        return property;
    }

    /** Judges a reading of this property. */
    public void observe(Moment moment, SeriesPlans plans, @Nullable SourceProfile profile, EventView view) {
        if (profile != null && !profile.detection()) {
            disarm();
            return;
        }
        SeriesPlan current = planned(plans, profile);
        if (current == null) {
            current = plan(moment, plans, profile, view.isReading() ? view.unit() : "");
        }
        moment.about(current);
        long eventMillis = moment.eventMillis();
        boolean late = eventMillis < lastEventMillis && lastEventMillis - eventMillis < LATE_MILLIS;
        lastEventMillis = late ? lastEventMillis : eventMillis;
        boolean possible = SeriesPlan.isPossible(current.property(), moment.value());
        for (int i = 0; i < states.length; i++) {
            if (judges(kinds[i], late, possible)) {
                current.detector(i).observe(states[i], moment);
            }
        }
    }

    /** Only that a message came, not what it says, matters to those that look at times; one that came late still came. */
    private static boolean judges(DetectorKind kind, boolean late, boolean possible) {
        return switch (kind) {
            case INTER_ARRIVAL -> true;
            case IMPOSSIBLE, GAP -> !late;
            default -> !late && possible;
        };
    }

    /** Fires what is due at the moment's time. */
    public void advance(Moment moment, SeriesPlans plans, @Nullable SourceProfile profile) {
        if (profile != null && !profile.detection()) {
            disarm();
            return;
        }
        SeriesPlan current = planned(plans, profile);
        if (current == null) {
            current = plan(moment, plans, profile, "");
        }
        moment.about(current);
        for (int i = 0; i < states.length; i++) {
            current.detector(i).advance(states[i], moment);
        }
    }

    /** When {@link #advance} has something to do, or {@link Long#MAX_VALUE}. */
    public long nextTimer() {
        long next = Long.MAX_VALUE;
        for (DetectorState state : states) {
            if (state instanceof Gap.State gap) {
                next = Math.min(next, gap.dueMillis);
            }
        }
        return next;
    }

    /** Silence before that time is not held against the source: the platform itself was away. */
    public void rearm(long timeMillis) {
        for (DetectorState state : states) {
            if (state instanceof Gap.State gap) {
                gap.rearm(timeMillis);
            }
        }
    }

    /** The source is back after it was silent as a whole. */
    public void restart(long timeMillis) {
        for (DetectorState state : states) {
            if (state instanceof Gap.State gap) {
                gap.restart(timeMillis);
            }
        }
    }

    /** Forgets what is usual; what detectors that learned it have raised is taken back. */
    public void learnAnew(Moment moment, SeriesPlans plans, SourceProfile profile) {
        moment.about(plan(moment, plans, profile, ""));
        for (int i = 0; i < states.length; i++) {
            if (kinds[i].learns()) {
                moment.retract(states[i], ids[i], kinds[i], "the source is learned anew");
                states[i] = kinds[i].newState();
            }
        }
        plan = null;
    }

    private void disarm() {
        for (DetectorState state : states) {
            if (state instanceof Gap.State gap) {
                gap.disarm();
            }
        }
    }

    /** The plan while catalog and profile are the very same objects; null when it must be made anew. */
    @SuppressWarnings("ReferenceEquality")
    private @Nullable SeriesPlan planned(SeriesPlans plans, @Nullable SourceProfile profile) {
        return plannedBy == plans && plannedFor == profile ? plan : null;
    }

    private SeriesPlan plan(Moment moment, SeriesPlans plans, @Nullable SourceProfile profile, String unit) {
        SourceProfile.Property registered = registered(profile, unit);
        SeriesPlan next = plans.plan(
                moment.source(),
                profile == null ? "" : profile.category(),
                profile == null ? "UTC" : profile.timeZone(),
                registered);
        moment.about(next);
        moveTo(next, moment);
        plan = next;
        plannedBy = plans;
        plannedFor = profile;
        return next;
    }

    private SourceProfile.Property registered(@Nullable SourceProfile profile, String unit) {
        Optional<SourceProfile.Property> found = profile == null ? Optional.empty() : profile.findProperty(property);
        return found.orElseGet(() -> new SourceProfile.Property(
                property,
                MessageKinds.label(property),
                unit,
                SeriesPlan.UNREGISTERED.interval(),
                SeriesPlan.UNREGISTERED.validLow(),
                SeriesPlan.UNREGISTERED.validHigh()));
    }

    /** Detectors that remain keep their state, new ones begin; those that went take what they had raised back. */
    private void moveTo(SeriesPlan next, Moment moment) {
        String[] nextIds = new String[next.size()];
        DetectorKind[] nextKinds = new DetectorKind[next.size()];
        DetectorState[] nextStates = new DetectorState[next.size()];
        for (int i = 0; i < next.size(); i++) {
            Detector detector = next.detector(i);
            nextIds[i] = detector.setting().id();
            nextKinds[i] = DetectorKind.find(detector.setting().kind()).orElseThrow();
            int old = slot(nextIds[i], nextKinds[i]);
            nextStates[i] = old < 0 ? detector.newState() : states[old];
        }
        for (int i = 0; i < states.length; i++) {
            if (!List.of(nextStates).contains(states[i])) {
                moment.retract(states[i], ids[i], kinds[i], "its detector was removed");
            }
        }
        ids = nextIds;
        kinds = nextKinds;
        states = nextStates;
    }

    private int slot(String id, DetectorKind kind) {
        for (int i = 0; i < ids.length; i++) {
            if (ids[i].equals(id) && kinds[i] == kind) {
                return i;
            }
        }
        return -1;
    }

    public void write(DataOutput out) throws IOException {
        out.writeUTF(property);
        out.writeLong(lastEventMillis);
        out.writeByte(states.length);
        for (int i = 0; i < states.length; i++) {
            out.writeUTF(ids[i]);
            out.writeUTF(kinds[i].word());
            states[i].write(out);
        }
    }

    public static SeriesState read(DataInput in) throws IOException {
        SeriesState series = new SeriesState(in.readUTF().intern());
        series.lastEventMillis = in.readLong();
        int slots = in.readByte();
        series.ids = new String[slots];
        series.kinds = new DetectorKind[slots];
        series.states = new DetectorState[slots];
        for (int i = 0; i < slots; i++) {
            series.ids[i] = in.readUTF().intern();
            series.kinds[i] = DetectorKind.find(in.readUTF()).orElseThrow(() -> new IOException("unknown detector"));
            series.states[i] = series.kinds[i].newState();
            series.states[i].read(in);
        }
        return series;
    }
}
