package org.aedile.server.shiftlog.internal;

import java.util.List;
import org.aedile.server.access.Caller;
import org.aedile.server.incident.IncidentFilter;
import org.aedile.server.incident.IncidentSummary;
import org.aedile.server.incident.Incidents;
import org.aedile.server.shiftlog.HandoverPart;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Incidents that are open, by their numbers and types: their words may tell of people. */
@Component
@Order(1)
class OpenIncidentsPart implements HandoverPart {
    private static final int LOOKED_AT = 1_000;
    private static final int SHOWN = 20;

    private final Incidents incidents;

    OpenIncidentsPart(Incidents incidents) {
        this.incidents = incidents;
    }

    @Override
    public Section section(String timeDomain, Caller caller) {
        List<IncidentSummary> open = incidents.list(IncidentFilter.open(timeDomain, LOOKED_AT), caller);
        return new Section(
                "incidents",
                open.size(),
                open.stream().limit(SHOWN).map(OpenIncidentsPart::line).toList());
    }

    private static Line line(IncidentSummary incident) {
        return new Line(
                incident.severity(),
                incident.number() + " " + incident.type(),
                "/?sel=incident:" + incident.id(),
                incident.openedAt());
    }
}
