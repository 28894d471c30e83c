package org.aedile.server.provider.internal;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.aedile.server.access.Caller;
import org.aedile.server.agency.Agencies;
import org.aedile.server.agency.Agency;
import org.aedile.server.alert.AlertSummary;
import org.aedile.server.alert.Alerts;
import org.aedile.server.gate.Gate;
import org.aedile.server.gate.Sight;
import org.aedile.server.provider.ServedAgency;
import org.aedile.server.provider.ServedAgency.AlertCounts;
import org.aedile.server.source.SourceFacts;
import org.aedile.server.source.SourceState;
import org.aedile.server.source.SourceStates;
import org.aedile.server.source.SourceStates.Entry;
import org.springframework.stereotype.Service;

/** Counts what a provider may see of those whom it serves. */
@Service
class Console {
    private static final int MOST_ALERTS = 10_000;

    private final Agencies agencies;
    private final Alerts alerts;
    private final SourceStates states;
    private final Gate gate;

    Console(Agencies agencies, Alerts alerts, SourceStates states, Gate gate) {
        this.agencies = agencies;
        this.alerts = alerts;
        this.states = states;
        this.gate = gate;
    }

    private record Seen(String domain, Sight sight, List<AlertSummary> alerts, List<Entry> sources) {}

    /** Those whom the caller's agency serves, in the order of their ids; none for who is no provider. */
    List<ServedAgency> list(String domain, Caller caller) {
        Sight sight = gate.sightOf(caller);
        Seen seen = new Seen(
                domain,
                sight,
                alerts.listOpen(domain, MOST_ALERTS).stream()
                        .flatMap(alert -> alert.seenBy(sight).stream())
                        .toList(),
                states.snapshot(domain));
        return agencies.find(caller.agency()).map(Agency::serves).stream()
                .flatMap(served -> served.stream().sorted())
                .flatMap(id -> agencies.find(id).stream())
                .map(agency -> served(agency, seen))
                .toList();
    }

    private ServedAgency served(Agency agency, Seen seen) {
        Sight own = Sight.ofOwn(agency.id());
        List<Entry> sources = seen.sources().stream()
                .filter(entry -> own.owns(entry.source().agency()))
                .filter(entry ->
                        seen.sight().ofSource(agency.id(), entry.source().category()) != Sight.View.HIDDEN)
                .toList();
        Optional<Instant> sign = sources.stream()
                .map(entry -> states.facts(seen.domain(), entry.source().id().value()))
                .map(SourceFacts::lastReceiptTime)
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder());
        return new ServedAgency(
                agency.id().value(),
                agency.name(),
                agency.city().orElse(""),
                seen.sight().all() || seen.sight().isShownBy(agency.id()),
                open(own, seen.alerts()),
                sources.size(),
                (int) sources.stream()
                        .filter(entry -> entry.state() == SourceState.SILENT)
                        .count(),
                sign.isPresent() ? sign.get() : null);
    }

    private static AlertCounts open(Sight own, List<AlertSummary> alerts) {
        List<String> severities = alerts.stream()
                .filter(alert -> own.owns(alert.agency()))
                .map(AlertSummary::severity)
                .toList();
        return new AlertCounts(
                count(severities, "critical"),
                count(severities, "high"),
                count(severities, "medium"),
                count(severities, "low"));
    }

    private static int count(List<String> severities, String severity) {
        return (int) severities.stream().filter(severity::equals).count();
    }
}
