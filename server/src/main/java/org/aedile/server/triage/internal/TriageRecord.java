package org.aedile.server.triage.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aedile.kernel.AgencyId;
import org.aedile.server.figures.Step;
import org.aedile.server.figures.StepTime;
import org.aedile.server.figures.Steps;
import org.aedile.server.triage.ItemChange;
import org.aedile.server.triage.ItemState;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What of triage survives a restart: items, shelves, expected events, load and the times of steps, written together. Thread-safe. */
@Component
class TriageRecord {
    static final String KIND = "item";
    private static final Logger LOG = LoggerFactory.getLogger(TriageRecord.class);

    /** Ended shelves are shown for that long. */
    private static final Duration SHOWN = Duration.ofDays(1);

    private final ItemStore items;
    private final ShelfStore shelves;
    private final ExpectedEventStore events;
    private final LoadStore loads;
    private final Steps steps;
    private final TransactionTemplate transactions;

    TriageRecord(
            ItemStore items,
            ShelfStore shelves,
            ExpectedEventStore events,
            LoadStore loads,
            Steps steps,
            TransactionTemplate transactions) {
        this.items = items;
        this.shelves = shelves;
        this.events = events;
        this.loads = loads;
        this.steps = steps;
        this.transactions = transactions;
    }

    List<ItemStore.Stored> listOpen(String timeDomain) {
        return items.listOpen(timeDomain);
    }

    /** What a domain needs to go on where it stopped, but for its items. */
    void restoreInto(DomainTriage domain) {
        items.lastNumbers(domain.id())
                .forEach((agency, number) -> domain.queue(agency).continueAfter(number, List.of()));
        items.listSettled(domain.id())
                .forEach(one -> domain.queue(one.agency()).continueAfter(0, List.of(one.alert())));
        Instant now = domain.now();
        shelves.list(domain.id(), now.minus(SHOWN)).stream()
                .filter(shelf -> shelf.isOn(now))
                .forEach(domain.shelving()::put);
        events.list(domain.id(), now).stream().filter(event -> event.isOn(now)).forEach(domain.expecting()::put);
    }

    /** Writes what the domain has not stored yet, as the platform; keeps it for the next time when that fails. */
    void store(DomainTriage domain) {
        Collection<ItemChange> changes = List.copyOf(domain.unstored().values());
        Counts counts = Counts.take(domain);
        if (changes.isEmpty() && counts.isEmpty()) {
            return;
        }
        try {
            transactions.executeWithoutResult(status -> {
                storeItems(domain.id(), changes);
                storeCounts(domain.id(), counts);
            });
            domain.unstored().clear();
        } catch (RuntimeException e) {
            LOG.warn(
                    "{} items of {} could not be stored and are tried again: {}",
                    changes.size(),
                    domain.id(),
                    e.toString());
        }
    }

    /** What was counted since: alerts by shelves and events, what came to desks by agencies. */
    private record Counts(
            Map<String, Integer> keptOff,
            Set<Expecting.Marked> marked,
            Map<AgencyId, Map<LoadMeter.Window, LoadMeter.Count>> came) {
        static Counts take(DomainTriage domain) {
            Map<AgencyId, Map<LoadMeter.Window, LoadMeter.Count>> came = new HashMap<>();
            for (AgencyQueue queue : domain.queues()) {
                Map<LoadMeter.Window, LoadMeter.Count> counts = queue.load().takeUnstored();
                if (!counts.isEmpty()) {
                    came.put(queue.agency(), counts);
                }
            }
            return new Counts(
                    domain.shelving().takeUnstored(), domain.expecting().takeUnstored(), came);
        }

        boolean isEmpty() {
            return keptOff.isEmpty() && marked.isEmpty() && came.isEmpty();
        }
    }

    /** Writes items and the times of their steps; call it inside a transaction. */
    void storeItems(String timeDomain, Collection<ItemChange> changes) {
        if (changes.isEmpty()) {
            return;
        }
        items.store(timeDomain, changes);
        List<StepTime> times = new ArrayList<>();
        changes.forEach(change -> times.addAll(times(timeDomain, change)));
        steps.record(times);
    }

    private void storeCounts(String timeDomain, Counts counts) {
        if (!counts.keptOff().isEmpty()) {
            shelves.count(counts.keptOff());
        }
        if (!counts.marked().isEmpty()) {
            events.count(counts.marked());
        }
        counts.came().forEach((agency, came) -> loads.add(timeDomain, agency, came));
    }

    static StepTime.Subject subject(String timeDomain, ItemChange item) {
        String category = item.parts().stream()
                .max(Comparator.comparing(part -> part.signal().severity()))
                .map(part -> part.signal().category())
                .orElse("");
        return new StepTime.Subject(timeDomain, item.agency(), KIND, item.id(), category);
    }

    private static List<StepTime> times(String timeDomain, ItemChange item) {
        StepTime.Subject subject = subject(timeDomain, item);
        ItemState state = item.state();
        List<StepTime> times = new ArrayList<>();
        times.add(new StepTime(subject, Step.RAISED, state.raisedAt()));
        add(times, subject, Step.ACKNOWLEDGED, state.acknowledged());
        add(times, subject, Step.CLOSED, state.closed());
        return times;
    }

    private static void add(List<StepTime> times, StepTime.Subject subject, Step step, ItemState.@Nullable Mark mark) {
        if (mark != null && !mark.by().equals(AgencyQueue.NOBODY)) {
            times.add(new StepTime(subject, step, mark.at()));
        }
    }
}
