package org.aedile.server.unit.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.aedile.kernel.AgencyId;
import org.aedile.server.unit.SafetyFlag;
import org.aedile.server.unit.Unit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Warnings in PostgreSQL, and who has read them. */
@Repository
class SafetyStore {
    private static final String LOAD = """
            select f.*, array(select unit_id from safety_acknowledgement where flag_id = f.id) as read_by
            from safety_flag f where lifted_at is null order by set_at, id
            """;

    private final JdbcClient client;

    SafetyStore(JdbcClient client) {
        this.client = client;
    }

    /** By whom, and when. */
    record Read(String by, Instant at) {}

    /** Those that stand, oldest first. */
    List<SafetyFlag> load() {
        return client.sql(LOAD).query(SafetyStore::read).list();
    }

    void add(SafetyFlag flag) {
        client.sql("insert into safety_flag (id, agency_id, incident_id, kind, text, set_by, set_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        flag.id(),
                        flag.agency().value(),
                        flag.incident(),
                        flag.kind().word(),
                        flag.text())
                .param(flag.setBy())
                .param(Timestamp.from(flag.setAt()))
                .update();
    }

    void lift(String id, String by, Instant at) {
        client.sql("update safety_flag set lifted_by = ?, lifted_at = ? where id = ?")
                .params(by, Timestamp.from(at), id)
                .update();
    }

    /** @return false when it was said before */
    boolean acknowledge(SafetyFlag flag, Unit unit, Read read) {
        return client.sql("insert into safety_acknowledgement (flag_id, unit_id, agency_id, at, by)"
                                + " values (?, ?, ?, ?, ?) on conflict do nothing")
                        .params(flag.id(), unit.id(), unit.agency().value(), Timestamp.from(read.at()), read.by())
                        .update()
                == 1;
    }

    private static SafetyFlag read(ResultSet row, int number) throws SQLException {
        return new SafetyFlag(
                row.getString("id"),
                row.getString("incident_id"),
                AgencyId.of(row.getString("agency_id")),
                SafetyFlag.Kind.parse(row.getString("kind")),
                row.getString("text"),
                row.getString("set_by"),
                UnitStore.time(row, "set_at").orElseThrow(),
                Set.of((String[]) row.getArray("read_by").getArray()));
    }
}
