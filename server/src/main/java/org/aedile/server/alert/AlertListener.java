package org.aedile.server.alert;

import java.util.List;
import java.util.Optional;
import org.aedile.server.gate.Sight;

/** Hears of every alert that changed, after it was stored. Called from several threads; must return quickly. */
@FunctionalInterface
public interface AlertListener {
    /**
     * @param timeDomain id of the time domain
     * @param changes the alerts as they are now, each at most once
     */
    void alertsChanged(String timeDomain, List<AlertChange> changes);

    /**
     * One alert as it is now.
     *
     * @param summary the alert
     * @param personal true when it is about a source whose data touch people: texts and names stay off a wall
     * @param raised true when it is new to the log, false for a revision or for what a person did
     */
    record AlertChange(AlertSummary summary, boolean personal, boolean raised) {
        /** What of it is seen; empty when it looks as if it were not there. */
        public Optional<AlertSummary> seenBy(Sight sight) {
            return switch (sight.of(traits())) {
                case HIDDEN -> Optional.empty();
                case MASKED -> Optional.of(personal ? summary.masked() : summary);
                case WHOLE -> Optional.of(summary);
            };
        }

        /** What decides who sees it. */
        public Sight.AlertTraits traits() {
            return summary.traits();
        }
    }
}
