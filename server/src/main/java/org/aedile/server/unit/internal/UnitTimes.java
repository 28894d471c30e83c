package org.aedile.server.unit.internal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aedile.server.figures.Step;
import org.aedile.server.figures.StepTime;
import org.aedile.server.figures.Steps;
import org.aedile.server.incident.IncidentListener;
import org.aedile.server.incident.IncidentSummary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes down when the first unit was sent to an incident and when the first one was there: of an agency's own for its
 * figures, of anybody's for those of the lead agency.
 */
@Component
class UnitTimes implements IncidentListener {
    /** The line without an agency is of all. */
    private static final String FIRST = """
            select agency_id, min(assigned_at) as assigned, min(arrived_at) as arrived from unit_assignment
            where incident_id = ? group by grouping sets ((agency_id), ()) having count(*) > 0
            """;

    private final JdbcClient client;
    private final Steps steps;

    UnitTimes(JdbcClient client, Steps steps) {
        this.client = client;
        this.steps = steps;
    }

    private record First(Optional<String> agency, Instant assigned, Optional<Instant> arrived) {}

    @Override
    public void incidentChanged(IncidentSummary incident, Event event) {
        if (event != Event.UNIT_MOVED && event != Event.CLOSED) {
            return;
        }
        List<StepTime> times = new ArrayList<>();
        for (First first : firstOf(incident.id())) {
            String whose = first.agency().orElse(incident.lead());
            if (first.agency().isEmpty() || !whose.equals(incident.lead())) {
                StepTime.Subject subject = incident.timesOf(whose);
                times.add(new StepTime(subject, Step.ASSIGNED, first.assigned()));
                first.arrived().ifPresent(at -> times.add(new StepTime(subject, Step.ARRIVED, at)));
            }
        }
        steps.record(times);
    }

    private List<First> firstOf(String incident) {
        return client.sql(FIRST)
                .param(incident)
                .query((row, number) -> new First(
                        Optional.ofNullable(row.getString("agency_id")),
                        row.getObject("assigned", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getObject("arrived", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)))
                .list();
    }
}
