package org.aedile.server.alert.internal;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
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
import org.aedile.server.api.Cursor;
import org.aedile.server.api.DomainChoice;
import org.aedile.server.gate.Sight;
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
            insert into alert_transition (domain_id, alert_id, agency_id, state, at, person, note)
            select domain_id, id, agency_id, ?, ?, ?, ? from alert where id = ?
            """;

    private final PostgresAlertStore store;
    private final JdbcClient client;
    private final TransactionTemplate transactions;
    private final DomainChoice domains;
    private final CausingObservations observations;
    private final Deeds deeds;
    private final ObjectProvider<AlertListener> listeners;

    AlertDesk(
            PostgresAlertStore store,
            JdbcClient client,
            TransactionTemplate transactions,
            DomainChoice domains,
            CausingObservations observations,
            Deeds deeds,
            ObjectProvider<AlertListener> listeners) {
        this.store = store;
        this.client = client;
        this.transactions = transactions;
        this.domains = domains;
        this.observations = observations;
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
    public void stream(AlertFilter filter, Consumer<AlertSummary> consumer) {
        store.stream(filter, alert -> alert.seenBy(filter.sight()).ifPresent(consumer));
    }

    @Override
    public List<AlertChange> listOpen(String timeDomain, int limit) {
        return store.listOpen(timeDomain, limit);
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
                masked ? List.of() : observed(summary, rest, alerts.keySet()),
                masked ? List.of() : store.transitions(id),
                rest.tags(),
                masked ? Map.of() : rest.attributes());
    }

    private List<CausingObservation> observed(AlertSummary summary, PostgresAlertStore.Rest rest, Set<String> alerts) {
        List<String> references = rest.observations().stream()
                .filter(reference -> !alerts.contains(idOf(reference)))
                .toList();
        Instant from = summary.startTime().minus(SLACK);
        Instant to = summary.endTime().plus(SLACK);
        return observations.find(rest.timeDomain(), references, from, to);
    }

    /** What follows the source; where a correlation took an alert, that is its id. */
    private static String idOf(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }

    @Override
    public AlertSummary acknowledge(String id, Deed deed) {
        return change(
                id,
                new Step("acknowledged", deed, deed.note()),
                AlertDesk::mustAcknowledge,
                at -> client.sql(ACKNOWLEDGE).params(deed.person(), at, id).update());
    }

    @Override
    public AlertSummary close(String id, CloseReason reason, Deed deed) {
        String note = deed.note() == null ? reason.word() : reason.word() + ": " + deed.note();
        return change(
                id,
                new Step("closed", deed, note),
                alert -> mustClose(alert, reason),
                at -> client.sql(CLOSE)
                        .params(deed.person(), at, reason.word(), id)
                        .update());
    }

    @Override
    public AlertSummary reopen(String id, Deed deed) {
        return change(
                id,
                new Step("reopened", deed, deed.note()),
                AlertDesk::mustReopen,
                at -> client.sql(REOPEN).params(id).update());
    }

    private record Step(String state, Deed deed, @Nullable String note) {}

    private AlertSummary change(String id, Step step, Predicate<AlertSummary> needed, Consumer<Timestamp> update) {
        boolean changed = Objects.requireNonNull(transactions.execute(status -> {
            String timeDomain = lock(id);
            if (!needed.test(requireHandled(id, step.deed().sight()))) {
                return false;
            }
            Timestamp at = Timestamp.from(domains.clockOf(timeDomain).instant());
            update.accept(at);
            client.sql(TRANSITION)
                    .params(java.util.Arrays.asList(
                            step.state(), at, step.deed().person(), step.note(), id))
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

    private AlertSummary requireHandled(String id, Sight sight) {
        AlertChange alert = requireAlert(id);
        if (alert.seenBy(sight).isEmpty()) {
            throw PostgresAlertStore.notFound(id);
        }
        if (!sight.handles(alert.traits())) {
            throw new AedileException(
                    ErrorCode.NOT_ALLOWED,
                    "alert " + id + " is " + alert.summary().agency() + "'s, who lets you see it",
                    "ask them to look after it");
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
                "reopen it first");
    }
}
