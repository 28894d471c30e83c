package org.aedile.server.triage.internal;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.aedile.kernel.AgencyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people did with items, and with which verdict, in PostgreSQL. Thread-safe. */
@Repository
class ActStore {
    private final JdbcClient client;

    ActStore(JdbcClient client) {
        this.client = client;
    }

    /**
     * An act.
     *
     * @param id token to take it back with
     * @param items ids of the items that it was about
     * @param alerts ids of their alerts
     * @param content the verdict, the desk, the text
     */
    record Act(
            String id,
            String timeDomain,
            AgencyId agency,
            String verb,
            List<String> items,
            List<String> alerts,
            String person,
            Instant at,
            String content) {}

    void add(Act act) {
        client.sql("insert into triage_act (id, domain_id, agency_id, verb, items, alerts, person, at, content)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        act.id(),
                        act.timeDomain(),
                        act.agency().value(),
                        act.verb(),
                        act.items().toArray(String[]::new),
                        act.alerts().toArray(String[]::new),
                        act.person(),
                        Timestamp.from(act.at()),
                        act.content())
                .update();
    }

    void undo(String id, String person, Instant at) {
        client.sql("update triage_act set undone_by = ?, undone_at = ? where id = ?")
                .params(person, Timestamp.from(at), id)
                .update();
    }
}
