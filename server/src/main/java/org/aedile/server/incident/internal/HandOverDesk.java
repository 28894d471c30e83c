package org.aedile.server.incident.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.kernel.Objection;
import org.aedile.server.access.Caller;
import org.aedile.server.access.Colleagues;
import org.aedile.server.gate.Gate;
import org.aedile.server.gate.Sight;
import org.aedile.server.incident.EntryKind;
import org.aedile.server.incident.HandOver;
import org.aedile.server.incident.IncidentListener.Event;
import org.aedile.server.incident.NewEntry;
import org.aedile.server.incident.Said;
import org.aedile.server.incident.Saying;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * At the change of shifts one tells the next what they have to know; with the next one's word the incident's command and the
 * tasks of the one who leaves are theirs.
 */
@Component
class HandOverDesk {
    private final JdbcClient client;
    private final SeenIncidents incidents;
    private final IncidentWriter writer;
    private final IncidentActs acts;
    private final Colleagues colleagues;
    private final Gate gate;

    HandOverDesk(
            JdbcClient client,
            SeenIncidents incidents,
            IncidentWriter writer,
            IncidentActs acts,
            Colleagues colleagues,
            Gate gate) {
        this.client = client;
        this.incidents = incidents;
        this.writer = writer;
        this.acts = acts;
        this.colleagues = colleagues;
        this.gate = gate;
    }

    List<HandOver> list(String incident, Caller caller) {
        Sight sight = gate.sightOf(caller);
        incidents.require(incident, caller);
        return all(incident).stream().filter(one -> sight.owns(one.agency())).toList();
    }

    HandOver offer(String incident, String to, String note, Caller caller) {
        HeaderFields.requireLength("note", note, 1, 4_000);
        colleagues.require(List.of(to), caller.agency());
        String id = "%016x".formatted(ThreadLocalRandom.current().nextLong());
        acts.change(incident, caller, Event.CHANGED, act -> {
            client.sql("insert into incident_hand_over (id, incident_id, agency_id, from_person, to_person, note,"
                            + " offered_at) values (?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            id,
                            incident,
                            act.hand().agency().value(),
                            caller.username(),
                            to,
                            note,
                            act.hand().time())
                    .update();
            act.write(NewEntry.own(
                    EntryKind.PART,
                    new Said(
                            Saying.HANDED_OVER,
                            "%s hands over to %s: %s".formatted(caller.username(), to, note),
                            Map.of("handOver", id, "from", caller.username(), "to", to, "note", note))));
        });
        return require(incident, id);
    }

    /**
     * @throws AedileException {@code NOT_ALLOWED} for all but the one it is for, {@code CONFLICT} when it was accepted
     */
    HandOver accept(String incident, String id, Caller caller) {
        acts.change(incident, caller, Event.CHANGED, act -> {
            HandOver offered = require(incident, id);
            requireOpenFor(offered, caller, act.hand().sight());
            client.sql("update incident_hand_over set accepted_at = ? where id = ?")
                    .params(act.hand().time(), id)
                    .update();
            client.sql("update incident_task set assignee = ?, version = version + 1 where incident_id = ?"
                            + " and agency_id = ? and assignee = ? and state in ('open', 'doing')")
                    .params(offered.to(), incident, offered.agency(), offered.from())
                    .update();
            if (offered.from().equals(act.incident().whole().commander())) {
                writer.command(incident, offered.to());
            }
            act.tell(
                    EntryKind.PART,
                    new Said(
                            Saying.TAKEN_OVER,
                            "%s takes over from %s".formatted(offered.to(), offered.from()),
                            Map.of("handOver", id, "from", offered.from(), "to", offered.to())));
        });
        return require(incident, id);
    }

    private static void requireOpenFor(HandOver offered, Caller caller, Sight sight) {
        if (!offered.to().equals(caller.username()) || !sight.owns(offered.agency())) {
            throw new AedileException(ErrorCode.NOT_ALLOWED, "this is handed over to " + offered.to())
                    .because(Objection.Kind.HANDED_TO_OTHERS, Map.of("to", offered.to()));
        }
        if (offered.acceptedAt() != null) {
            throw new AedileException(ErrorCode.CONFLICT, "you took it over at " + offered.acceptedAt())
                    .because(Objection.Kind.TAKEN_OVER, Map.of("at", String.valueOf(offered.acceptedAt())));
        }
    }

    private List<HandOver> all(String incident) {
        return client.sql("select * from incident_hand_over where incident_id = ? order by offered_at, id")
                .param(incident)
                .query(HandOverDesk::read)
                .list();
    }

    private HandOver require(String incident, String id) {
        Optional<HandOver> found =
                all(incident).stream().filter(one -> one.id().equals(id)).findFirst();
        return found.orElseThrow(() -> new AedileException(
                ErrorCode.NOT_FOUND, "nothing of incident '" + incident + "' is handed over as '" + id + "'"));
    }

    private static HandOver read(ResultSet row, int number) throws SQLException {
        return new HandOver(
                row.getString("id"),
                row.getString("agency_id"),
                row.getString("from_person"),
                row.getString("to_person"),
                row.getString("note"),
                row.getObject("offered_at", OffsetDateTime.class).toInstant(),
                timeOrNull(row));
    }

    private static @Nullable Instant timeOrNull(ResultSet row) throws SQLException {
        OffsetDateTime time = row.getObject("accepted_at", OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
