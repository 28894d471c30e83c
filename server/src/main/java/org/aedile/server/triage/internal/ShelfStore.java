package org.aedile.server.triage.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.aedile.server.alert.AlertSummary;
import org.aedile.server.triage.Shelf;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Shelves in PostgreSQL. Thread-safe. */
@Repository
class ShelfStore {
    private static final String PUT = """
            insert into triage_shelf (id, domain_id, agency_id, source_id, rule_id, reason, critical, person, begins_at,
                ends_at, ended_by, kept_off, up_to, verdicts)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do update set ends_at = excluded.ends_at, ended_by = excluded.ended_by,
                up_to = excluded.up_to
            """;

    /** Verdicts given before somebody ended such a shelf by hand no longer count. */
    private static final String VERDICTS = """
            select count(*) filter (where close_reason in ('false', 'expected')) as wrong,
                count(*) filter (where close_reason = 'real') as right_ones
            from alert
            where domain_id = :domain and agency_id = :agency and source_id = :source and rule_id = :rule
                and closed_at > greatest(:since, (select max(ends_at) from triage_shelf
                    where domain_id = :domain and agency_id = :agency and source_id = :source and rule_id = :rule
                        and verdicts > 0 and ended_by is not null))
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
                        shelf.count(),
                        shelf.upTo(),
                        shelf.verdicts()))
                .update();
    }

    /**
     * What people said lately of a rule's alerts about a source.
     *
     * @param wrong alerts closed as false or expected
     * @param right alerts closed as real
     */
    record Said(int wrong, int right) {}

    /** What was said since then, of an agency's own alerts. */
    Said said(String timeDomain, AlertSummary about, Instant since) {
        return client.sql(VERDICTS)
                .param("domain", timeDomain)
                .param("agency", about.agency())
                .param("source", about.source())
                .param("rule", about.rule())
                .param("since", Timestamp.from(since))
                .query((row, number) -> new Said(row.getInt("wrong"), row.getInt("right_ones")))
                .single();
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
                row.getString("up_to"),
                row.getInt("verdicts"),
                row.getString("person"),
                row.getObject("begins_at", OffsetDateTime.class).toInstant(),
                row.getObject("ends_at", OffsetDateTime.class).toInstant(),
                row.getString("ended_by"),
                row.getInt("kept_off"));
    }
}
