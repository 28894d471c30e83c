package org.aedile.detection.egress;

import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.aedile.detection.DetectionOutput;
import org.aedile.detection.DetectorSetting;
import org.aedile.detection.SourceProfiles;
import org.aedile.detection.neighbour.Neighbourhood;
import org.aedile.detection.saying.AlertSaying;
import org.aedile.detection.saying.AlertSentence;
import org.aedile.detection.sensor.LocalHours;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.Alert;
import org.aedile.kernel.AlertIds;
import org.aedile.kernel.Severity;
import org.aedile.kernel.SourceId;
import org.aedile.kernel.SourceProfile;
import org.aedile.kernel.saying.English;
import org.aedile.kernel.saying.Fact;
import org.aedile.kernel.saying.Saying;
import org.jspecify.annotations.Nullable;

/** Says that an evacuation goes on, since when, and through which exits. */
final class EgressWords {
    private static final String KIND = "egress";

    /** Exits that are named, most first; the others are counted. */
    private static final int MOST_NAMED = 3;

    private final SourceProfiles profiles;
    private final DetectionOutput output;

    EgressWords(SourceProfiles profiles, DetectionOutput output) {
        this.profiles = profiles;
        this.output = output;
    }

    /** One judgement of an area. */
    record Round(Neighbourhood of, DetectorSetting setting, long clockMillis) {}

    /** It has begun, or grown. */
    void tell(Round round, Outflow told, List<Exit> flowing) {
        double people = flowing.stream().mapToDouble(exit -> exit.people).sum();
        double expected = flowing.stream().mapToDouble(exit -> exit.expected).sum();
        Exit most = flowing.get(0);
        told.excess = people - expected;
        told.lastMillis = Math.max(told.lastMillis, most.last.eventMillis());
        Saying left = flowing.size() == 1
                ? Saying.of(AlertSentence.EGRESS_ONE)
                : Saying.of(AlertSentence.EGRESS_SEVERAL).with("exits", Fact.count(flowing.size()));
        told.saying = left.with("people", Fact.quantity(people, ""))
                .with("since", Fact.time(told.startMillis, zone(most.last.source())))
                .with("expected", Fact.quantity(Math.rint(expected), ""))
                .and(shares(flowing, told.excess));
        told.facts = facts(flowing, people, expected);
        told.observations = flowing.stream()
                .filter(exit -> !exit.last.alert().isEmpty())
                .map(exit -> exit.last.source() + "/" + exit.last.alert())
                .toList();
        flowing.stream().filter(exit -> exit.last.source().equals(told.source)).forEach(exit -> evident(told, exit));
        told.revision++;
        Alert.Status status = told.revision == 1 ? Alert.Status.RAISED : Alert.Status.REVISED;
        output.alert(alert(round, told, status, Map.of()));
    }

    private static void evident(Outflow told, Exit exit) {
        told.value = exit.last.people();
        told.expected = exit.last.expected();
    }

    /** It is over. */
    void clear(Round round, Outflow told) {
        told.revision++;
        String lasted = English.duration(Math.max(0, told.lastMillis - told.startMillis));
        output.alert(alert(round, told, Alert.Status.CLEARED, Map.of("lasted", lasted)));
    }

    /** The setting is gone: what it raised is taken back. */
    void withdraw(Neighbourhood of, @Nullable Outflow told, long clockMillis) {
        if (told != null) {
            DetectorSetting gone = DetectorSetting.gone(of.setting(), KIND, Severity.HIGH, "");
            told.revision++;
            output.alert(alert(
                    new Round(of, gone, clockMillis),
                    told,
                    Alert.Status.RETRACTED,
                    Map.of("reason", "its detector was removed")));
        }
    }

    /** "most 45 % through Rue de Millo, 30 % through Rue Basse, the rest through 2 more". */
    private Saying shares(List<Exit> flowing, double excess) {
        Saying saying = Saying.NONE;
        for (Exit exit : flowing.subList(0, Math.min(MOST_NAMED, flowing.size()))) {
            saying = saying.and(saying.clauses().isEmpty() ? AlertSentence.EGRESS_MOST : AlertSentence.EGRESS_MORE)
                    .with("share", Fact.share(exit.excess() / excess))
                    .with("exit", Fact.text(name(exit)));
        }
        int others = flowing.size() - MOST_NAMED;
        return others <= 0 ? saying : saying.and(AlertSentence.EGRESS_REST).with("exits", Fact.count(others));
    }

    private static Map<String, String> facts(List<Exit> flowing, double people, double expected) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("people", String.valueOf(Math.round(people)));
        facts.put("expected", String.valueOf(Math.round(expected)));
        facts.put(
                "exits",
                flowing.stream()
                        .limit(MOST_NAMED)
                        .map(exit -> exit.last.source())
                        .collect(Collectors.joining(",")));
        return facts;
    }

    private Alert alert(Round round, Outflow told, Alert.Status status, Map<String, String> attributes) {
        Neighbourhood of = round.of();
        DetectorSetting setting = round.setting();
        Optional<SourceProfile> profile = profiles.find(told.source);
        Map<String, String> facts = new LinkedHashMap<>(told.facts);
        facts.putAll(attributes);
        return new Alert(
                AlertIds.of(of.timeDomain(), of.setting(), of.key(), told.startMillis),
                told.revision,
                status,
                AgencyId.of(of.agency()),
                of.timeDomain(),
                setting.severity(),
                KIND,
                of.setting(),
                "",
                setting.title().isEmpty() ? "Evacuation of " + of.zone() : setting.title(),
                told.saying.english(),
                SourceId.of(told.source),
                profile.flatMap(SourceProfile::place),
                Instant.ofEpochMilli(told.startMillis),
                Instant.ofEpochMilli(told.lastMillis),
                Instant.ofEpochMilli(round.clockMillis()),
                Optional.of(new Alert.Evidence(of.property(), told.value, of.unit(profile), Double.NaN, told.expected)),
                told.observations,
                List.of(),
                AlertSaying.among(told.saying, facts));
    }

    private String name(Exit exit) {
        return profiles.find(exit.last.source()).map(SourceProfile::name).orElse(exit.last.source());
    }

    private ZoneId zone(String source) {
        return LocalHours.of(profiles.find(source).map(SourceProfile::timeZone).orElse("UTC"))
                .zone();
    }
}
