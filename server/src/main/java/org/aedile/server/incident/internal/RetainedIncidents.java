package org.aedile.server.incident.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.aedile.server.access.Caller;
import org.aedile.server.access.Deeds;
import org.aedile.server.gate.Gate;
import org.aedile.server.privacy.Due;
import org.aedile.server.privacy.DueRecords;
import org.aedile.server.privacy.KeptRecords;
import org.aedile.server.privacy.RecordKind;
import org.aedile.server.privacy.RecordRetention;
import org.aedile.server.privacy.Retained;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Incidents end a time after they were closed, as the agency that leads them says, with all that is in them. The audit log
 * keeps which, and the hashes of their files.
 */
@Component
class RetainedIncidents implements Retained, KeptRecords {
    private static final String ENDING = """
            select r.id, r.number, coalesce((select string_agg(a.id || ' ' || a.sha256, E'\\n' order by a.id)
                from incident_attachment a where a.incident_id = r.id), '') as files
            from incident r where r.state = 'closed' and
            """;
    /** Deleted rows lie in the tables' files until they are vacuumed. */
    private static final String FORGET = "vacuum incident, incident_entry, incident_person, incident_attachment";

    private final JdbcTemplate jdbc;
    private final RecordRetention retention;
    private final PostgresIncidents store;
    private final Gate gate;
    private final TransactionTemplate transactions;
    private final Deeds deeds;

    RetainedIncidents(
            JdbcTemplate jdbc,
            RecordRetention retention,
            PostgresIncidents store,
            Gate gate,
            TransactionTemplate transactions,
            Deeds deeds) {
        this.jdbc = jdbc;
        this.retention = retention;
        this.store = store;
        this.gate = gate;
        this.transactions = transactions;
        this.deeds = deeds;
    }

    @Override
    public String name() {
        return "incidents";
    }

    @Override
    public long removeExpired(Due due) {
        DueRecords records = retention.due(RecordKind.INCIDENT, due);
        int gone = Objects.requireNonNull(transactions.execute(status -> end(records)));
        if (gone > 0) {
            jdbc.execute(FORGET);
        }
        return gone;
    }

    private int end(DueRecords records) {
        Map<String, String> ending = new LinkedHashMap<>();
        jdbc.query(
                ENDING + records.where("r.ended_at", "r.id") + " for update",
                (ResultSet row) -> put(row, ending),
                records.parameters());
        ending.keySet().forEach(id -> jdbc.update("delete from incident where id = ?", id));
        if (!ending.isEmpty()) {
            deeds.doneToEach("ended", "incident", ending);
        }
        return ending.size();
    }

    private static void put(ResultSet row, Map<String, String> ending) throws SQLException {
        ending.put(row.getString("id"), row.getString("number") + "\n" + row.getString("files"));
    }

    @Override
    public RecordKind kind() {
        return RecordKind.INCIDENT;
    }

    /** One in which the caller's agency takes part. */
    @Override
    public HeldRecord require(String record, Caller caller) {
        StoredIncident incident = store.find(record)
                .filter(one -> one.isWorkedBy(gate.sightOf(caller)))
                .orElseThrow(() -> SeenIncidents.notFound(record));
        return new HeldRecord(RecordKind.INCIDENT, incident.id());
    }
}
