package org.aedile.server.triage.internal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.aedile.detection.correlation.CityRelations;
import org.aedile.kernel.GeoPoint;
import org.aedile.kernel.Severity;
import org.aedile.server.alert.AlertListener.AlertChange;
import org.aedile.server.alert.AlertSummary;
import org.aedile.server.alert.Alerts;
import org.aedile.server.alert.Doubts;
import org.aedile.server.asset.Assets;
import org.aedile.server.triage.ItemChange.Part;
import org.aedile.server.triage.grouping.Signal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Alerts as grouping sees them, with what the city's assets say of how they hang together. */
@Component
class Signals {
    /** Dependencies apart at which assets still count as connected. */
    private static final int HOPS = 1;

    /** Detectors whose alerts name the alerts that they are made of. */
    private static final Set<String> JOINING =
            Set.of("correlation", "neighbours", "egress", "multivariate", "invariant");

    /** Whose alerts may be cyber: only rules name techniques. */
    private static final Set<String> RULES = Set.of("sigma", "correlation");

    private final Assets assets;
    private final Doubts doubts;
    private final ObjectProvider<Alerts> alerts;

    Signals(Assets assets, Doubts doubts, ObjectProvider<Alerts> alerts) {
        this.assets = assets;
        this.doubts = doubts;
        this.alerts = alerts;
    }

    /** In the same order. */
    List<Part> of(String timeDomain, Collection<AlertChange> changes) {
        Map<String, List<AlertChange>> doubted = doubts.about(
                timeDomain, changes.stream().map(AlertChange::summary).toList());
        List<String> joining = changes.stream()
                .map(AlertChange::summary)
                .filter(alert -> JOINING.contains(alert.kind()))
                .map(AlertSummary::id)
                .toList();
        Map<String, Set<String>> joined =
                joining.isEmpty() ? Map.of() : alerts.getObject().listJoined(joining);
        return changes.stream()
                .map(change -> new Part(
                        change,
                        signal(
                                change.summary(),
                                joined.getOrDefault(change.summary().id(), Set.of())),
                        null,
                        doubted.getOrDefault(change.summary().id(), List.of())))
                .collect(Collectors.toList());
    }

    /** The assets whose sensors may be believed less or more than before because of these. */
    Set<String> shaken(Collection<AlertChange> changes) {
        CityRelations relations = assets.relations();
        return changes.stream()
                .map(AlertChange::summary)
                .filter(alert -> RULES.contains(alert.kind()))
                .filter(alert -> Severity.require(alert.severity()).compareTo(Severity.HIGH) >= 0)
                .flatMap(alert -> relations.within(relations.asset(alert.source()), Doubts.HOPS).stream())
                .collect(Collectors.toSet());
    }

    private Signal signal(AlertSummary alert, Set<String> joins) {
        CityRelations relations = assets.relations();
        String asset = relations.asset(alert.source());
        Optional<GeoPoint> place = alert.lat() == null || alert.lon() == null
                ? Optional.empty()
                : Optional.of(GeoPoint.of(alert.lat(), alert.lon()));
        return new Signal(
                alert.id(),
                Severity.require(alert.severity()),
                alert.rule(),
                alert.source(),
                alert.category(),
                new Signal.Spot(place, alert.zone(), asset, relations.within(asset, HOPS)),
                joins,
                alert.detectedAt());
    }
}
