package org.aedile.server.unit.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aedile.kernel.AgencyId;
import org.aedile.server.unit.Assignment;
import org.aedile.server.unit.Unit;
import org.aedile.server.unit.UnitKind;
import org.aedile.server.unit.UnitPosition;
import org.aedile.server.unit.UnitStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Units and their assignments in PostgreSQL. */
@Repository
class UnitStore {
    private static final String LOAD = """
            select u.*, p.at, p.lon, p.lat, p.accuracy_meters, a.id as assignment_id, a.incident_id, a.assigned_at,
                a.en_route_at, a.arrived_at
            from unit u left join unit_assignment a on a.unit_id = u.id and a.cleared_at is null
            left join lateral (select * from unit_position where unit_id = u.id and u.status <> 'off-duty'
                order by at desc limit 1) p on true
            where not u.retired
            """;
    private static final String PUT = """
            insert into unit (id, agency_id, domain_id, call_sign, kind, skills, status, status_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do update set call_sign = excluded.call_sign, kind = excluded.kind,
                skills = excluded.skills where unit.agency_id = excluded.agency_id and not unit.retired
            """;
    private static final String ASSIGN = """
            insert into unit_assignment (id, agency_id, unit_id, domain_id, incident_id, assigned_at, assigned_by, forced)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcClient client;

    UnitStore(JdbcClient client) {
        this.client = client;
    }

    /** All that aren't retired, as they were left. */
    List<Unit> load() {
        return client.sql(LOAD).query(UnitStore::read).list();
    }

    /** @return false when the id is another agency's, or a retired unit's */
    boolean put(Unit unit) {
        Unit.Traits traits = unit.traits();
        return client.sql(PUT)
                        .params(
                                traits.id(),
                                traits.agency().value(),
                                traits.timeDomain(),
                                traits.callSign(),
                                traits.kind().word(),
                                traits.skills().toArray(String[]::new),
                                unit.status().word(),
                                Timestamp.from(unit.since()))
                        .update()
                == 1;
    }

    void retire(String id) {
        client.sql("update unit set retired = true where id = ?").param(id).update();
    }

    void status(String id, UnitStatus status, Instant at) {
        client.sql("update unit set status = ?, status_at = ? where id = ?")
                .params(status.word(), Timestamp.from(at), id)
                .update();
    }

    /** @param forced why it was taken from another incident; empty when it was free */
    void assign(Unit unit, Assignment sent, String by, String forced) {
        client.sql(ASSIGN)
                .params(
                        sent.id(),
                        unit.agency().value(),
                        unit.id(),
                        unit.traits().timeDomain(),
                        sent.incident(),
                        Timestamp.from(sent.assignedAt()),
                        by,
                        forced)
                .update();
    }

    /** How an assignment went on. */
    void step(Assignment sent) {
        client.sql("update unit_assignment set en_route_at = ?, arrived_at = ? where id = ?")
                .param(timestamp(sent.enRouteAt()))
                .param(timestamp(sent.arrivedAt()))
                .param(sent.id())
                .update();
    }

    void clear(Assignment sent, Instant at) {
        client.sql("update unit_assignment set cleared_at = ? where id = ?")
                .params(Timestamp.from(at), sent.id())
                .update();
    }

    private static @Nullable Timestamp timestamp(Optional<Instant> at) {
        return at.isPresent() ? Timestamp.from(at.get()) : null;
    }

    private static Unit read(ResultSet row, int number) throws SQLException {
        Unit.Traits traits = new Unit.Traits(
                row.getString("id"),
                row.getString("domain_id"),
                AgencyId.of(row.getString("agency_id")),
                row.getString("call_sign"),
                UnitKind.parse(row.getString("kind")),
                Set.of((String[]) row.getArray("skills").getArray()));
        return new Unit(
                traits,
                UnitStatus.parse(row.getString("status")),
                time(row, "status_at").orElseThrow(),
                position(row),
                assignment(row));
    }

    private static Optional<UnitPosition> position(ResultSet row) throws SQLException {
        Optional<Instant> at = time(row, "at");
        return at.isEmpty()
                ? Optional.empty()
                : Optional.of(UnitPosition.of(
                        row.getDouble("lon"), row.getDouble("lat"), row.getDouble("accuracy_meters"), at.get()));
    }

    private static Optional<Assignment> assignment(ResultSet row) throws SQLException {
        String id = row.getString("assignment_id");
        return id == null
                ? Optional.empty()
                : Optional.of(new Assignment(
                        id,
                        row.getString("incident_id"),
                        time(row, "assigned_at").orElseThrow(),
                        time(row, "en_route_at"),
                        time(row, "arrived_at")));
    }

    static Optional<Instant> time(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
