package org.aedile.detection.correlation;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aedile.detection.SourceProfiles;
import org.aedile.detection.rule.References;
import org.aedile.detection.saying.AlertSaying;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.Alert;
import org.aedile.kernel.AlertIds;
import org.aedile.kernel.GeoPoint;
import org.aedile.kernel.SourceId;
import org.aedile.kernel.SourceProfile;
import org.aedile.kernel.saying.English;
import org.aedile.kernel.saying.Saying;

/** Tells what correlations found. Of sources with personal data the values of a group are left out. */
public final class CorrelationAlerts {
    private final SourceProfiles profiles;
    private final CorrelationOutput output;

    public CorrelationAlerts(SourceProfiles profiles, CorrelationOutput output) {
        this.profiles = profiles;
        this.output = output;
    }

    /** A group at a time. */
    record Group(CorrelationState state, String key, CorrelationPlan plan, long clockMillis) {
        List<String> values() {
            return GroupKey.values(key, plan.correlation().groupBy().size());
        }
    }

    /** The first word of an episode, or a revision if there is anything new. */
    void tell(Group group, Episode episode) {
        List<String> observations = observations(group.plan(), group.state().entries, episode);
        measureAgain(group.plan(), group.state().entries, episode);
        if (episode.isTold(observations)) {
            return;
        }
        letGo(group, episode);
        Alert.Status status = episode.isTold() ? Alert.Status.REVISED : Alert.Status.RAISED;
        episode.tell(observations);
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("count", Integer.toString(episode.count));
        if (group.plan().correlation().type().ofValues()) {
            attributes.put(group.plan().correlation().type().word(), English.precise(episode.value));
        }
        attributes.putAll(shown(group, episode));
        output.alert(alert(group, episode, status, observations, attributes), known(group, episode));
    }

    /** What is measured at the last match may have changed with what came late, as long as its window is kept. */
    private static void measureAgain(CorrelationPlan plan, Entries entries, Episode episode) {
        int last = lastOf(entries, episode);
        boolean kept = last >= 0 && entries.time(0) <= episode.lastMillis - plan.timespanMillis();
        if (plan.correlation().type().ofValues() && last >= 0 && (kept || episode.forgotten == 0)) {
            Measure measure = plan.newMeasure();
            measure.restart(entries, last);
            episode.value = measure.next(entries, last);
        }
    }

    private void letGo(Group group, Episode episode) {
        if (episode.openedElsewhere()) {
            byte[] opening = episode.opening;
            episode.opening = episode.toldOpening;
            Alert before = alert(group, episode, Alert.Status.RETRACTED, List.of(), Map.of());
            output.moved(before, known(group, episode));
            episode.opening = opening;
        }
    }

    /** There was no such thing. */
    void retract(Group group, Episode episode) {
        episode.revision++;
        Map<String, String> reason = Map.of("reason", "an observation that came late shows otherwise");
        output.alert(alert(group, episode, Alert.Status.RETRACTED, List.of(), reason), known(group, episode));
    }

    private Alert alert(
            Group group,
            Episode episode,
            Alert.Status status,
            List<String> observations,
            Map<String, String> attributes) {
        CorrelationPlan plan = group.plan();
        CorrelationState state = group.state();
        String source = Detail.source(episode.opening);
        Saying saying = CorrelationPhrases.saying(plan, episode, shown(group, episode));
        return new Alert(
                AlertIds.of(
                        state.origin.timeDomain(), plan.id(), group.key(), episode.windowMillis(plan.timespanMillis())),
                episode.revision,
                status,
                AgencyId.of(Detail.agency(episode.opening, state.origin.agency())),
                state.origin.timeDomain(),
                plan.correlation().head().severity(),
                "correlation",
                plan.id(),
                plan.correlation().head().author(),
                plan.correlation().head().title(),
                saying.english(),
                SourceId.of(source),
                place(episode, source),
                Instant.ofEpochMilli(episode.startMillis),
                Instant.ofEpochMilli(episode.lastMillis),
                Instant.ofEpochMilli(group.clockMillis()),
                Optional.empty(),
                observations,
                plan.correlation().head().tags(),
                AlertSaying.among(
                        saying, References.with(attributes, plan.correlation().head())));
    }

    /** The values of the group by name, unless they are content that is kept sealed. */
    private Map<String, String> shown(Group group, Episode episode) {
        boolean personal = profiles.find(Detail.source(episode.opening))
                .map(profile -> profile.dataClass().encrypted())
                .orElse(false);
        return personal ? Map.of() : named(group.plan().correlation().groupBy(), group.values());
    }

    /** What correlations of this alert may ask for. */
    private static Map<String, String> known(Group group, Episode episode) {
        Map<String, String> known = named(group.plan().correlation().groupBy(), group.values());
        known.putAll(CarriedValues.byName(
                Detail.carried(episode.opening), group.plan().carried()));
        return known;
    }

    private static Map<String, String> named(List<String> names, List<String> values) {
        Map<String, String> named = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(names.size(), values.size()); i++) {
            named.put(names.get(i), values.get(i));
        }
        return named;
    }

    private Optional<GeoPoint> place(Episode episode, String source) {
        Optional<GeoPoint> own = Detail.place(episode.opening);
        return own.isPresent() ? own : profiles.find(source).flatMap(SourceProfile::place);
    }

    /** The newest that take part in the episode, up to the last that completes it. */
    private static List<String> observations(CorrelationPlan plan, Entries entries, Episode episode) {
        ArrayDeque<String> references = new ArrayDeque<>();
        int begin = entries.from(episode.startMillis);
        int last = lastOf(entries, episode);
        for (int i = last; i >= begin && references.size() < Episode.MOST_OBSERVATIONS; i--) {
            byte[] detail = entries.detail(i);
            if (detail != null && plan.takesPart(entries, i)) {
                references.addFirst(Detail.reference(detail));
            }
        }
        for (int i = episode.forgottenDetails.size() - 1;
                i >= 0 && references.size() < Episode.MOST_OBSERVATIONS;
                i--) {
            references.addFirst(Detail.reference(episode.forgottenDetails.get(i)));
        }
        return List.copyOf(references);
    }

    private static int lastOf(Entries entries, Episode episode) {
        int last = entries.from(episode.lastMillis + 1) - 1;
        while (last >= 0 && entries.time(last) == episode.lastMillis && !entries.is(last, Entries.COMPLETE)) {
            last--;
        }
        return last;
    }
}
