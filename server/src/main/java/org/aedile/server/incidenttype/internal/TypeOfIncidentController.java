package org.aedile.server.incidenttype.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aedile.kernel.AgencyId;
import org.aedile.server.access.Caller;
import org.aedile.server.database.Asker;
import org.aedile.server.database.Asking;
import org.aedile.server.incident.IncidentSummary;
import org.aedile.server.incident.Incidents;
import org.aedile.server.incidenttype.IncidentType;
import org.aedile.server.incidenttype.IncidentTypes;
import org.aedile.server.incidenttype.TypeVersion;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What the lead agency of an incident calls its type, for all who see the incident. */
@RestController
@Tag(name = "incident types", description = "What kinds of incident there are, and what is recorded of each")
class TypeOfIncidentController {
    private final Incidents incidents;
    private final IncidentTypes types;

    TypeOfIncidentController(Incidents incidents, IncidentTypes types) {
        this.incidents = incidents;
        this.types = types;
    }

    /**
     * What people call the type of an incident, and what is recorded of it.
     *
     * @param id word of the type
     * @param name by language; empty for a type that its agency doesn't know
     * @param fields in the order in which they are asked for
     */
    record TypeOfIncident(String id, Map<String, String> name, List<TypeForm.FieldForm> fields) {}

    @GetMapping("/api/v1/incidents/{id}/type")
    @Operation(
            operationId = "getTypeOfIncident",
            summary = "What the lead agency calls and records of the type of an incident")
    TypeOfIncident get(@PathVariable String id, @AuthenticationPrincipal Caller caller) {
        IncidentSummary incident = incidents.require(id, caller);
        AgencyId lead = AgencyId.of(incident.lead());
        // who sees the incident sees what it is, and a request reads types of its own agency only
        Optional<IncidentType> found = Asking.as(Asker.Part.PLATFORM, () -> types.find(incident.type(), lead))
                .map(TypeVersion::type);
        return new TypeOfIncident(
                incident.type(),
                found.map(IncidentType::name).orElseGet(Map::of),
                found.map(IncidentType::fields).orElseGet(List::of).stream()
                        .map(TypeForm.FieldForm::of)
                        .toList());
    }
}
