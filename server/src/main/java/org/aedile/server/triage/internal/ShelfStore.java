package org.aedile.server.triage.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.aedile.server.triage.Shelf;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Shelves in PostgreSQL. Thread-safe. */
@Repository
class ShelfStore {
    private static final String PUT = """
            insert into triage_shelf (id, domain_id, agency_id, source_id, rule_id, reason, critical, person, begins_at,
                ends_at, ended_by, kept_off)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do update set ends_at = excluded.ends_at, ended_by = excluded.ended_by
            """;

    private final JdbcClient client;
    private final JdbcTemplate jdbc;

    ShelfStore(JdbcClient client, JdbcTemplate jdbc) {
        this.client = client;
        this.jdbc = jdbc;
    }

    void put(String timeDomain, Shelf shelf) {
        client.sql(PUT)
                .params(Arrays.asList(
                        shelf.id(),
                        timeDomain,
                        shelf.agency(),
                        shelf.source(),
                        shelf.rule(),
                        shelf.reason(),
                        shelf.critical(),
                        shelf.by(),
                        Timestamp.from(shelf.begins()),
                        Timestamp.from(shelf.ends()),
                        shelf.endedBy(),
                        shelf.count()))
                .update();
    }

    /** @param more alerts kept off since, by the ids of shelves */
    void count(Map<String, Integer> more) {
        List<Object[]> rows = more.entrySet().stream()
                .map(one -> new Object[] {one.getValue(), one.getKey()})
                .toList();
        jdbc.batchUpdate("update triage_shelf set kept_off = kept_off + ? where id = ?", rows);
    }

    /** Those of a domain that end, or ended, after that time, newest first. */
    List<Shelf> list(String timeDomain, Instant after) {
        return client.sql("select * from triage_shelf where domain_id = ? and ends_at > ? order by begins_at desc, id")
                .params(timeDomain, Timestamp.from(after))
                .query((row, number) -> read(row))
                .list();
    }

    private static Shelf read(ResultSet row) throws SQLException {
        return new Shelf(
                row.getString("id"),
                row.getString("agency_id"),
                row.getString("source_id"),
                row.getString("rule_id"),
                row.getString("reason"),
                row.getBoolean("critical"),
                row.getString("person"),
                row.getObject("begins_at", OffsetDateTime.class).toInstant(),
                row.getObject("ends_at", OffsetDateTime.class).toInstant(),
                row.getString("ended_by"),
                row.getInt("kept_off"));
    }
}
