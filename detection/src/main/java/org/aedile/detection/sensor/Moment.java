package org.aedile.detection.sensor;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aedile.detection.BaselineUpdate;
import org.aedile.detection.DetectionOutput;
import org.aedile.detection.DetectorSetting;
import org.aedile.detection.correlation.Match;
import org.aedile.detection.egress.EgressStep;
import org.aedile.detection.neighbour.Neighbourhood;
import org.aedile.detection.saying.AlertSaying;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.Alert;
import org.aedile.kernel.AlertIds;
import org.aedile.kernel.EventView;
import org.aedile.kernel.GeoPoint;
import org.aedile.kernel.Severity;
import org.aedile.kernel.SourceId;
import org.aedile.kernel.SourceProfile;
import org.aedile.kernel.saying.English;
import org.jspecify.annotations.Nullable;

/**
 * Where the step is: which source and property, which reading, what time. One per stepping thread, reused; detectors
 * read it and open, revise and clear their episodes through it.
 */
public final class Moment {
    private final DetectionOutput output;

    private SourceOrigin origin = SourceOrigin.NONE;
    private @Nullable SourceProfile profile;
    private @Nullable EventView observation;
    private SourceProfile.Property property = SeriesPlan.UNREGISTERED;
    private LocalHours hours = LocalHours.UTC;
    private Transform fitting = Transform.NONE;
    private long eventMillis;
    private long clockMillis;
    private double value;
    private SourceSilence silence = new SourceSilence();
    private final Deviation deviation = new Deviation();
    private @Nullable HourPassed hourPassed;

    public Moment(DetectionOutput output) {
        this.output = output;
    }

    /** An observation has come. */
    public void observed(
            EventView view, SourceOrigin from, @Nullable SourceProfile registered, SourceSilence ofSource) {
        silence = ofSource;
        observation = view;
        origin = from;
        profile = registered;
        eventMillis = view.eventTimeMillis();
        clockMillis = view.receiptTimeMillis();
        value = view.isReading() ? view.value() : Double.NaN;
    }

    /** Time has passed and nothing has come. */
    public void passed(long timeMillis, SourceOrigin from, @Nullable SourceProfile registered, SourceSilence ofSource) {
        silence = ofSource;
        observation = null;
        origin = from;
        profile = registered;
        eventMillis = timeMillis;
        clockMillis = timeMillis;
        value = Double.NaN;
    }

    /** From here on it is about that property. */
    void about(SeriesPlan plan) {
        property = plan.property();
        hours = plan.hours();
        fitting = plan.fitting();
        hourPassed = null;
        deviation.clear();
    }

    /** From here on it is about the source as a whole. */
    void aboutSource() {
        property = SeriesPlan.UNREGISTERED;
    }

    double value() {
        return value;
    }

    /** Event time of the reading; of the clock when nothing came. */
    long eventMillis() {
        return eventMillis;
    }

    /** The domain's clock. */
    long clockMillis() {
        return clockMillis;
    }

    SourceProfile.Property property() {
        return property;
    }

    LocalHours hours() {
        return hours;
    }

    /** The transform that fits the property, unless a setting wants another. */
    Transform fitting() {
        return fitting;
    }

    /** The hour that this reading ended, when it did and a seasonal detector watches the property. */
    @Nullable
    HourPassed hourPassed() {
        return hourPassed;
    }

    /** How far this reading is from usual; known when a seasonal detector watches the property and has learned enough. */
    Deviation deviation() {
        return deviation;
    }

    /** Says to the neighbourhood of a source with a place how far this reading is from usual. */
    void report(DetectorSetting setting) {
        if (!place().isEmpty()) {
            List<String> carried = List.of(Double.toString(value), Double.toString(deviation.usual()));
            report(setting, Neighbourhood.LEVEL, new Said(property.name(), zone(), deviation.bands(), carried));
        }
    }

    /** Says to the area of an exit how many left, and how many were expected; an exit without a zone belongs to none. */
    void reportCount(DetectorSetting setting, double expected, double spread) {
        if (profile != null && !profile.zone().isEmpty()) {
            List<String> carried = List.of(Double.toString(expected), Double.toString(spread));
            report(setting, EgressStep.LEVEL, new Said(property.name(), zone(), value, carried));
        }
    }

    /** Says to the group that this property belongs to what it reads. */
    void reportSignal(DetectorSetting setting, int level, List<String> carried) {
        report(setting, level, new Said("", "", value, carried));
    }

    /** What is said to those of one property and zone, or to all of one setting. */
    private record Said(String property, String zone, double value, List<String> carried) {}

    private String zone() {
        return profile == null ? "" : profile.zone();
    }

    private void report(DetectorSetting setting, int level, Said said) {
        if (profile == null) {
            return;
        }
        Neighbourhood of =
                new Neighbourhood(origin.timeDomain(), origin.agency(), setting.id(), said.property(), said.zone());
        Episode raised = deviation.raised();
        String alert = raised == null ? "" : alertId(deviation.setting(), raised);
        output.match(new Match(
                setting.id(),
                property.name(),
                Match.Kind.HOLDS,
                level,
                of.key(),
                new Match.Origin(origin.timeDomain(), origin.agency(), origin.source(), alert, place()),
                eventMillis,
                clockMillis,
                Double.doubleToLongBits(said.value()),
                said.carried()));
    }

    void hourPassed(HourPassed passed) {
        hourPassed = passed;
    }

    String source() {
        return origin.source();
    }

    String sourceName() {
        return profile == null ? origin.source() : profile.name();
    }

