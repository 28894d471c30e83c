package org.aedile.server.triage.internal;

import java.util.List;
import org.aedile.kernel.AgencyId;
import org.aedile.server.figures.Steps;
import org.aedile.server.incident.IncidentListener;
import org.aedile.server.incident.IncidentSummary;
import org.springframework.stereotype.Component;

/**
 * Lets an incident that was opened from alerts begin, in the figures of its lead agency, when those were raised. Asked again
 * at the end, because opening an incident acknowledges its alerts, and that is written down a moment later.
 */
@Component
class IncidentOrigins implements IncidentListener {
    private final ItemStore items;
    private final Steps steps;

    IncidentOrigins(ItemStore items, Steps steps) {
        this.items = items;
        this.steps = steps;
    }

    @Override
    public void incidentChanged(IncidentSummary incident, Event event) {
        if (event != Event.OPENED && event != Event.CLOSED || incident.alerts().isEmpty()) {
            return;
        }
        List<String> origins = items.ofAlerts(incident.domain(), AgencyId.of(incident.lead()), incident.alerts());
        steps.inherit(incident.timesOf(incident.lead()), TriageRecord.KIND, origins, incident.openedAt());
    }
}
