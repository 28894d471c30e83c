package org.aedile.server.triage.internal;

import java.time.Duration;
import java.time.Instant;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.Severity;
import org.aedile.server.access.Deeds;
import org.aedile.server.gate.Gate;
import org.aedile.server.triage.Escalation;
import org.aedile.server.triage.EscalationListener;
import org.aedile.server.triage.ItemChange;
import org.aedile.server.triage.ItemState;
import org.aedile.server.triage.Shelf;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What time does to the queues of a domain: escalation, the end of shelves, the end of chatter. */
@Component
class Upkeep {
    /** By the domain's clock, after the item began to wait. */
    static final Duration EACH_STEP = Duration.ofSeconds(30);

    private static final int LAST_STEP = 3;
    private static final long SIGHTS_NANOS = Duration.ofSeconds(1).toNanos();
    private static final long LOAD_NANOS = Duration.ofHours(1).toNanos();

    private final Triage triage;
    private final Roster roster;
    private final Gate gate;
    private final ItemStore items;
    private final LoadStore loads;
    private final Deeds deeds;
    private final TransactionTemplate transactions;
    private final ObjectProvider<EscalationListener> listeners;
    private long lookedAt = System.nanoTime();
    private long removedAt = System.nanoTime() - LOAD_NANOS;

    Upkeep(
            Triage triage,
            Roster roster,
            Gate gate,
            ItemStore items,
            LoadStore loads,
            Deeds deeds,
            TransactionTemplate transactions,
            ObjectProvider<EscalationListener> listeners) {
        this.triage = triage;
        this.roster = roster;
        this.gate = gate;
        this.items = items;
        this.loads = loads;
        this.deeds = deeds;
        this.transactions = transactions;
        this.listeners = listeners;
    }

    /** To be called by the platform, with the domain's lock. */
    void tick(DomainTriage domain) {
        Instant now = domain.now();
        domain.shelving().due(now).forEach(shelf -> endShelf(domain, shelf));
        domain.queues().forEach(queue -> {
            queue.rest(now);
            queue.items().forEach(item -> escalate(domain, queue, item));
        });
        lookAround(domain);
    }

    private void endShelf(DomainTriage domain, Shelf shelf) {
        domain.shelving().remove(shelf.id());
        triage.lookAgain(domain, AgencyId.of(shelf.agency()));
    }

    private void escalate(DomainTriage domain, AgencyQueue queue, ItemChange item) {
        ItemState state = item.state();
        boolean urgent =
                item.parts().stream().anyMatch(part -> part.signal().severity().compareTo(Severity.HIGH) >= 0);
        int step = state.escalation() + 1;
        Instant due = state.waitingSince().plus(EACH_STEP.multipliedBy(step));
        if (!urgent || !state.isNew() || step > LAST_STEP || domain.now().isBefore(due)) {
            return;
        }
        Roster.Called called = roster.called(queue.agency(), state.desk(), state.assignee(), step);
        Escalation escalation = new Escalation(
                domain.id(),
                queue.agency().value(),
                item.id(),
                step,
                called.recipient(),
                called.people(),
                domain.now());
        queue.set(state.escalated(step, called.people()));
        triage.settle(domain);
        write(escalation, state.waitingSince());
        tell(escalation, queue.find(item.id()).orElse(item));
    }

    private void write(Escalation escalation, Instant waitingSince) {
        transactions.executeWithoutResult(status -> {
            items.escalate(escalation, waitingSince);
            deeds.done("escalated", TriageRecord.KIND, escalation.item());
        });
    }

    private void tell(Escalation escalation, ItemChange item) {
        item.seenBy(gate.sightOf(item.agency()))
                .ifPresent(seen -> listeners.forEach(listener -> listener.escalated(escalation, seen)));
    }

    private void lookAround(DomainTriage domain) {
        long now = System.nanoTime();
        if (now - lookedAt >= SIGHTS_NANOS) {
            lookedAt = now;
            triage.lookAtSights(domain);
        }
        if (now - removedAt >= LOAD_NANOS) {
            removedAt = now;
            loads.removeOld();
        }
    }
}
