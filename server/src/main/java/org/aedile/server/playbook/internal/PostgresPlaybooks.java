package org.aedile.server.playbook.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.aedile.kernel.AgencyId;
import org.aedile.server.playbook.PlaybookChange;
import org.aedile.server.playbook.PlaybookVersion;
import org.aedile.server.playbook.PlaybookVersion.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Playbooks of agencies in PostgreSQL; texts never change. Thread-safe. */
@Repository
class PostgresPlaybooks {
    private final JdbcClient client;

    PostgresPlaybooks(JdbcClient client) {
        this.client = client;
    }

    /** By id, the newest of each first. */
    List<PlaybookVersion> list(AgencyId agency) {
        return client.sql("select * from playbook_version where agency_id = ? order by id, version desc")
                .param(agency.value())
                .query(PostgresPlaybooks::read)
                .list();
    }

    /** The newest first. */
    List<PlaybookVersion> versions(String id, AgencyId agency) {
        return client.sql("select * from playbook_version where agency_id = ? and id = ? order by version desc")
                .params(agency.value(), id)
                .query(PostgresPlaybooks::read)
                .list();
    }

    /** Nobody else changes the playbook until the transaction ends. */
    void lock(String id, AgencyId agency) {
        client.sql("select pg_advisory_xact_lock(hashtextextended('playbook ' || ? || ' ' || ?, 0))")
                .params(agency.value(), id)
                .query((row, number) -> true)
                .list();
    }

    void add(PlaybookVersion added) {
        client.sql("insert into playbook_version"
                        + " (agency_id, id, version, state, title, text, created_at, created_by, reason)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        added.agency(),
                        added.id(),
                        added.version(),
                        added.state().word(),
                        added.title(),
                        added.text(),
                        Timestamp.from(added.createdAt()),
                        added.createdBy(),
                        added.reason())
                .update();
    }

    void setState(PlaybookVersion version, State state) {
        client.sql("update playbook_version set state = ? where agency_id = ? and id = ? and version = ?")
                .params(state.word(), version.agency(), version.id(), version.version())
                .update();
    }

    void addChange(PlaybookVersion version, PlaybookChange change) {
        client.sql("insert into playbook_change (agency_id, playbook_id, version, deed, person, at, reason)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        version.agency(),
                        version.id(),
                        version.version(),
                        change.deed(),
                        change.person(),
                        Timestamp.from(change.at()),
                        change.reason())
                .update();
    }

    /** The newest first. */
    List<PlaybookChange> changes(String id, AgencyId agency) {
        return client.sql(
                        "select * from playbook_change where agency_id = ? and playbook_id = ? order by sequence desc")
                .params(agency.value(), id)
                .query((row, number) -> new PlaybookChange(
                        row.getInt("version"),
                        row.getString("deed"),
                        row.getString("person"),
                        instant(row, "at"),
                        row.getString("reason")))
                .list();
    }

    private static PlaybookVersion read(ResultSet row, int number) throws SQLException {
        return new PlaybookVersion(
                row.getString("id"),
                row.getString("agency_id"),
                row.getInt("version"),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("title"),
                row.getString("text"),
                instant(row, "created_at"),
                row.getString("created_by"),
                row.getString("reason"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
