package org.aedile.server.triage.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.Severity;
import org.aedile.server.access.Deeds;
import org.aedile.server.triage.Escalation;
import org.aedile.server.triage.EscalationListener;
import org.aedile.server.triage.ExpectedEvent;
import org.aedile.server.triage.ItemChange;
import org.aedile.server.triage.ItemState;
import org.aedile.server.triage.Shelf;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What time does to the queues of a domain: escalation, desks that are left, the end of shelves and events, the end of chatter. */
@Component
class Upkeep {
    /** By the domain's clock, after the item began to wait. */
    static final Duration EACH_STEP = Duration.ofSeconds(30);

    private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);
    private static final int LAST_STEP = 3;
    private static final long SIGHTS_NANOS = Duration.ofSeconds(1).toNanos();
    private static final long LOAD_NANOS = Duration.ofHours(1).toNanos();

    private final Triage triage;
    private final Roster roster;
    private final LeftDesks leftDesks;
    private final ItemStore items;
    private final LoadStore loads;
    private final Deeds deeds;
    private final TransactionTemplate transactions;
    private final ObjectProvider<EscalationListener> listeners;
    private final Map<String, Long> lookedAt = new HashMap<>();
    private long removedAt = System.nanoTime() - LOAD_NANOS;

    Upkeep(
            Triage triage,
            Roster roster,
            LeftDesks leftDesks,
            ItemStore items,
            LoadStore loads,
            Deeds deeds,
            TransactionTemplate transactions,
            ObjectProvider<EscalationListener> listeners) {
        this.triage = triage;
        this.roster = roster;
        this.leftDesks = leftDesks;
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
        domain.expecting().due(now).forEach(event -> endEvent(domain, event));
        domain.queues().forEach(queue -> {
            queue.rest(now);
            each(queue, item -> lookAfter(domain, queue, item));
        });
        lookAround(domain);
    }

    /** What goes wrong with one is tried again at the next tick, and holds up no other. */
    private static void each(AgencyQueue queue, Consumer<ItemChange> work) {
        for (ItemChange item : queue.items()) {
            try {
                work.accept(item);
            } catch (RuntimeException e) {
                LOG.error("item {} could not be looked after", item.id(), e);
            }
        }
    }

    private void endShelf(DomainTriage domain, Shelf shelf) {
        domain.shelving().remove(shelf.id());
        triage.lookAgain(domain, AgencyId.of(shelf.agency()));
    }

    private void endEvent(DomainTriage domain, ExpectedEvent event) {
        domain.expecting().remove(event.id());
        triage.lookAgain(domain, AgencyId.of(event.agency()));
    }

    private void lookAfter(DomainTriage domain, AgencyQueue queue, ItemChange item) {
        if (!leftDesks.bringBack(domain, queue, item)) {
            escalate(domain, queue, item);
        }
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
        triage.settle(domain);
        write(escalation, item);
        queue.set(state.escalated(step, called.people()));
        triage.settle(domain);
    }

    private void write(Escalation escalation, ItemChange item) {
        transactions.executeWithoutResult(status -> {
            items.escalate(escalation, item.state().waitingSince());
            deeds.done("escalated", TriageRecord.KIND, escalation.item());
            listeners.forEach(listener -> listener.escalated(escalation, item));
        });
    }

    private void lookAround(DomainTriage domain) {
        long now = System.nanoTime();
        if (now - lookedAt.getOrDefault(domain.id(), now - SIGHTS_NANOS) >= SIGHTS_NANOS) {
            lookedAt.put(domain.id(), now);
            triage.lookAtSights(domain);
        }
        if (now - removedAt >= LOAD_NANOS) {
            removedAt = now;
            loads.removeOld();
        }
    }
}
