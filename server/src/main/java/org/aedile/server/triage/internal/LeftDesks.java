package org.aedile.server.triage.internal;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.aedile.server.access.Deeds;
import org.aedile.server.audit.Subject;
import org.aedile.server.triage.ItemChange;
import org.aedile.server.triage.ItemChange.Part;
import org.aedile.server.triage.ItemDetail.Comment;
import org.aedile.server.triage.ItemState;
import org.aedile.server.triage.ItemState.Mark;
import org.aedile.server.triage.internal.ItemStore.CommentRow;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings back what lies at desks whose people have gone off duty, with a line that says so. Whoever looks after an item and
 * sits elsewhere now keeps it; any other waits again at a desk that is taken, and nobody has acknowledged it.
 */
@Component
class LeftDesks {
    private final Triage triage;
    private final Roster roster;
    private final AlertActs alerts;
    private final ItemStore items;
    private final TriageRecord record;
    private final Deeds deeds;
    private final TransactionTemplate transactions;

    LeftDesks(
            Triage triage,
            Roster roster,
            AlertActs alerts,
            ItemStore items,
            TriageRecord record,
            Deeds deeds,
            TransactionTemplate transactions) {
        this.triage = triage;
        this.roster = roster;
        this.alerts = alerts;
        this.items = items;
        this.record = record;
        this.deeds = deeds;
        this.transactions = transactions;
    }

    /**
     * To be called by the platform, with the domain's lock.
     *
     * @return true when it was left and is elsewhere now
     */
    boolean bringBack(DomainTriage domain, AgencyQueue queue, ItemChange item) {
        if (!roster.isLeft(queue.agency(), item.state().desk())) {
            return false;
        }
        Instant now = domain.now();
        Optional<String> elsewhere = roster.deskOf(queue.agency(), holder(item.state()));
        ItemState after = elsewhere
                .map(desk ->
                        item.state().assigned(desk, item.state().assignee()).commented())
                .orElseGet(() -> item.state().left(taken(queue, item), now));
        if (elsewhere.isEmpty()) {
            alerts.letGo(item.parts().stream().map(Part::alert).toList(), queue.agency());
        }
        triage.settle(domain);
        queue.bring(after, now);
        store(domain, item, after);
        return true;
    }

    private static String holder(ItemState state) {
        Mark acknowledged = state.acknowledged();
        return state.assignee().isEmpty() && acknowledged != null ? acknowledged.by() : state.assignee();
    }

    private String taken(AgencyQueue queue, ItemChange item) {
        return queue.leastBusy(item.parts().stream()
                .max(Comparator.comparing(part -> part.signal().severity()))
                .map(part -> roster.desksFor(queue.agency(), part.signal()))
                .orElseGet(() -> roster.desks(queue.agency())));
    }

    private void store(DomainTriage domain, ItemChange before, ItemState after) {
        List<ItemChange> changes = domain.takeChanges();
        Comment line = new Comment(
                AgencyQueue.NOBODY,
                domain.now(),
                "nobody sits at %s any more: it is at %s now"
                        .formatted(before.state().desk(), after.desk()));
        try {
            transactions.executeWithoutResult(status -> {
                record.storeItems(domain.id(), changes);
                items.comment(new CommentRow(domain.id(), before.agency(), after.id(), "", line));
                deeds.done("brought-back", new Subject(TriageRecord.KIND, after.id()), line.text());
            });
        } catch (RuntimeException e) {
            domain.queue(before.agency()).putBack(List.of(before));
            throw e;
        }
        triage.publish(domain, changes);
    }
}
