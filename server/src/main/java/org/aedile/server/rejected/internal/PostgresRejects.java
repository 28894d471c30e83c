package org.aedile.server.rejected.internal;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import org.aedile.kernel.Rejected;
import org.aedile.server.gate.Sight;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The newest refused messages in PostgreSQL: at most 100,000, none older than seven days. */
@Repository
class PostgresRejects {
    private static final int KEPT_ROWS = 100_000;
    private static final String INSERT =
            "insert into rejected_message (agency_id, at, code, reason, source_id, channel, event_time, excerpt)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?)";

    private final JdbcTemplate jdbc;

    PostgresRejects(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A row with its number, the cursor. */
    record Numbered(long id, RejectedView view) {}

    void insert(List<BatchedRejects.Kept> batch) {
        jdbc.batchUpdate(INSERT, batch, 500, (row, kept) -> {
            Rejected message = kept.message();
            row.setString(1, kept.agency());
            row.setTimestamp(2, Timestamp.from(message.receiptTime()));
            row.setString(3, message.code().word());
            row.setString(4, clean(message.reason()));
            row.setString(5, message.source().map(source -> source.value()).orElse(null));
            row.setString(6, kept.channel());
            row.setTimestamp(7, message.eventTime().map(Timestamp::from).orElse(null));
            row.setString(8, clean(message.excerpt()));
        });
    }

    /** What is looked for; absent or empty for all. */
    record Wanted(@Nullable String code, @Nullable String source) {}

    /**
     * Those of the own sources, and those of nobody we know, without their texts: who sent them has to be found, and they may
     * be anybody's.
     */
    List<Numbered> list(Sight own, Wanted wanted, long before, int limit) {
        StringBuilder sql = new StringBuilder("select * from rejected_message where id < ?");
        List<Object> parameters = new ArrayList<>(List.of(before));
        if (!own.all()) {
            sql.append(" and agency_id in ('', ?)");
            parameters.add(own.viewer().value());
        }
        if (wanted.code() != null && !wanted.code().isEmpty()) {
            sql.append(" and code = ?");
            parameters.add(wanted.code());
        }
        if (wanted.source() != null && !wanted.source().isEmpty()) {
            sql.append(" and source_id = ?");
            parameters.add(wanted.source());
        }
        parameters.add(limit);
        return jdbc.query(
                sql.append(" order by id desc limit ?").toString(),
                (row, number) -> new Numbered(
                        row.getLong("id"),
                        new RejectedView(
                                row.getTimestamp("at").toInstant(),
                                row.getString("code"),
                                row.getString("reason"),
                                row.getString("source_id"),
                                row.getString("channel"),
                                own.owns(row.getString("agency_id")) ? row.getString("excerpt") : "")),
                parameters.toArray());
    }

    void trim() {
        jdbc.update("delete from rejected_message where at < now() - interval '7 days'");
        jdbc.update(
                "delete from rejected_message where id <="
                        + " (select id from rejected_message order by id desc offset ? limit 1)",
                KEPT_ROWS);
    }

    /** PostgreSQL's texts can't hold the character zero. */
    private static String clean(String text) {
        return text.replace('\0', '\ufffd');
    }
}
