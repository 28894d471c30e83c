package org.aedile.server.incident.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.kernel.Objection;
import org.aedile.server.access.Caller;
import org.aedile.server.access.Deeds;
import org.aedile.server.access.Role;
import org.aedile.server.alert.AlertSummary;
import org.aedile.server.alert.Marking;
import org.aedile.server.api.DomainChoice;
import org.aedile.server.audit.Subject;
import org.aedile.server.gate.Gate;
import org.aedile.server.gate.Sight;
import org.aedile.server.incident.EntryKind;
import org.aedile.server.incident.IncidentListener.Event;
import org.aedile.server.incident.IncidentSummary;
import org.aedile.server.incident.NewEntry;
import org.aedile.server.incident.Said;
import org.aedile.server.incident.TimelineEntry;
import org.aedile.server.incident.internal.EntrySight.MarkedEntry;
import org.aedile.server.incident.internal.IncidentWriter.Hand;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Does one thing in an incident: under its lock, with its entries, its line in the audit log, and word to the screens. */
@Component
class IncidentActs {
    private final PostgresIncidents store;
    private final IncidentWriter writer;
    private final TransactionTemplate transactions;
    private final IncidentNews news;
    private final DomainChoice domains;
    private final Gate gate;
    private final SeenIncidents incidents;
    private final Deeds deeds;

    IncidentActs(
            PostgresIncidents store,
            IncidentWriter writer,
            TransactionTemplate transactions,
            IncidentNews news,
            DomainChoice domains,
            Gate gate,
            SeenIncidents incidents,
            Deeds deeds) {
        this.store = store;
        this.writer = writer;
        this.transactions = transactions;
        this.news = news;
        this.domains = domains;
        this.gate = gate;
        this.incidents = incidents;
        this.deeds = deeds;
    }

    /** Opens one that isn't there yet. */
    IncidentSummary open(String id, String timeDomain, Caller caller, Consumer<Act> work) {
        Hand hand = new Hand(
                gate.sightOf(caller),
                caller.username(),
                domains.clockOf(timeDomain).instant());
        return run(() -> new Act(id, null, hand, Event.OPENED), work, this::seen);
    }

    /** Changes an open one in which the caller's agency takes part, and gives how it is then. */
    IncidentSummary change(String id, Caller caller, Event event, Consumer<Act> work) {
        return run(() -> begin(id, caller, event, true), work, this::seen);
    }

    /** The same, where nobody asks how the incident is then; gives what the work gave. */
    <T> T write(String id, Caller caller, Event event, Function<Act, T> work) {
        AtomicReference<T> given = new AtomicReference<>();
        return run(() -> begin(id, caller, event, true), act -> given.set(work.apply(act)), act -> given.get());
    }

    /** Does something with a closed one. */
    IncidentSummary reopen(String id, Caller caller, Consumer<Act> work) {
        return run(() -> begin(id, caller, Event.REOPENED, false), work, this::seen);
    }

    private <T> T run(Supplier<Act> beginning, Consumer<Act> work, Function<Act, T> result) {
        return Objects.requireNonNull(transactions.execute(status -> {
            Act act = beginning.get();
            work.accept(act);
            if (!act.entries.isEmpty()) {
                writer.touch(act.id(), act.hand());
                news.tell(new IncidentNews.News(act.id(), act.event, act.entries, act.task));
            }
            return result.apply(act);
        }));
    }

    private IncidentSummary seen(Act act) {
        return store.find(act.id()).flatMap(one -> one.seen(act.hand().sight())).orElseThrow();
    }

    private Act begin(String id, Caller caller, Event event, boolean open) {
        Sight sight = gate.sightOf(caller);
        StoredIncident incident = store.lock(id)
                .or(() -> store.find(id))
                .filter(one -> one.seen(sight).isPresent())
                .orElseThrow(() -> incidents.absent(id, caller));
        if (!incident.isWorkedBy(sight)) {
            throw new AedileException(
                            ErrorCode.NOT_ALLOWED,
                            caller.agency() + " takes no part in incident '" + id + "' and only sees of it",
                            "ask " + incident.whole().lead() + " to ask you")
                    .because(
                            Objection.Kind.NO_PART,
                            Map.of("lead", incident.whole().lead()));
        }
        if (incident.whole().isOpen() != open) {
            throw new AedileException(
                            ErrorCode.CONFLICT,
                            "incident %s is %s"
                                    .formatted(
                                            incident.whole().number(),
                                            incident.whole().state()),
                            open ? "open it again first" : "it is being worked on")
                    .because(
                            open ? Objection.Kind.INCIDENT_CLOSED : Objection.Kind.INCIDENT_OPEN,
                            Map.of("number", incident.whole().number()));
        }
        Hand hand = new Hand(
                sight,
                caller.username(),
                domains.clockOf(incident.whole().domain()).instant());
        return new Act(id, incident, hand, event);
    }

    /** One act while it is done. Belongs to one thread. */
    final class Act {
        private final String id;
        private final @Nullable StoredIncident incident;
        private final Hand hand;
        private final List<MarkedEntry> entries = new ArrayList<>();
        private Event event;
        private @Nullable String task;

        private Act(String id, @Nullable StoredIncident incident, Hand hand, Event event) {
            this.id = id;
            this.incident = incident;
            this.hand = hand;
            this.event = event;
        }

        String id() {
            return id;
        }

        Hand hand() {
            return hand;
        }

        /** As it was before. */
        StoredIncident incident() {
            return Objects.requireNonNull(incident, "nothing can be asked of an incident that is being opened");
        }

        void becomes(Event newEvent) {
            event = newEvent;
        }

        void changes(String changedTask) {
            task = changedTask;
        }

        /** True for a supervisor of the lead agency and for who leads the incident. */
        boolean mayEnd(Caller caller) {
            return incident().isLedBy(hand.sight())
                    && (caller.has(Role.SUPERVISOR)
                            || caller.username().equals(incident().whole().commander()));
        }

        /** An entry for all who take part. */
        void tell(EntryKind kind, Said said) {
            write(NewEntry.shared(kind, said));
        }

        /** An alert joined: what it says is for those who see it, so others hear only that there is one. */
        void tellSeenBy(AlertSummary alert) {
            write(new NewEntry(
                    EntryKind.ALERT,
                    alert.title(),
                    null,
                    Marking.AGENCY,
                    null,
                    Map.of("alert", alert.id()),
                    Optional.of(alert.detectedAt())));
        }

        /** Writes an entry and gives what stands on the timeline then. */
        TimelineEntry write(NewEntry entry) {
            MarkedEntry written = writer.addEntry(id, entry, hand);
            entries.add(written);
            deeds.done(entry.kind().word(), new Subject("incident", id), entry.text());
            return written.entry();
        }
    }
}
