package org.aedile.server.source.internal;

import java.io.IOException;
import java.io.StringReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** What came from the sources, in PostgreSQL; written by COPY and merged, because it may be 100,000 rows at once. */
@Repository
class TrafficStore {
    private static final String STAGE =
            "create temporary table if not exists staged_fact (like source_fact) on commit delete rows";
    private static final String MERGE = """
            insert into source_fact select * from staged_fact
            on conflict (domain_id, source_id) do update set last_event = excluded.last_event,
                last_receipt = excluded.last_receipt, skew_millis = excluded.skew_millis,
                received = excluded.received, rejected = excluded.rejected""";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;

    TrafficStore(JdbcTemplate jdbc, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    void restoreInto(TrafficBook book) {
        jdbc.query("select * from source_fact", row -> {
            book.restore(row.getString("domain_id"), read(row));
        });
    }

    void store(String timeDomain, List<Traffic.Row> rows) {
        StringBuilder text = new StringBuilder(rows.size() * 128);
        rows.forEach(row -> append(timeDomain, row, text));
        transactions.executeWithoutResult(status -> {
            jdbc.execute(STAGE);
            jdbc.execute((ConnectionCallback<Long>) connection -> {
                try {
                    return connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyIn("copy staged_fact from stdin", new StringReader(text.toString()));
                } catch (IOException e) {
                    throw new SQLException("COPY of " + rows.size() + " rows was cut off", e);
                }
            });
            jdbc.update(MERGE);
        });
    }

    private static void append(String timeDomain, Traffic.Row row, StringBuilder text) {
        text.append(timeDomain).append('\t').append(CopyText.escape(row.sourceId()));
        text.append('\t').append(CopyText.escape(row.agencyId()));
        text.append('\t').append(time(row.lastEventMillis()));
        text.append('\t').append(time(row.lastReceiptMillis()));
        text.append('\t').append(row.skewMillis());
        text.append('\t').append(row.received());
        text.append('\t').append(row.rejected()).append('\n');
    }

    private static String time(long millis) {
        return millis == Traffic.NEVER ? "\\N" : Instant.ofEpochMilli(millis).toString();
    }

    private static Traffic.Row read(ResultSet row) throws SQLException {
        return new Traffic.Row(
                row.getString("source_id"),
                row.getString("agency_id"),
                millis(row.getTimestamp("last_event")),
                millis(row.getTimestamp("last_receipt")),
                row.getLong("skew_millis"),
                row.getLong("received"),
                row.getLong("rejected"));
    }

    private static long millis(@Nullable Timestamp time) {
        return time == null ? Traffic.NEVER : time.getTime();
    }
}
