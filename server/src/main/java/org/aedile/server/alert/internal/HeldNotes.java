package org.aedile.server.alert.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.aedile.kernel.DataClass;
import org.aedile.server.database.Asker;
import org.aedile.server.database.Asking;
import org.aedile.server.privacy.Ending;
import org.aedile.server.privacy.NumberedRows;
import org.aedile.server.privacy.PersonalRecord;
import org.aedile.server.privacy.PersonalRecord.Kind;
import org.aedile.server.privacy.PersonalRecord.Reference;
import org.aedile.server.privacy.PersonalRecords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What operators wrote about alerts. */
@Component
class HeldNotes implements PersonalRecords {
    private static final String NOTES = """
            select t.sequence, t.domain_id, t.at, t.person, t.note, t.state, a.source_id, a.id as alert_id
            from alert_transition t join alert a on a.id = t.alert_id and a.domain_id = t.domain_id
            where t.note is not null and t.agency_id = ?
            """;
    private static final NumberedRows.Query QUERY = new NumberedRows.Query(NOTES, "t.sequence", "t.at", "a.source_id");

    private final JdbcClient client;
    private final NumberedRows rows;
    private final Ending ending;

    HeldNotes(JdbcClient client, Ending ending) {
        this.client = client;
        this.rows = new NumberedRows(client, QUERY, HeldNotes::record);
        this.ending = ending;
    }

    @Override
    public Kind kind() {
        return Kind.NOTE;
    }

    @Override
    public Part search(Search search, String after) {
        return rows.search(search, after);
    }

    @Override
    public Optional<PersonalRecord> find(Reference reference, String agency) {
        return rows.find(reference, agency);
    }

    /** Who did what to the alert stays; the words go. Nobody but the platform changes what was done. */
    @Override
    public Optional<Kept> erase(Reference reference, Deletion deletion) {
        if (ending.isHeld(reference.source())) {
            return Optional.of(Kept.HELD);
        }
        int blanked = Asking.as(
                Asker.Part.PLATFORM,
                () -> client.sql("update alert_transition set note = null where agency_id = ? and sequence = ?")
                        .params(deletion.agency(), Long.parseLong(reference.id()))
                        .update());
        return blanked == 0 ? Optional.of(Kept.GONE) : Optional.empty();
    }

    private static PersonalRecord record(ResultSet row, int number) throws SQLException {
        Reference reference = new Reference(
                Kind.NOTE,
                row.getString("domain_id"),
                row.getString("source_id"),
                Long.toString(row.getLong("sequence")),
                AlertRows.time(row, "at"),
                PersonalRecord.NO_DAY);
        Map<String, String> fields = Map.of(
                "note", row.getString("note"), "alert", row.getString("alert_id"), "state", row.getString("state"));
        return new PersonalRecord(reference, DataClass.PERSONAL, Optional.empty(), fields, false);
    }
}
