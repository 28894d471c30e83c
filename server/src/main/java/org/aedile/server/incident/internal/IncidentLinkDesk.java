package org.aedile.server.incident.internal;

import java.util.List;
import java.util.Map;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.server.access.Caller;
import org.aedile.server.gate.Gate;
import org.aedile.server.gate.Sight;
import org.aedile.server.incident.EntryKind;
import org.aedile.server.incident.IncidentListener.Event;
import org.aedile.server.incident.IncidentSummary;
import org.aedile.server.incident.NewEntry;
import org.aedile.server.incident.Said;
import org.aedile.server.incident.Saying;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Incidents that belong together; a link is seen from both ends by whoever sees both. */
@Component
class IncidentLinkDesk {
    private static final String OTHERS = """
            select other_id as id, relation from incident_link where incident_id = :id
            union select incident_id, relation from incident_link where other_id = :id
            order by id
            """;

    private final JdbcClient client;
    private final SeenIncidents incidents;
    private final IncidentActs acts;
    private final Gate gate;

    IncidentLinkDesk(JdbcClient client, SeenIncidents incidents, IncidentActs acts, Gate gate) {
        this.client = client;
        this.incidents = incidents;
        this.acts = acts;
        this.gate = gate;
    }

    /**
     * Another incident that belongs to one.
     *
     * @param relation what they have to do with each other
     */
    record Link(IncidentSummary incident, String relation) {}

    private record Other(String id, String relation) {}

    List<Link> list(String incident, Caller caller) {
        Sight sight = gate.sightOf(caller);
        incidents.require(incident, caller);
        return client.sql(OTHERS).param("id", incident).query(Other.class).list().stream()
                .flatMap(other -> incidents.find(other.id(), caller).flatMap(one -> one.seen(sight)).stream()
                        .map(seen -> new Link(seen, other.relation())))
                .toList();
    }

    List<Link> add(String incident, String other, String relation, Caller caller) {
        HeaderFields.requireLength("relation", relation, 1, 200);
        StoredIncident linked = incidents.require(other, caller);
        requireOther(incident, other);
        acts.change(incident, caller, Event.CHANGED, act -> {
            client.sql("insert into incident_link (incident_id, other_id, agency_id, relation, made_by, made_at)"
                            + " values (?, ?, ?, ?, ?, ?) on conflict (incident_id, other_id)"
                            + " do update set relation = excluded.relation")
                    .params(
                            incident,
                            other,
                            act.hand().agency().value(),
                            relation,
                            caller.username(),
                            act.hand().time())
                    .update();
            act.write(NewEntry.own(
                    EntryKind.INCIDENT,
                    new Said(
                            Saying.LINKED,
                            "Linked to %s: %s".formatted(linked.whole().number(), relation),
                            Map.of("incident", other, "number", linked.whole().number(), "relation", relation))));
        });
        return list(incident, caller);
    }

    private static void requireOther(String incident, String other) {
        if (incident.equals(other)) {
            throw new AedileException(ErrorCode.INVALID_VALUE, "an incident is not linked to itself");
        }
    }
}
