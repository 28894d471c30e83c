package org.aedile.server.incident.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.Severity;
import org.aedile.server.gate.Sight;
import org.aedile.server.gate.Sight.View;
import org.aedile.server.incident.AgencyPart;
import org.aedile.server.incident.IncidentSummary;
import org.aedile.server.picture.LayerRecord;

/**
 * An incident as it is stored, with what decides who sees how much of it: all who take part see it whole; whom one of them
 * shows its parts sees that part, and the incident around it.
 *
 * @param whole all of it
 * @param fields what its type asks for
 * @param reporter who reported it
 * @param joined its alerts
 */
record StoredIncident(IncidentSummary whole, Map<String, String> fields, String reporter, List<JoinedAlert> joined)
        implements LayerRecord {

    /** An alert of an incident, with what decides who sees it. */
    record JoinedAlert(String id, Sight.AlertTraits traits) {}

    @Override
    public String id() {
        return whole.id();
    }

    @Override
    public long version() {
        return whole.version();
    }

    @Override
    public boolean isOver() {
        return !whole.isOpen();
    }

    @Override
    public Optional<Object> seenBy(Sight sight) {
        return seen(sight).map(Object.class::cast);
    }

    @Override
    public Optional<Object> onWall(Sight sight) {
        return seen(sight).map(IncidentSummary::masked);
    }

    /** What is seen of it; empty when it looks as if it were not there. */
    Optional<IncidentSummary> seen(Sight sight) {
        List<String> alerts = joined.stream()
                .filter(alert -> sight.of(alert.traits()) != View.HIDDEN)
                .map(JoinedAlert::id)
                .toList();
        if (isWorkedBy(sight)) {
            return Optional.of(whole.limitedTo(whole.parts(), alerts));
        }
        List<AgencyPart> parts = whole.parts().stream()
                .filter(part -> ofPart(sight, part.agency()) != View.HIDDEN)
                .toList();
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        IncidentSummary limited = whole.limitedTo(parts, alerts);
        boolean masked = parts.stream().allMatch(part -> ofPart(sight, part.agency()) == View.MASKED);
        return Optional.of(masked ? limited.masked() : limited);
    }

    /**
     * What another agency sees of it, for somebody who works on it.
     *
     * @param own what that somebody sees: an alert that is only the other's stays out
     */
    Optional<IncidentSummary> shownTo(Sight other, Sight own) {
        if (!isWorkedBy(own)) {
            return Optional.empty();
        }
        List<String> known = seen(own).map(IncidentSummary::alerts).orElse(List.of());
        return seen(other)
                .map(one -> one.limitedTo(
                        one.parts(),
                        one.alerts().stream().filter(known::contains).toList()));
    }

    /** True when the viewer's agency takes part, or runs the machine itself. */
    boolean isWorkedBy(Sight sight) {
        return sight.takesPart(participants());
    }

    /** True when it was opened by the viewer's agency. */
    boolean isLedBy(Sight sight) {
        return sight.owns(whole.lead());
    }

    /** What is seen of what an agency does and writes in it, apart from what it shares with all who take part. */
    View ofPart(Sight sight, String agency) {
        return sight.ofPart(AgencyId.of(agency), severity());
    }

    List<AgencyId> participants() {
        return whole.parts().stream().map(part -> AgencyId.of(part.agency())).toList();
    }

    Optional<AgencyPart> part(String agency) {
        return whole.parts().stream()
                .filter(part -> part.agency().equals(agency))
                .findFirst();
    }

    private Severity severity() {
        return Severity.require(whole.severity());
    }
}
