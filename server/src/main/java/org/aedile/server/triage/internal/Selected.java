package org.aedile.server.triage.internal;

import java.util.List;
import java.util.Optional;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.kernel.Objection;
import org.aedile.server.gate.Sight;
import org.aedile.server.triage.ItemChange;
import org.aedile.server.triage.ItemState;
import org.aedile.server.triage.Items.Chosen;
import org.aedile.server.triage.Items.Selection;

/**
 * The items that somebody means to act on.
 *
 * @param selection what they chose
 * @param sight what they see
 */
record Selected(Selection selection, Sight sight) {
    private static final int MOST = 200;

    /**
     * @throws AedileException {@code NOT_FOUND}, {@code CONFLICT} when one has been changed since they looked
     */
    List<ItemChange> require(AgencyQueue queue) {
        int count = selection.items().size();
        if (count < 1 || count > MOST) {
            throw new AedileException(
                    ErrorCode.INVALID_VALUE, "an act is about 1 to %d items, not %d".formatted(MOST, count));
        }
        return selection.items().stream().map(chosen -> require(queue, chosen)).toList();
    }

    private ItemChange require(AgencyQueue queue, Chosen chosen) {
        Optional<ItemChange> found = queue.find(chosen.id());
        if (found.isEmpty() || found.get().seenBy(sight).isEmpty()) {
            throw notFound(chosen.id());
        }
        chosen.version().ifPresent(seen -> {
            if (seen != found.get().state().version()) {
                throw conflict(found, chosen.id());
            }
        });
        return found.get();
    }

    static AedileException notFound(String id) {
        return new AedileException(
                ErrorCode.NOT_FOUND,
                "there is no open item " + id + " in your queue",
                "GET /api/v1/items lists what is there now");
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
