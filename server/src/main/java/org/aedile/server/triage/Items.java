package org.aedile.server.triage;

import java.util.List;
import java.util.Optional;
import org.aedile.server.access.Caller;
import org.aedile.server.alert.CloseReason;

/**
 * The queue of the caller's agency, and what its people do with it. Each act is about one item or several, all or none, is
 * written into the audit log, and can be taken back for a while. Whoever acts on an item that somebody has changed since
 * they looked gets {@code CONFLICT} with what is there now; items of other agencies are {@code NOT_FOUND}. Thread-safe.
 */
public interface Items {
    /** The open items of every agency, for the picture. */
    List<ItemChange> listOpen(String timeDomain);

    /** The open items that the caller sees, the most urgent and newest first. */
    List<ItemSummary> list(String timeDomain, Caller caller);

    /**
     * @throws org.aedile.kernel.AedileException {@code NOT_FOUND}, also for what the caller may not see
     */
    ItemDetail require(String timeDomain, String id, Caller caller);

    /** Says that somebody looks after them; their alerts are acknowledged with them. Ends their escalation. */
    Done acknowledge(Selection selection, Caller caller);

    /**
     * Gives them to a desk or a person.
     *
     * @param person user name; empty for the desk as a whole
     * @throws org.aedile.kernel.AedileException {@code INVALID_VALUE} for whom the agency doesn't have, and for neither
     */
    Done assign(Selection selection, Optional<String> desk, String person, Caller caller);

    /** Says something about them, for the own agency. */
    Done comment(Selection selection, String text, Caller caller);

    /**
     * Makes one item of several.
     *
     * @throws org.aedile.kernel.AedileException {@code CONFLICT} when one is critical: that stays an item of its own
     */
    Done merge(Selection selection, Caller caller);

    /**
     * Takes alerts out of an item into one of their own.
     *
     * @param alerts ids of its alerts; empty for all, each into an item of its own
     * @throws org.aedile.kernel.AedileException {@code INVALID_VALUE} for alerts that it doesn't have
     */
    Done split(Selection selection, List<String> alerts, Caller caller);

    /** Ends them with a verdict, which their alerts get too: detection is judged by it. */
    Done dismiss(Selection selection, CloseReason reason, String note, Caller caller);

    /**
     * Takes an act back.
     *
     * @throws org.aedile.kernel.AedileException {@code NOT_FOUND} when there is none by that token, or it is too long ago;
     *     {@code CONFLICT} when somebody has done something with the items since
     */
    Done undo(String timeDomain, String token, Caller caller);

    /** These items stand on the caller's screen: the first time counts. */
    void seen(String timeDomain, List<String> ids, Caller caller);

    /**
     * Items that somebody acts on.
     *
     * @param timeDomain id of the time domain
     * @param items at least one, at most 200
     */
    record Selection(String timeDomain, List<Chosen> items) {
        public Selection {
            items = List.copyOf(items);
        }
    }

    /**
     * @param id of the item
     * @param version that the person saw; empty to act on whatever is there
     */
    record Chosen(String id, Optional<Integer> version) {}

    /**
     * What was done.
     *
     * @param undo token to take it back with; empty when there is nothing to take back
     * @param items the items as they are now, those that are gone left out
     */
    record Done(String undo, List<ItemSummary> items) {}
}
