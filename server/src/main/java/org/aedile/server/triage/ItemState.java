package org.aedile.server.triage;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people did with an item, and since when it waits for them. Immutable.
 *
 * @param id 32 hexadecimal digits
 * @param version counts what people did with it, from 1
 * @param raisedAt when its first alert was raised, by the domain's clock
 * @param waitingSince since when it has waited for somebody
 * @param desk desk that has it
 * @param assignee who looks after it; empty for nobody in particular
 * @param acknowledged who acknowledged it, when
 * @param closed who closed it, when
 * @param closeReason why; empty while it is open
 * @param escalation 0 to 3
 * @param escalatedTo to whom it was handed on last
 * @param comments how many there are
 */
public record ItemState(
        String id,
        int version,
        Instant raisedAt,
        Instant waitingSince,
        String desk,
        String assignee,
        @Nullable Mark acknowledged,
        @Nullable Mark closed,
        String closeReason,
        int escalation,
        List<String> escalatedTo,
        int comments) {
    public ItemState {
        escalatedTo = List.copyOf(escalatedTo);
    }

    /** Who did something, when. */
    public record Mark(String by, Instant at) {}

    /** Of an item that nobody has touched. */
    public static ItemState begun(String id, String desk, Instant raisedAt, Instant now) {
        return new ItemState(id, 1, raisedAt, now, desk, "", null, null, "", 0, List.of(), 0);
    }

    public boolean isClosed() {
        return closed != null;
    }

    public boolean isNew() {
        return acknowledged == null && closed == null;
    }

    /** The word on the wire. */
    public String word() {
        if (isClosed()) {
            return "closed";
        }
        return acknowledged == null ? "new" : "acknowledged";
    }

    public ItemState acknowledged(Mark by) {
        return with(version + 1, by, closed, closeReason);
    }

    public ItemState closed(Mark by, String reason) {
        return with(version + 1, acknowledged, by, reason);
    }

    /** Somebody looks after it, at that desk. */
    public ItemState assigned(String newDesk, String person) {
        return new ItemState(
                id,
                version + 1,
                raisedAt,
                waitingSince,
                newDesk,
                person,
                acknowledged,
                closed,
                closeReason,
                escalation,
                escalatedTo,
                comments);
    }

    /** Whoever had it has gone: it waits at another desk, with a line that says so. */
    public ItemState left(String newDesk, Instant now) {
        boolean waits = isNew();
        return new ItemState(
                id,
                version + 1,
                raisedAt,
                waits ? waitingSince : now,
                newDesk,
                "",
                null,
                null,
                "",
                waits ? escalation : 0,
                waits ? escalatedTo : List.of(),
                comments + 1);
    }

    /** Its alerts are others, because somebody wanted it so. */
    public ItemState regrouped() {
        return counted(version + 1, escalation, escalatedTo, comments);
    }

    public ItemState commented() {
        return counted(version + 1, escalation, escalatedTo, comments + 1);
    }

    /** Something more urgent came to it, or nobody looks after an alert of it any more: it waits again. */
    public ItemState waitingAgain(Instant now) {
        return new ItemState(id, version + 1, raisedAt, now, desk, assignee, null, null, "", 0, List.of(), comments);
    }

    /** Nobody did something with it, so the version stays. */
    public ItemState escalated(int step, List<String> people) {
        return counted(version, step, people, comments);
    }

    /** As it was before somebody's act, which is an act too. */
    public ItemState takenBack(ItemState before) {
        return new ItemState(
                id,
                version + 1,
                before.raisedAt,
                before.waitingSince,
                before.desk,
                before.assignee,
                before.acknowledged,
                before.closed,
                before.closeReason,
                escalation,
                escalatedTo,
                before.comments);
    }

    private ItemState with(int newVersion, @Nullable Mark ack, @Nullable Mark end, String reason) {
        return new ItemState(
                id,
                newVersion,
                raisedAt,
                waitingSince,
                desk,
                assignee,
                ack,
                end,
                reason,
                escalation,
                escalatedTo,
                comments);
    }

    private ItemState counted(int newVersion, int step, List<String> people, int said) {
        return new ItemState(
                id,
                newVersion,
                raisedAt,
                waitingSince,
                desk,
                assignee,
                acknowledged,
                closed,
                closeReason,
                step,
                people,
                said);
    }
}
