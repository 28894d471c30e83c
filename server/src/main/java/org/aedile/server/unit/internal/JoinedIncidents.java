package org.aedile.server.unit.internal;

import java.util.Map;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.kernel.Objection;
import org.aedile.server.access.Caller;
import org.aedile.server.alert.Marking;
import org.aedile.server.incident.IncidentSummary;
import org.aedile.server.incident.Incidents;
import org.aedile.server.incident.NewEntry;
import org.aedile.server.unit.Unit;
import org.aedile.server.unit.UnitIncidents;
import org.springframework.stereotype.Component;

/** The incidents of the room. */
@Component
class JoinedIncidents implements UnitIncidents {
    private final Incidents incidents;

    JoinedIncidents(Incidents incidents) {
        this.incidents = incidents;
    }

    @Override
    public String require(String incident, Caller caller) {
        return incidents.require(incident, caller).domain();
    }

    @Override
    public String requireOpen(String incident, Caller caller) {
        IncidentSummary known = incidents.require(incident, caller);
        if (!known.isOpen()) {
            throw new AedileException(
                            ErrorCode.CONFLICT, "incident " + known.number() + " is closed", "open it again first")
                    .because(Objection.Kind.INCIDENT_CLOSED, Map.of("number", known.number()));
        }
        return known.domain();
    }

    @Override
    public Errand errand(String incident) {
        try {
            IncidentSummary known = incidents.require(incident, Caller.LOCAL);
            return new Errand(known.number(), known.title(), known.place());
        } catch (AedileException e) {
            return Errand.UNKNOWN; // its retention has ended while the unit was still there
        }
    }

    @Override
    public void join(String incident, Unit unit, Caller caller) {
        String domain = require(incident, caller);
        if (!domain.equals(unit.traits().timeDomain())) {
            throw new AedileException(
                    ErrorCode.INVALID_VALUE,
                    "unit '%s' is in the time domain '%s', the incident in '%s'"
                            .formatted(unit.traits().callSign(), unit.traits().timeDomain(), domain));
        }
        IncidentSummary unused = incidents.ask(incident, unit.agency(), "", caller);
    }

    @Override
    public void tell(Happening happening, Caller caller) {
        if (incidents.require(happening.incident(), caller).isOpen()) {
            var unused = incidents.write(
                    happening.incident(),
                    new NewEntry(
                            happening.kind(),
                            happening.said().text(),
                            null,
                            Marking.PARTNERS,
                            null,
                            happening.said().facts(),
                            happening.at()),
                    caller);
        }
    }
}
