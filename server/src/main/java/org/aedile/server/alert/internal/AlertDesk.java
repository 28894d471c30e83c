package org.aedile.server.alert.internal;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.ErrorCode;
import org.aedile.kernel.Objection;
import org.aedile.server.access.Deeds;
import org.aedile.server.alert.AlertDetail;
import org.aedile.server.alert.AlertDetail.CausingObservation;
import org.aedile.server.alert.AlertFilter;
import org.aedile.server.alert.AlertListener;
import org.aedile.server.alert.AlertListener.AlertChange;
import org.aedile.server.alert.AlertSummary;
import org.aedile.server.alert.Alerts;
import org.aedile.server.alert.CausingObservations;
import org.aedile.server.alert.CloseReason;
import org.aedile.server.alert.Doubts;
import org.aedile.server.alert.MarkedNote;
import org.aedile.server.alert.Marking;
import org.aedile.server.api.Cursor;
import org.aedile.server.api.DomainChoice;
import org.aedile.server.gate.Sight;
import org.aedile.server.source.SourceRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The desk at which alerts are handled: changes are decided under the row's lock, recorded, and told to listeners. */
@Service
class AlertDesk implements Alerts {
    /** The observations of an alert may lie this far outside of its times. */
    private static final Duration SLACK = Duration.ofMinutes(1);

    private static final String ACKNOWLEDGE =
            "update alert set state = 'acknowledged', acknowledged_by = ?, acknowledged_at = ? where id = ?";
    private static final String CLOSE =
            "update alert set state = 'closed', closed_by = ?, closed_at = ?, close_reason = ? where id = ?";
    private static final String REOPEN = """
            update alert set state = 'new', acknowledged_by = null, acknowledged_at = null,
                closed_by = null, closed_at = null, close_reason = null where id = ?
            """;
    private static final String TRANSITION = """
            insert into alert_transition
                (domain_id, alert_id, agency_id, state, at, person, note, marking, note_owner)
            select domain_id, id, agency_id, ?, ?, ?, ?, ?, ? from alert where id = ?
            """;

    private final PostgresAlertStore store;
    private final JdbcClient client;
    private final TransactionTemplate transactions;
    private final DomainChoice domains;
    private final CausingObservations observations;
    private final SourceRegistry sources;
    private final AlertVerdicts verdicts;
    private final Doubts doubts;
    private final Deeds deeds;
    private final ObjectProvider<AlertListener> listeners;

    AlertDesk(
            PostgresAlertStore store,
            JdbcClient client,
            TransactionTemplate transactions,
            DomainChoice domains,
            CausingObservations observations,
            SourceRegistry sources,
            AlertVerdicts verdicts,
            Doubts doubts,
            Deeds deeds,
            ObjectProvider<AlertListener> listeners) {
        this.store = store;
        this.client = client;
        this.transactions = transactions;
        this.domains = domains;
        this.observations = observations;
        this.sources = sources;
        this.verdicts = verdicts;
        this.doubts = doubts;
        this.deeds = deeds;
        this.listeners = listeners;
    }

    @Override
    public List<AlertSummary> list(AlertFilter filter, @Nullable Cursor after, int limit) {
        return store.list(filter, after, limit).stream()
                .flatMap(alert -> alert.seenBy(filter.sight()).stream())
                .toList();
    }

    @Override
    public void stream(AlertFilter filter, boolean people, Consumer<AlertSummary> consumer) {
        store.stream(
                filter,
                alert -> alert.seenBy(filter.sight())
                        .map(seen -> alert.personal() && !people ? seen.masked() : seen)
                        .ifPresent(consumer));
    }

    @Override
    public List<AlertChange> listOpen(String timeDomain, int limit) {
        return store.listOpen(timeDomain, limit);
    }

    @Override
    public List<AlertChange> listAll(Collection<String> ids) {
        return List.copyOf(store.findAll(ids).values());
    }

