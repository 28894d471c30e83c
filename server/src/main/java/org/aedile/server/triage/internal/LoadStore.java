package org.aedile.server.triage.internal;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.aedile.kernel.AgencyId;
import org.aedile.server.triage.Load;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The alarm load in PostgreSQL, for a week. Thread-safe. */
@Repository
class LoadStore {
    private static final String ADD = """
            insert into triage_load (domain_id, agency_id, begins_at, desk, items, alerts) values (?, ?, ?, ?, ?, ?)
            on conflict (agency_id, domain_id, begins_at, desk) do update set
                items = triage_load.items + excluded.items, alerts = triage_load.alerts + excluded.alerts
            """;

    private final JdbcTemplate jdbc;
    private final JdbcClient client;

    LoadStore(JdbcTemplate jdbc, JdbcClient client) {
        this.jdbc = jdbc;
        this.client = client;
    }

    void add(String timeDomain, AgencyId agency, Map<LoadMeter.Window, LoadMeter.Count> counts) {
        List<Object[]> rows = counts.entrySet().stream()
                .map(one -> new Object[] {
                    timeDomain,
                    agency.value(),
                    Timestamp.from(one.getKey().begins()),
                    one.getKey().desk(),
                    one.getValue().items(),
                    one.getValue().alerts()
                })
                .toList();
        jdbc.batchUpdate(ADD, rows);
    }

    List<Load.Window> since(String timeDomain, AgencyId agency, Instant from) {
        return client.sql("select * from triage_load where domain_id = ? and agency_id = ? and begins_at >= ?"
                        + " order by begins_at, desk")
                .params(timeDomain, agency.value(), Timestamp.from(from))
                .query((row, number) -> new Load.Window(
                        row.getObject("begins_at", OffsetDateTime.class).toInstant(),
                        row.getString("desk"),
                        row.getInt("items"),
                        row.getInt("alerts")))
                .list();
    }

    /** Deletes what is a week old, by the system's clock. */
    int removeOld() {
        return client.sql("delete from triage_load where stored_at < now() - interval '7 days'")
                .update();
    }
}
