package org.aedile.server.incidenttype.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.aedile.kernel.AgencyId;
import org.aedile.server.incidenttype.TypeVersion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What agencies made of types, in PostgreSQL; versions are only ever added. Thread-safe. */
@Repository
class PostgresTypes {
    private static final String NEWEST = """
            select distinct on (id) * from incident_type_version where agency_id = ? order by id, version desc
            """;

    private final JdbcClient client;
    private final JsonMapper json;

    PostgresTypes(JdbcClient client, JsonMapper json) {
        this.client = client;
        this.json = json;
    }

    /** The newest version of each, in the order of their ids. */
    List<TypeVersion> newest(AgencyId agency) {
        return client.sql(NEWEST).param(agency.value()).query(this::read).list();
    }

    /** The newest first. */
    List<TypeVersion> versions(String id, AgencyId agency) {
        return client.sql("select * from incident_type_version where agency_id = ? and id = ? order by version desc")
                .params(agency.value(), id)
                .query(this::read)
                .list();
    }

    /** The newest of that id, whichever agency's it is. */
    Optional<TypeVersion> ofAnybody(String id) {
        return client.sql("select * from incident_type_version where id = ? order by at desc limit 1")
                .param(id)
                .query(this::read)
                .optional();
    }

    /** Nobody else writes a version of it until the transaction ends. */
    void lock(String id, AgencyId agency) {
        client.sql("select pg_advisory_xact_lock(hashtextextended('incident type ' || ? || ' ' || ?, 0))")
                .params(agency.value(), id)
                .query((row, number) -> true)
                .list();
    }

    void add(TypeVersion added) {
        client.sql("insert into incident_type_version"
                        + " (agency_id, id, version, retired, content, at, person, reason)"
                        + " values (?, ?, ?, ?, ?::jsonb, ?, ?, ?)")
                .params(
                        added.agency(),
                        added.type().id(),
                        added.version(),
                        added.retired(),
                        json.writeValueAsString(TypeForm.of(added.type())),
                        Timestamp.from(added.at()),
                        added.person(),
                        added.reason())
                .update();
    }

    private TypeVersion read(ResultSet row, int number) throws SQLException {
        return new TypeVersion(
                json.readValue(row.getString("content"), TypeForm.class).type(),
                row.getString("agency_id"),
                row.getInt("version"),
                row.getBoolean("retired"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("person"),
                row.getString("reason"));
    }
}