    @Override
    public Map<String, Set<String>> listJoined(Collection<String> ids) {
        Map<String, Set<String>> joined = new HashMap<>();
        store.correlated(ids)
                .forEach((id, references) ->
                        joined.put(id, references.stream().map(AlertDesk::idOf).collect(Collectors.toSet())));
        return joined;
    }

    @Override
    public boolean exists(String id) {
        return store.find(id).isPresent();
    }

    @Override
    public AlertDetail requireDetail(String id, Sight sight) {
        AlertChange alert = requireAlert(id);
        AlertSummary summary = alert.seenBy(sight).orElseThrow(() -> PostgresAlertStore.notFound(id));
        PostgresAlertStore.Rest rest = store.rest(id);
        Map<String, AlertChange> alerts =
                store.findAll(rest.observations().stream().map(AlertDesk::idOf).toList());
        boolean masked = !summary.equals(alert.summary());
        return new AlertDetail(
                summary,
                alerts.values().stream()
                        .flatMap(one -> one.seenBy(sight).stream())
                        .toList(),
                doubts(rest.timeDomain(), alert.summary(), sight),
                masked ? List.of() : observed(alert, rest, alerts.keySet(), sight),
                masked ? List.of() : store.transitions(id, sight),
                rest.tags(),
                masked ? Map.of() : rest.attributes(),
                alert.personal(),
                masked ? AlertDetail.Content.MASKED : AlertDetail.Content.WHOLE);
    }

    private List<AlertSummary> doubts(String timeDomain, AlertSummary alert, Sight sight) {
        return doubts.about(timeDomain, List.of(alert)).getOrDefault(alert.id(), List.of()).stream()
                .flatMap(one -> one.seenBy(sight).stream())
                .toList();
    }

    /** A correlation may have taken what sources of several agencies said. */
    private List<CausingObservation> observed(
            AlertChange alert, PostgresAlertStore.Rest rest, Set<String> alerts, Sight sight) {
        AlertSummary summary = alert.summary();
        List<String> references = rest.observations().stream()
                .filter(reference -> !alerts.contains(idOf(reference)))
                .filter(reference -> sources.find(sourceOf(reference))
                                .map(source -> sight.ofCause(
                                        alert.traits().owner(),
                                        source.agency(),
                                        source.category(),
                                        source.stewardship().dataClass().encrypted()))
                                .orElse(Sight.View.WHOLE)
                        == Sight.View.WHOLE)
                .toList();
        Instant from = summary.startTime().minus(SLACK);
        Instant to = summary.endTime().plus(SLACK);
        return observations.find(rest.timeDomain(), references, from, to);
    }

    private static String sourceOf(String reference) {
        return reference.substring(0, Math.max(0, reference.lastIndexOf('/')));
    }

    /** What follows the source; where a correlation took an alert, that is its id. */
    private static String idOf(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }

    @Override
    public AlertSummary acknowledge(String id, Deed deed) {
        return change(
                id,
                new Step("acknowledged", deed, textOf(deed)),
                AlertDesk::mustAcknowledge,
                at -> client.sql(ACKNOWLEDGE).params(deed.person(), at, id).update());
    }

    @Override
    public AlertSummary close(String id, CloseReason reason, Deed deed) {
        String note = deed.note() == null ? reason.word() : reason.word() + ": " + textOf(deed);
        return change(id, new Step("closed", deed, note), alert -> mustClose(alert, reason), at -> {
            client.sql(CLOSE).params(deed.person(), at, reason.word(), id).update();
            verdicts.keep(id, reason, at);
        });
    }

    @Override
    public AlertSummary reopen(String id, Deed deed) {
        return change(id, new Step("reopened", deed, textOf(deed)), AlertDesk::mustReopen, at -> {
            client.sql(REOPEN).params(id).update();
            verdicts.withdraw(id);
        });
    }

    @Override
    public AlertSummary comment(String id, Deed deed) {
        if (deed.note() == null) {
            throw new AedileException(ErrorCode.INVALID_VALUE, "the note on alert " + id + " is empty");
        }
        return change(id, new Step("commented", deed, textOf(deed)), alert -> true, at -> {});
    }

