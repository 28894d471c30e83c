package org.aedile.server.incident.internal;

import java.util.Optional;
import org.aedile.server.alert.MarkedNote;
import org.aedile.server.gate.Sight;
import org.aedile.server.gate.Sight.View;
import org.aedile.server.incident.Task;
import org.aedile.server.incident.TimelineEntry;

/** What a viewer sees of the parts of one incident. */
record EntrySight(StoredIncident incident, Sight sight) {
    /** An entry with who it is for. */
    record MarkedEntry(TimelineEntry entry, MarkedNote note) {}

    /** What is seen of an entry; empty when it looks as if it were not there. */
    Optional<TimelineEntry> seen(MarkedEntry one) {
        boolean worked = incident.isWorkedBy(sight);
        View part = incident.ofPart(sight, one.entry().agency());
        return switch (one.note().marking()) {
            case GROUP -> one.note().isReadBy(sight) ? Optional.of(one.entry()) : Optional.empty();
            case PARTNERS -> worked ? Optional.of(one.entry()) : shown(one.entry(), part);
            case AGENCY -> shown(one.entry(), part);
        };
    }

    /** The same as news, which are told without a purpose: what tells of people is for who works on it. */
    Optional<TimelineEntry> heard(MarkedEntry one) {
        boolean told = incident.isWorkedBy(sight) || !one.entry().tellsOfPeople();
        return seen(one).map(entry -> told ? entry : entry.masked());
    }

    /** True when something of an agency's, marked like that, is seen whole. */
    boolean reads(String agency, MarkedNote note) {
        boolean whole = incident.ofPart(sight, agency) == View.WHOLE;
        return switch (note.marking()) {
            case GROUP -> note.isReadBy(sight);
            case PARTNERS -> whole || incident.isWorkedBy(sight);
            case AGENCY -> whole;
        };
    }

    /** Tasks are seen by all who take part. */
    boolean sees(Task task) {
        return incident.isWorkedBy(sight) || incident.ofPart(sight, task.agency()) == View.WHOLE;
    }

    private static Optional<TimelineEntry> shown(TimelineEntry entry, View part) {
        return switch (part) {
            case HIDDEN -> Optional.empty();
            case MASKED -> Optional.of(entry.masked());
            case WHOLE -> Optional.of(entry);
        };
    }
}
