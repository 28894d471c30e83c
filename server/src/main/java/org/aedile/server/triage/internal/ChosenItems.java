package org.aedile.server.triage.internal;

import java.util.List;
import java.util.Optional;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.kernel.Objection;
import org.aedile.server.access.Caller;
import org.aedile.server.access.Decisions;
import org.aedile.server.audit.Subject;
import org.aedile.server.gate.Gate;
import org.aedile.server.gate.Sight;
import org.aedile.server.triage.ItemChange;
import org.aedile.server.triage.ItemState;
import org.aedile.server.triage.Items.Chosen;
import org.aedile.server.triage.Items.Selection;
import org.springframework.stereotype.Component;

/** Finds the items that somebody means, as far as they see them. */
@Component
class ChosenItems {
    private static final int MOST = 200;

    private final Gate gate;
    private final Decisions decisions;

    ChosenItems(Gate gate, Decisions decisions) {
        this.gate = gate;
        this.decisions = decisions;
    }

    /**
     * Those to act on.
     *
     * @throws AedileException {@code NOT_FOUND}, {@code CONFLICT} when one has been changed since they looked
     */
    List<ItemChange> require(Selection selection, DomainTriage domain, Caller caller) {
        int count = selection.items().size();
        if (count < 1 || count > MOST) {
            throw new AedileException(
                    ErrorCode.INVALID_VALUE, "an act is about 1 to %d items, not %d".formatted(MOST, count));
        }
        return selection.items().stream()
                .map(chosen -> require(chosen, domain, caller))
                .toList();
    }

    /**
     * One to read, as it was published last.
     *
     * @throws AedileException {@code NOT_FOUND}, also for what they may not see
     */
    ItemChange require(String id, DomainTriage domain, Caller caller) {
        return domain.findPublished(id)
                .filter(item -> item.seenBy(gate.sightOf(caller)).isPresent())
                .orElseThrow(() -> absent(id, domain, caller));
    }

    private ItemChange require(Chosen chosen, DomainTriage domain, Caller caller) {
        Sight sight = gate.sightOf(caller);
        Optional<ItemChange> found = domain.queue(caller.agency()).find(chosen.id());
        if (found.flatMap(item -> item.seenBy(sight)).isEmpty()) {
            throw absent(chosen.id(), domain, caller);
        }
        chosen.version().ifPresent(seen -> {
            if (seen != found.get().state().version()) {
                throw conflict(found, chosen.id());
            }
        });
        return found.get();
    }

    private AedileException absent(String id, DomainTriage domain, Caller caller) {
        return decisions.absent(
                caller,
                new Subject("item", id),
                () -> domain.findPublished(id).isPresent(),
                new AedileException(
                        ErrorCode.NOT_FOUND,
                        "there is no open item " + id + " in your queue",
                        "GET /api/v1/items lists what is there now"));
    }

    /** Says what is there now. */
    static AedileException conflict(Optional<ItemChange> now, String id) {
        String what = now.map(item -> "item %d is %s, version %d"
                        .formatted(
                                item.origin().number(),
                                words(item.state()),
                                item.state().version()))
                .orElse("item " + id + " is closed");
        return new AedileException(
                        ErrorCode.CONFLICT,
                        what + ": somebody changed it since",
                        "look at it as it is now, then act again")
                .because(Objection.Kind.ITEM_CHANGED);
    }

    private static String words(ItemState state) {
        ItemState.Mark acknowledged = state.acknowledged();
        String by = acknowledged == null
                ? state.word()
                : "acknowledged by %s at %s".formatted(acknowledged.by(), acknowledged.at());
        return state.assignee().isEmpty() ? by : by + " and " + state.assignee() + " looks after it";
    }
}