    private record Step(String state, Deed deed, @Nullable String note) {}

    private AlertSummary change(String id, Step step, Predicate<AlertSummary> needed, Consumer<Timestamp> update) {
        boolean changed = Objects.requireNonNull(transactions.execute(status -> {
            requireHandled(id, step.deed().sight()); // else the lock would look as if it were not there
            String timeDomain = lock(id);
            if (!needed.test(requireHandled(id, step.deed().sight()))) {
                return false;
            }
            Timestamp at = Timestamp.from(domains.clockOf(timeDomain).instant());
            update.accept(at);
            client.sql(TRANSITION)
                    .params(java.util.Arrays.asList(
                            step.state(),
                            at,
                            step.deed().person(),
                            step.note(),
                            markingOf(step.deed()).word(),
                            ownerOf(step.deed()).value(),
                            id))
                    .update();
            deeds.done(step.state(), "alert", id);
            return true;
        }));
        AlertChange now = requireAlert(id);
        if (changed) {
            String timeDomain = store.rest(id).timeDomain();
            listeners.forEach(listener -> listener.alertsChanged(timeDomain, List.of(now)));
        }
        return now.seenBy(step.deed().sight()).orElseThrow(() -> PostgresAlertStore.notFound(id));
    }

    private static @Nullable String textOf(Deed deed) {
        MarkedNote note = deed.note();
        return note == null ? null : note.text();
    }

    private static Marking markingOf(Deed deed) {
        MarkedNote note = deed.note();
        return note == null ? Marking.AGENCY : note.marking();
    }

    private static AgencyId ownerOf(Deed deed) {
        MarkedNote note = deed.note();
        return note == null ? deed.sight().viewer() : note.owner();
    }

    private AlertSummary requireHandled(String id, Sight sight) {
        AlertChange alert = requireAlert(id);
        if (alert.seenBy(sight).isEmpty()) {
            throw PostgresAlertStore.notFound(id);
        }
        if (!sight.handles(alert.traits())) {
            throw new AedileException(
                            ErrorCode.NOT_ALLOWED,
                            "alert " + id + " is " + alert.summary().agency() + "'s, who lets you see it",
                            "ask them to look after it")
                    .because(
                            Objection.Kind.ONLY_SHOWN,
                            Map.of("agency", alert.summary().agency()));
        }
        return alert.summary();
    }

    private String lock(String id) {
        return client.sql("select domain_id from alert where id = ? for update")
                .param(id)
                .query(String.class)
                .optional()
                .orElseThrow(() -> PostgresAlertStore.notFound(id));
    }

    private AlertChange requireAlert(String id) {
        return store.find(id).orElseThrow(() -> PostgresAlertStore.notFound(id));
    }

    private static boolean mustAcknowledge(AlertSummary alert) {
        if (alert.state().equals("closed")) {
            throw conflict(alert);
        }
        return alert.state().equals("new");
    }

    private static boolean mustClose(AlertSummary alert, CloseReason reason) {
        if (!alert.state().equals("closed")) {
            return true;
        }
        if (!reason.word().equals(alert.closeReason())) {
            throw conflict(alert);
        }
        return false;
    }

    private static boolean mustReopen(AlertSummary alert) {
        return !alert.state().equals("new");
    }

    private static AedileException conflict(AlertSummary alert) {
        return new AedileException(
                        ErrorCode.CONFLICT,
                        "alert %s was closed as %s by %s at %s"
                                .formatted(alert.id(), alert.closeReason(), alert.closedBy(), alert.closedAt()),
                        "reopen it first")
                .because(
                        Objection.Kind.ALERT_CLOSED,
                        Map.of(
                                "reason", String.valueOf(alert.closeReason()),
                                "by", String.valueOf(alert.closedBy()),
                                "at", String.valueOf(alert.closedAt())));
    }
}
