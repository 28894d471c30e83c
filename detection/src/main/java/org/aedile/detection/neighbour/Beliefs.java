package org.aedile.detection.neighbour;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aedile.detection.DetectionOutput;
import org.aedile.detection.DetectorSetting;
import org.aedile.detection.SourceProfiles;
import org.aedile.detection.saying.AlertSaying;
import org.aedile.detection.saying.AlertSentence;
import org.aedile.detection.sensor.LocalHours;
import org.aedile.detection.sensor.Wording;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.Alert;
import org.aedile.kernel.AlertIds;
import org.aedile.kernel.Severity;
import org.aedile.kernel.SourceId;
import org.aedile.kernel.SourceProfile;
import org.aedile.kernel.saying.Fact;
import org.aedile.kernel.saying.Saying;

/** Says what is believed of sensors and places, with the reason. */
final class Beliefs {
    private static final String KIND = "neighbours";

    private final SourceProfiles profiles;
    private final DetectionOutput output;

    Beliefs(SourceProfiles profiles, DetectionOutput output) {
        this.profiles = profiles;
        this.output = output;
    }

    /** One judgement of a neighbourhood. */
    record Round(Neighbourhood of, DetectorSetting setting, long clockMillis) {
        double radiusMeters() {
            return setting.numbers().getOrDefault(Neighbourhood.RADIUS, Neighbourhood.RADIUS_METERS);
        }
    }

    /** The sensor differs from so many of its neighbours. */
    Told fault(Round round, Member member, int unlike, int neighbours) {
        Told told = new Told(Told.Belief.FAULT, member.sinceMillis, member.last.source());
        told.lastMillis = member.last.eventMillis();
        told.value = member.last.value();
        told.sensors = 1;
        told.title = "%s of %s unlike its neighbours".formatted(label(round, member, true), name(member));
        told.saying = compared(AlertSentence.NEIGHBOURS_FAULT, round, member)
                .with("since", time(member, member.sinceMillis))
                .with("unlike", Fact.count(unlike))
                .with("neighbours", Fact.count(neighbours))
                .with("distance", meters(round));
        told.observations = alerts(List.of(member));
        tell(round, told);
        return told;
    }

    /** These sensors went out of their bands together, at least one; it begins where the one before has ended. */
    Told event(Round round, long notBeforeMillis, List<Member> taking) {
        Member first = taking.stream()
                .filter(member -> member.signs != 0)
                .min(Comparator.comparingLong(member -> member.sinceMillis))
                .orElseThrow(() -> new IllegalStateException("an event without a sensor beyond its band"));
        long start = Math.max(first.sinceMillis, notBeforeMillis);
        Told told = new Told(Told.Belief.EVENT, start, first.last.source());
        grown(round, told, taking);
        return told;
    }

    /** It has spread. */
    void grown(Round round, Told told, List<Member> taking) {
        Member most = taking.stream()
                .max(Comparator.comparingDouble(member -> Math.abs(member.last.deviation())))
                .orElseThrow(() -> new IllegalStateException("an event without sensors"));
        told.sensors = taking.size();
        told.value = most.last.value();
        String where = round.of().zone().isEmpty() ? "" : " in " + round.of().zone();
        told.title = label(round, most, true) + (most.signs >= 0 ? " high" : " low") + " at several sensors" + where;
        told.saying = compared(AlertSentence.NEIGHBOURS_EVENT, round, most)
                .with("sensors", Fact.count(taking.size()))
                .with("distance", meters(round))
                .with("since", time(most, told.startMillis))
                .with("sensor", Fact.text(name(most)));
        told.observations = alerts(taking);
        tell(round, told);
    }

    /** It is over. */
    void clear(Round round, Told told) {
        told.revision++;
        output.alert(alert(round, told, Alert.Status.CLEARED, Map.of()));
    }

    void retract(Round round, Told told, String reason) {
        told.revision++;
        output.alert(alert(round, told, Alert.Status.RETRACTED, Map.of("reason", reason)));
    }

    /** The setting is gone: what it raised is taken back. */
    void withdraw(Neighbourhood of, NeighbourState state, long clockMillis) {
        DetectorSetting gone = DetectorSetting.gone(of.setting(), KIND, Severity.LOW, "");
        Round round = new Round(of, gone, clockMillis);
        for (Member member : state.members.values()) {
            if (member.fault != null) {
                retract(round, member.fault, "its detector was removed");
            }
        }
        if (state.event != null) {
            retract(round, state.event, "its detector was removed");
            state.event = null;
        }
    }

    private void tell(Round round, Told told) {
        told.revision++;
        Alert.Status status = told.revision == 1 ? Alert.Status.RAISED : Alert.Status.REVISED;
        output.alert(alert(round, told, status, Map.of()));
    }

    private Alert alert(Round round, Told told, Alert.Status status, Map<String, String> attributes) {
        Neighbourhood of = round.of();
        DetectorSetting setting = round.setting();
        Optional<SourceProfile> profile = profiles.find(told.source);
        boolean fault = told.belief == Told.Belief.FAULT;
        String about = fault ? told.source + "/" + of.property() : of.key();
        Map<String, String> facts = new LinkedHashMap<>(attributes);
        facts.put("belief", told.belief.word());
        facts.put("sensors", Integer.toString(told.sensors));
        return new Alert(
                AlertIds.of(of.timeDomain(), of.setting(), about, told.startMillis),
                told.revision,
                status,
                AgencyId.of(of.agency()),
                of.timeDomain(),
                fault ? Severity.LOW : setting.severity(),
                KIND,
                of.setting(),
                "",
                setting.title().isEmpty() ? told.title : setting.title(),
                told.saying.english(),
                SourceId.of(told.source),
                profile.flatMap(SourceProfile::place),
                Instant.ofEpochMilli(told.startMillis),
                Instant.ofEpochMilli(told.lastMillis),
                Instant.ofEpochMilli(round.clockMillis()),
                Optional.of(new Alert.Evidence(of.property(), told.value, of.unit(profile), Double.NaN, Double.NaN)),
                told.observations,
                List.of(),
                AlertSaying.among(told.saying, facts));
    }

    /** What the sensors' own detectors have raised, as correlations refer to alerts. */
    private static List<String> alerts(List<Member> members) {
        return members.stream()
                .filter(member -> !member.last.alert().isEmpty())
                .map(member -> member.last.source() + "/" + member.last.alert())
                .toList();
    }

    /** "particles 184 µg/m³ where 20 µg/m³ is usual". */
    private Saying compared(AlertSentence sentence, Round round, Member member) {
        String unit = round.of().unit(profiles.find(member.last.source()));
        return Saying.of(sentence)
                .with("label", Fact.text(label(round, member, false)))
                .with("value", Fact.quantity(member.last.value(), unit))
                .with("usual", Fact.quantity(member.last.usual(), unit));
    }

    private String label(Round round, Member member, boolean title) {
        String label = profiles.find(member.last.source())
                .flatMap(profile -> profile.findProperty(round.of().property()))
                .map(Wording::label)
                .orElse(round.of().property());
        return title ? Wording.capital(label) : label;
    }

    private String name(Member member) {
        return profiles.find(member.last.source()).map(SourceProfile::name).orElse(member.last.source());
    }

    private Fact time(Member member, long millis) {
        String zone =
                profiles.find(member.last.source()).map(SourceProfile::timeZone).orElse("UTC");
        return Fact.time(millis, LocalHours.of(zone).zone());
    }

    private static Fact meters(Round round) {
        return Fact.quantity(round.radiusMeters(), "m");
    }
}
