package org.aedile.server.alert.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.aedile.kernel.DataClass;
import org.aedile.server.database.Asker;
import org.aedile.server.database.Asking;
import org.aedile.server.privacy.Ending;
import org.aedile.server.privacy.PersonalRecord;
import org.aedile.server.privacy.PersonalRecord.Kind;
import org.aedile.server.privacy.PersonalRecord.Reference;
import org.aedile.server.privacy.PersonalRecords;
import org.aedile.server.privacy.SearchByNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What operators wrote about alerts. */
@Component
class HeldNotes implements PersonalRecords {
    private static final String NOTES = """
            select t.sequence, t.domain_id, t.at, t.person, t.note, t.state, a.source_id, a.id as alert_id
            from alert_transition t join alert a on a.id = t.alert_id and a.domain_id = t.domain_id
            where t.agency_id = ? and t.note is not null
            """;
    private static final String NEXT = NOTES
            + " and t.sequence > ? and t.at >= ? and t.at < ? and (? or a.source_id = any (?))"
            + " order by t.sequence limit " + SearchByNumber.BATCH;

    private final JdbcClient client;
    private final Ending ending;

    HeldNotes(JdbcClient client, Ending ending) {
        this.client = client;
        this.ending = ending;
    }

    @Override
    public Kind kind() {
        return Kind.NOTE;
    }

    @Override
    public Part search(Search search, String after) {
        SearchByNumber byNumber = new SearchByNumber(search, after);
        return byNumber.part(client.sql(NEXT)
                .params(byNumber.parameters())
                .query(HeldNotes::record)
                .list());
    }

    @Override
    public Optional<PersonalRecord> find(Reference reference, String agency) {
        return client.sql(NOTES + " and t.sequence = ?")
                .params(agency, Long.parseLong(reference.id()))
                .query(HeldNotes::record)
                .optional();
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