    /** True when the source has said nothing at all since that time (domain clock). */
    boolean isSourceSilent(long sinceMillis) {
        return silence.lastHeardMillis <= sinceMillis;
    }

    /** The whole source is silent: told once, whichever property noticed it. */
    void sourceSilent(DetectorSetting noticed, long sinceMillis, Finding finding) {
        if (silence.episode == null) {
            silence.episode = new Episode(sinceMillis);
            SourceProfile.Property noticing = property;
            aboutSource();
            conclude(silence, SourceSilence.setting(noticed.severity(), noticed.title()), finding);
            property = noticing;
        }
    }

    /** What is usual in the state's hour of the calendar was learned. */
    void usual(SeasonalState state, Transform transform, double width, Holidays holidays) {
        int hour = holidays.hour(state.hour);
        output.baseline(new BaselineUpdate(
                origin.timeDomain(),
                origin.source(),
                property.name(),
                hours.zone().getId(),
                holidays.text(),
                hour,
                transform.word(),
                state.profile.center[hour],
                (float) width,
                state.profile.weeks(hour),
                state.lastMillis));
    }

    /** Notes a sign of something wrong; the episode begins as a candidate. */
    Episode suspect(DetectorState state) {
        Episode episode = state.episode;
        if (episode == null) {
            episode = new Episode(eventMillis);
            state.episode = episode;
        }
        episode.lastMillis = Math.max(episode.lastMillis, eventMillis);
        if (observation != null) {
            episode.addObservation(origin.source() + "/" + observation.id());
        }
        return episode;
    }

    /** Says it: raised the first time, revised when it has grown by a step, silent otherwise. */
    void conclude(DetectorState state, DetectorSetting setting, Finding finding) {
        Episode episode = state.episode == null ? suspect(state) : state.episode;
        if (episode.raised() && finding.level() <= episode.level) {
            return;
        }
        episode.revision++;
        episode.level = finding.level();
        episode.severity = severity(setting, episode.level);
        episode.title = setting.title().isEmpty() ? finding.title() : setting.title();
        episode.saying = finding.saying();
        episode.value = finding.value();
        episode.low = finding.low();
        episode.high = finding.high();
        output.alert(alert(
                setting, episode, episode.revision == 1 ? Alert.Status.RAISED : Alert.Status.REVISED, facts(state)));
    }

    private static Map<String, String> facts(DetectorState state) {
        return state.calibration == null ? Map.of() : state.calibration.facts();
    }

    /** It is over: told when it was an alert, forgotten when it was a candidate. */
    void clear(DetectorState state, DetectorSetting setting) {
        Episode episode = state.episode;
        state.episode = null;
        if (episode == null || !episode.raised()) {
            return;
        }
        episode.revision++;
        Map<String, String> facts = new HashMap<>(facts(state));
        facts.put("lasted", English.duration(Math.max(0, episode.lastMillis - episode.startMillis)));
        output.alert(alert(setting, episode, Alert.Status.CLEARED, facts));
        if (state.calibration != null) {
            state.calibration.ended();
        }
    }

    /** The setting is gone: what it raised is taken back. */
    void retract(DetectorState state, String settingId, DetectorKind kind, String reason) {
        Episode episode = state.episode;
        if (episode != null && episode.raised()) {
            episode.revision++;
            DetectorSetting gone = DetectorSetting.gone(settingId, kind.word(), episode.severity, episode.title);
            output.alert(alert(gone, episode, Alert.Status.RETRACTED, Map.of("reason", reason)));
        }
    }

    private Alert alert(DetectorSetting setting, Episode episode, Alert.Status status, Map<String, String> attributes) {
        boolean sourceWide = property.name().isEmpty();
        return new Alert(
                alertId(setting.id(), episode),
                episode.revision,
                status,
                AgencyId.of(origin.agency()),
                origin.timeDomain(),
                episode.severity,
                setting.kind(),
                setting.id(),
                "",
                episode.title,
                episode.saying.english(),
                SourceId.of(origin.source()),
                place(),
                Instant.ofEpochMilli(episode.startMillis),
                Instant.ofEpochMilli(episode.lastMillis),
                Instant.ofEpochMilli(clockMillis),
                evidence(episode, sourceWide),
                List.copyOf(episode.observations),
                List.of(),
                AlertSaying.among(episode.saying, attributes));
    }

    private String alertId(String settingId, Episode episode) {
        String key = property.name().isEmpty() ? origin.source() : origin.source() + "/" + property.name();
        return AlertIds.of(origin.timeDomain(), settingId, key, episode.startMillis);
    }

    private Optional<Alert.Evidence> evidence(Episode episode, boolean sourceWide) {
        return sourceWide || Double.isNaN(episode.value)
                ? Optional.empty()
                : Optional.of(
                        new Alert.Evidence(property.name(), episode.value, property.unit(), episode.low, episode.high));
    }

    private Optional<GeoPoint> place() {
        if (observation != null && observation.hasPlace()) {
            return Optional.of(observation.place());
        }
        return profile == null ? Optional.empty() : profile.place();
    }

    /** A step up for each level, at most to the setting's highest: unless told otherwise one step. */
    private static Severity severity(DetectorSetting setting, int level) {
        Severity highest = Severity.parse(setting.words().getOrDefault("highest", ""))
                .orElse(setting.severity().next());
        Severity severity = setting.severity();
        for (int step = 0; step < level && severity.compareTo(highest) < 0; step++) {
            severity = severity.next();
        }
        return severity;
    }
}
