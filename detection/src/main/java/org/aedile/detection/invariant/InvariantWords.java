package org.aedile.detection.invariant;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aedile.detection.DetectionOutput;
import org.aedile.detection.DetectorSetting;
import org.aedile.detection.SourceProfiles;
import org.aedile.detection.multivariate.Signal;
import org.aedile.detection.multivariate.SignalNames;
import org.aedile.detection.neighbour.Neighbourhood;
import org.aedile.detection.saying.AlertSaying;
import org.aedile.detection.saying.AlertSentence;
import org.aedile.detection.sensor.Wording;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.Alert;
import org.aedile.kernel.AlertIds;
import org.aedile.kernel.SourceId;
import org.aedile.kernel.saying.English;
import org.aedile.kernel.saying.Fact;
import org.aedile.kernel.saying.Saying;

/** Says which relation of a plant doesn't hold, since when, and what its members read. */
final class InvariantWords {
    /** Members whose readings are said. */
    private static final int MOST_NAMED = 4;

    private final SignalNames signals;
    private final DetectionOutput output;

    InvariantWords(SourceProfiles profiles, DetectionOutput output) {
        this.signals = new SignalNames(profiles);
        this.output = output;
    }

    /**
     * What is spoken of.
     *
     * @param relation its text
     */
    record Subject(Neighbourhood of, DetectorSetting setting, String relation, long clockMillis) {}

    /** It was broken for as long as it may be. */
    void tell(Subject subject, Relation relation, Breach breach, Readings readings) {
        breach.saying = saying(relation, breach, readings);
        breach.facts = Map.of("relation", relation.text());
        breach.value = readings.value(breach.first);
        breach.observations = relation.members().stream()
                .filter(member -> !readings.alert(member).isEmpty())
                .map(member -> member.source() + "/" + readings.alert(member))
                .toList();
        say(subject, breach, Alert.Status.RAISED, Map.of());
    }

    /**
     * It holds again, or nobody knows any more.
     *
     * @param retired the learned relation that broke once too often
     */
    void clear(Subject subject, Breach breach, Optional<LearnedRelation> retired) {
        retired.ifPresent(relation -> breach.saying = breach.saying
                .and(AlertSentence.INVARIANT_RETIRED)
                .with("times", Fact.count(LearnedRelation.MOST_BREAKS)));
        String lasted = English.duration(Math.max(0, breach.lastMillis - breach.startMillis));
        say(
                subject,
                breach,
                Alert.Status.CLEARED,
                Map.of("lasted", lasted, "retired", Boolean.toString(retired.isPresent())));
    }

    /** The setting or the relation is gone: what it raised is taken back. */
    void withdraw(Subject subject, Breach breach, String reason) {
        say(subject, breach, Alert.Status.RETRACTED, Map.of("reason", reason));
    }

    /** "broken since 7 May, 14:05: pump-1.running == 1 implies flow-1.flow > 2; pump running 1; flow 0.3 m3/h". */
    private Saying saying(Relation relation, Breach breach, Readings readings) {
        Saying saying = Saying.of(AlertSentence.INVARIANT_BROKEN)
                .with("relation", Fact.text(relation.text()))
                .with("since", Fact.time(breach.startMillis, signals.zone(breach.first)));
        for (Signal member : relation.members().stream().limit(MOST_NAMED).toList()) {
            saying = saying.and(came(member, readings.value(member)));
            saying = relation.asksForChange(member) ? saying.and(changes(member, readings.change(member))) : saying;
        }
        return breach.support == 0
                ? saying
                : saying.and(AlertSentence.INVARIANT_LEARNED).with("rows", Fact.count(breach.support));
    }

    /** The id is for screens, which put the name into the relation in its place. */
    private Saying came(Signal member, double value) {
        return Saying.of(AlertSentence.INVARIANT_CAME)
                .with("id", Fact.text(Relation.name(member)))
                .with("signal", Fact.text(signals.name(member)))
                .with("value", Fact.quantity(value, signals.unit(member)));
    }

    private Saying changes(Signal member, double perSecond) {
        return Saying.of(AlertSentence.INVARIANT_CHANGES)
                .with("change", Fact.quantity(perSecond, signals.unit(member)));
    }

    private void say(Subject subject, Breach breach, Alert.Status status, Map<String, String> attributes) {
        breach.revision++;
        Neighbourhood of = subject.of();
        Map<String, String> facts = new LinkedHashMap<>(breach.facts);
        facts.putAll(attributes);
        output.alert(new Alert(
                AlertIds.of(of.timeDomain(), of.setting(), of.key() + subject.relation(), breach.startMillis),
                breach.revision,
                status,
                AgencyId.of(of.agency()),
                of.timeDomain(),
                subject.setting().severity(),
                InvariantStep.KIND,
                of.setting(),
                "",
                title(subject, breach),
                breach.saying.english(),
                SourceId.of(breach.first.source()),
                signals.place(breach.first),
                Instant.ofEpochMilli(breach.startMillis),
                Instant.ofEpochMilli(breach.lastMillis),
                Instant.ofEpochMilli(subject.clockMillis()),
                Optional.of(new Alert.Evidence(
                        breach.first.property(), breach.value, signals.unit(breach.first), Double.NaN, Double.NaN)),
                breach.observations,
                List.of(),
                AlertSaying.among(breach.saying, facts)));
    }

    private String title(Subject subject, Breach breach) {
        String title = subject.setting().title();
        return title.isEmpty() ? Wording.capital(signals.name(breach.first)) + " against an invariant" : title;
    }
}
