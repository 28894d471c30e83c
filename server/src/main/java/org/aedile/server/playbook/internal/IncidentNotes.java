package org.aedile.server.playbook.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.GeoPoint;
import org.aedile.server.access.Caller;
import org.aedile.server.access.Role;
import org.aedile.server.incident.EntryKind;
import org.aedile.server.incident.IncidentSummary;
import org.aedile.server.incident.Incidents;
import org.aedile.server.incident.NewEntry;
import org.aedile.server.playbook.IncidentLink;
import org.aedile.server.playbook.RunSubject;
import org.springframework.stereotype.Component;

/** Joins runs to incidents. Thread-safe. */
@Component
class IncidentNotes implements IncidentLink {
    private final Incidents incidents;
    private final IncidentLookup lookup;

    IncidentNotes(Incidents incidents, IncidentLookup lookup) {
        this.incidents = incidents;
        this.lookup = lookup;
    }

    /** The platform itself, when it does a step for an agency. */
    static Caller platform(AgencyId agency) {
        return new Caller("playbook", "Playbook", agency, Set.of(Role.SUPERVISOR), "");
    }

    @Override
    public RunSubject require(String incident, Caller caller) {
        return subject(incidents.require(incident, caller));
    }

    @Override
    public RunSubject require(String incident) {
        return require(incident, platform(lookup.requireLead(incident)));
    }

    static RunSubject subject(IncidentSummary incident) {
        Set<AgencyId> agencies = Stream.concat(
                        Stream.of(incident.lead()), incident.parts().stream().map(part -> part.agency()))
                .map(AgencyId::of)
                .collect(Collectors.toSet());
        Double lon = incident.lon();
        Double lat = incident.lat();
        Optional<GeoPoint> place = lon == null || lat == null ? Optional.empty() : Optional.of(GeoPoint.of(lat, lon));
        return new RunSubject(incident.id(), incident.domain(), AgencyId.of(incident.lead()), agencies, place);
    }

    /** The timeline of a closed incident takes no more lines of the platform; the run and the audit log have them. */
    @Override
    public void note(String incident, RunNote note) {
        Caller platform = platform(note.agency());
        if (Caller.current().isEmpty() && !incidents.require(incident, platform).isOpen()) {
            return;
        }
        Map<String, String> facts = new HashMap<>(note.said().facts());
        facts.put("playbook-run", note.run());
        facts.put("step", String.valueOf(note.sequence()));
        EntryKind kind = note.simulation() ? EntryKind.SIMULATION : EntryKind.STEP;
        var unused = incidents.write(
                incident,
                NewEntry.shared(kind, note.said().text(), facts),
                Caller.current().orElse(platform));
    }
}
