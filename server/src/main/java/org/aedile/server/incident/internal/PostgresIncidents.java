package org.aedile.server.incident.internal;

import java.util.List;
import java.util.Optional;
import org.aedile.server.incident.IncidentFilter;
import org.aedile.server.incident.Task;
import org.aedile.server.incident.internal.EntrySight.MarkedEntry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads incidents from PostgreSQL. Thread-safe. */
@Repository
class PostgresIncidents {
    private static final int LONGEST_TIMELINE = 1_000;
    private static final String TIMELINE = """
            select * from (select * from incident_entry where incident_id = ? order by sequence desc limit ?) newest
            order by sequence
            """;

    private final JdbcClient client;
    private final IncidentRows rows;

    PostgresIncidents(JdbcClient client, IncidentRows rows) {
        this.client = client;
        this.rows = rows;
    }

    Optional<StoredIncident> find(String id) {
        return client.sql(IncidentRows.WHOLE + "where id = ?")
                .param(id)
                .query(rows::readWhole)
                .optional();
    }

    /** Nobody else changes it until the transaction ends; empty when this caller couldn't change it either. */
    Optional<StoredIncident> lock(String id) {
        return client.sql("select id from incident where id = ? for update")
                .param(id)
                .query(String.class)
                .optional()
                .flatMap(this::find);
    }

    List<StoredIncident> list(IncidentFilter filter) {
        return client.sql(IncidentRows.WHOLE + """
                        where domain_id = :domain
                            and (:any_state or state = any (:states))
                            and (:words = '' or search @@ to_tsquery('simple', :words))
                        order by opened_at desc, id limit :limit
                        """)
                .param("domain", filter.timeDomain())
                .param("any_state", filter.states().isEmpty())
                .param("states", filter.states().toArray(String[]::new))
                .param("words", prefixes(filter.text()))
                .param("limit", filter.limit())
                .query(rows::readWhole)
                .list();
    }

    /** Those of that number: one in each time domain. */
    List<StoredIncident> listNumbered(String number) {
        return client.sql(IncidentRows.WHOLE + "where number = ?")
                .param(number)
                .query(rows::readWhole)
                .list();
    }

    Optional<String> findOpenOf(String alert) {
        return client.sql("""
                        select incident_id from incident_alert join incident on id = incident_id
                        where alert_id = ? and state = 'open'
                        """).param(alert).query(String.class).optional();
    }

    List<MarkedEntry> timeline(String id) {
        return client.sql(TIMELINE)
                .params(id, LONGEST_TIMELINE)
                .query(rows::readEntry)
                .list();
    }

    /** The entry that was sent under that key. */
    Optional<MarkedEntry> findSent(String incident, String sent) {
        return client.sql("select * from incident_entry where incident_id = ? and facts ->> 'sent' = ?")
                .params(incident, sent)
                .query(rows::readEntry)
                .optional();
    }

    List<Task> tasks(String id) {
        return client.sql("select * from incident_task where incident_id = ? order by made_at, id")
                .param(id)
                .query(rows::readTask)
                .list();
    }

    Optional<Task> findTask(String incident, String task) {
        return client.sql("select * from incident_task where incident_id = ? and id = ?")
                .params(incident, task)
                .query(rows::readTask)
                .optional();
    }

    private static String prefixes(String text) {
        return java.util.Arrays.stream(text.split("[^\\p{Alnum}]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word + ":*")
                .collect(java.util.stream.Collectors.joining(" & "));
    }
}
