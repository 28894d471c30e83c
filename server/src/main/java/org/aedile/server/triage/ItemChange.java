package org.aedile.server.triage;

import java.util.List;
import java.util.Optional;
import org.aedile.kernel.AgencyId;
import org.aedile.server.alert.AlertListener.AlertChange;
import org.aedile.server.gate.Sight;
import org.aedile.server.triage.grouping.Group;
import org.aedile.server.triage.grouping.Signal;
import org.jspecify.annotations.Nullable;

/**
 * One item as it is now, with its alerts as nobody's eyes have filtered them. Immutable.
 *
 * @param agency whose queue it is in
 * @param origin its number, kind and desk
 * @param state what people did with it
 * @param parts its alerts in the order in which they came
 * @param chatter true when one of its sources chatters
 */
public record ItemChange(AgencyId agency, Group.Origin origin, ItemState state, List<Part> parts, boolean chatter) {
    public ItemChange {
        parts = List.copyOf(parts);
    }

    /**
     * An alert of the item.
     *
     * @param signal as it counts in the queue: a step less urgent than the alert when it is expected
     * @param expected the event that it belongs to; null for most
     * @param doubts open cyber alerts on what its source depends on, whoever sees them
     */
    public record Part(
            AlertChange alert, Signal signal, @Nullable Expectation expected, List<AlertChange> doubts) {
        public Part {
            doubts = List.copyOf(doubts);
        }

        /** The same, counted in another way in the queue. */
        public Part with(Signal other) {
            return new Part(alert, other, expected, doubts);
        }

        /** The same about a newer state of the alert. */
        public Part with(AlertChange newer) {
            return new Part(newer, signal, expected, doubts);
        }

        /** The same, a step less urgent, because somebody told of the event beforehand. */
        public Part expectedIn(Expectation event) {
            return new Part(alert, signal.lessUrgent(), event, doubts);
        }

        /** The same as those see it who see so much: an alert that is doubtful to them is not critical by itself. */
        public Part believed(Sight sight) {
            boolean doubtful = doubts.stream().anyMatch(one -> one.seenBy(sight).isPresent());
            return doubtful && signal.isCritical() ? with(signal.doubted()) : this;
        }
    }

    public String id() {
        return state.id();
    }

    /** True while it belongs on a queue. */
    public boolean isOpen() {
        return !state.isClosed() && !parts.isEmpty();
    }

    /** What of it is seen: people of its agency see it as far as they see its alerts. */
    public Optional<ItemSummary> seenBy(Sight sight) {
        return sight.owns(agency) ? ItemView.of(this, sight) : Optional.empty();
    }
}
