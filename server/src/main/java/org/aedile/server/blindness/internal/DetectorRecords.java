package org.aedile.server.blindness.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.aedile.kernel.AgencyId;
import org.aedile.server.blindness.DetectorRecord;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How detectors did, counted from the alerts that are kept. Thread-safe. */
@Repository
class DetectorRecords {
    private static final String COUNT = """
            select kind, rule_id, category, count(*) as alerts,
                count(*) filter (where close_reason in ('real', 'false', 'expected')) as closed,
                count(*) filter (where close_reason = 'real') as confirmed,
                percentile_cont(0.5) within group (order by extract(epoch from detected_at - start_time)) as delay
            from alert
            where domain_id = ? and agency_id = ? and detected_at > ? and status <> 'retracted'
            group by kind, rule_id, category order by alerts desc, kind, rule_id, category
            """;

    private final JdbcClient client;

    DetectorRecords(JdbcClient client) {
        this.client = client;
    }

    /** Of an agency's own alerts since then, the busiest first. */
    List<DetectorRecord> list(String timeDomain, AgencyId agency, Instant since) {
        return client.sql(COUNT)
                .params(timeDomain, agency.value(), Timestamp.from(since))
                .query((row, number) -> read(row))
                .list();
    }

    private static DetectorRecord read(ResultSet row) throws SQLException {
        int closed = row.getInt("closed");
        double confirmed = row.getInt("confirmed");
        return new DetectorRecord(
                row.getString("kind"),
                row.getString("rule_id"),
                row.getString("category"),
                row.getInt("alerts"),
                closed,
                closed == 0 ? null : confirmed / closed,
                closed == 0 ? null : (closed - confirmed) / closed,
                Math.max(0, row.getDouble("delay")));
    }
}
