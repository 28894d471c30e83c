package org.aedile.server.incident.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aedile.kernel.DataClass;
import org.aedile.server.database.Asker;
import org.aedile.server.database.Asking;
import org.aedile.server.privacy.KeptRecords.HeldRecord;
import org.aedile.server.privacy.PersonalRecord;
import org.aedile.server.privacy.PersonalRecord.Kind;
import org.aedile.server.privacy.PersonalRecord.Reference;
import org.aedile.server.privacy.PersonalRecords;
import org.aedile.server.privacy.RecordHolds;
import org.aedile.server.privacy.RecordKind;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people wrote in incidents, of one of the tables that hold it. Nobody but the platform takes words out of them. */
final class HeldInIncidents implements PersonalRecords {
    private static final int BATCH = 1_000;

    private final Table table;
    private final JdbcClient client;
    private final RecordHolds holds;

    HeldInIncidents(Table table, JdbcClient client, RecordHolds holds) {
        this.table = table;
        this.client = client;
        this.holds = holds;
    }

    /**
     * Where one kind of record stands.
     *
     * @param name of the table
     * @param incident its column with the id of the incident
     * @param at its column with when it was written
     * @param erase what is done to a row to erase what it says, without the condition
     * @param fields what a row says
     */
    record Table(Kind kind, String name, String incident, RowKey key, String at, String erase, Fields fields) {}

    /** The column that tells rows apart, which is a number in some tables. */
    record RowKey(String column, boolean numbered) {
        Object of(String text) {
            if (numbered) {
                return text.isEmpty() ? 0L : Long.parseLong(text);
            }
            return text;
        }
    }

    /** Reads what a row says, by name. */
    @FunctionalInterface
    interface Fields {
        Map<String, String> read(ResultSet row) throws SQLException;
    }

    @Override
    public Kind kind() {
        return table.kind();
    }

    @Override
    public Part search(Search search, String after) {
        List<PersonalRecord> rows = client.sql(select()
                        + " and r.%1$s > ? and r.%2$s >= ? and r.%2$s < ? and (? or '' = any (?)) order by r.%1$s limit %3$d"
                                .formatted(table.key().column(), table.at(), BATCH))
                .params(
                        search.agency(),
                        table.key().of(after),
                        Timestamp.from(search.from()),
                        Timestamp.from(search.to()),
                        search.sources().isEmpty(),
                        search.sources().toArray(String[]::new))
                .query(this::record)
                .list();
        Optional<String> next = rows.size() < BATCH
                ? Optional.empty()
                : Optional.of(rows.get(rows.size() - 1).reference().id());
        return new Part(rows.stream().filter(search.fits()).toList(), rows.size(), 0, next);
    }

    @Override
    public Optional<PersonalRecord> find(Reference reference, String agency) {
        return client.sql(select() + " and r.%s = ?".formatted(table.key().column()))
                .params(agency, table.key().of(reference.id()))
                .query(this::record)
                .optional();
    }

    /** Of an incident that is closed; as long as it is open, people act by what it says. */
    @Override
    public Optional<Kept> erase(Reference reference, Deletion deletion) {
        Optional<Incident> incident = incidentOf(reference, deletion.agency());
        if (incident.isEmpty()) {
            return Optional.of(Kept.GONE);
        }
        if (holds.isHeld(incident.get().record())) {
            return Optional.of(Kept.HELD);
        }
        if (incident.get().state().equals("open")) {
            return Optional.of(Kept.IN_USE);
        }
        String erase = "%s where agency_id = ? and %s = ?"
                .formatted(table.erase(), table.key().column());
        int erased = Asking.as(
                Asker.Part.PLATFORM,
                () -> client.sql(erase)
                        .params(deletion.agency(), table.key().of(reference.id()))
                        .update());
        return erased == 0 ? Optional.of(Kept.GONE) : Optional.empty();
    }

    @Override
    public Optional<HeldRecord> holdOf(Reference reference, String agency) {
        return incidentOf(reference, agency).map(Incident::record);
    }

    /** The incident of a row. */
    private record Incident(String id, String state) {
        HeldRecord record() {
            return new HeldRecord(RecordKind.INCIDENT, id);
        }
    }

    private Optional<Incident> incidentOf(Reference reference, String agency) {
        return client.sql(select() + " and r.%s = ?".formatted(table.key().column()))
                .params(agency, table.key().of(reference.id()))
                .query((row, number) -> new Incident(row.getString("of_incident"), row.getString("of_state")))
                .optional();
    }

    private String select() {
        return """
                select i.id as of_incident, i.domain_id as of_domain, i.state as of_state, r.%s as of_key,
                    r.%s as of_time, r.*
                from %s r join incident i on i.id = r.%s where r.agency_id = ?
                """.formatted(table.key().column(), table.at(), table.name(), table.incident());
    }

    private PersonalRecord record(ResultSet row, int number) throws SQLException {
        Reference reference = new Reference(
                table.kind(),
                row.getString("of_domain"),
                "",
                row.getString("of_key"),
                row.getObject("of_time", OffsetDateTime.class).toInstant(),
                PersonalRecord.NO_DAY);
        Map<String, String> fields = table.fields().read(row);
        fields.values().removeIf(String::isEmpty);
        return new PersonalRecord(reference, DataClass.PERSONAL, Optional.empty(), fields, false);
    }
}
