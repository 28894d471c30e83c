package org.aedile.server.shiftlog.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.aedile.kernel.DataClass;
import org.aedile.server.database.Asker;
import org.aedile.server.database.Asking;
import org.aedile.server.privacy.KeptRecords.HeldRecord;
import org.aedile.server.privacy.NumberedRows;
import org.aedile.server.privacy.PersonalRecord;
import org.aedile.server.privacy.PersonalRecord.Kind;
import org.aedile.server.privacy.PersonalRecord.Reference;
import org.aedile.server.privacy.PersonalRecords;
import org.aedile.server.privacy.RecordHolds;
import org.aedile.server.privacy.RecordKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a shift wrote down. */
@Component
class HeldLog implements PersonalRecords {
    private static final NumberedRows.Query QUERY =
            new NumberedRows.Query("select * from shift_log_entry where agency_id = ?", "sequence", "at", "source_id");

    private final JdbcClient client;
    private final NumberedRows rows;
    private final RecordHolds holds;

    HeldLog(JdbcClient client, RecordHolds holds) {
        this.client = client;
        this.rows = new NumberedRows(client, QUERY, HeldLog::record);
        this.holds = holds;
    }

    @Override
    public Kind kind() {
        return Kind.LOG;
    }

    @Override
    public Part search(Search search, String after) {
        return rows.search(search, after);
    }

    @Override
    public Optional<PersonalRecord> find(Reference reference, String agency) {
        return rows.find(reference, agency);
    }

    /** That somebody wrote something stays; the words go. */
    @Override
    public Optional<Kept> erase(Reference reference, Deletion deletion) {
        if (holds.isHeld(logOf(deletion.agency()))) {
            return Optional.of(Kept.HELD);
        }
        int blanked = Asking.as(
                Asker.Part.PLATFORM,
                () -> client.sql(
                                "update shift_log_entry set body = '', place = '' where agency_id = ? and sequence = ?")
                        .params(deletion.agency(), Long.parseLong(reference.id()))
                        .update());
        return blanked == 0 ? Optional.of(Kept.GONE) : Optional.empty();
    }

    @Override
    public Optional<HeldRecord> holdOf(Reference reference, String agency) {
        return Optional.of(logOf(agency));
    }

    private static HeldRecord logOf(String agency) {
        return new HeldRecord(RecordKind.SHIFT_LOG, agency);
    }

    private static PersonalRecord record(ResultSet row, int number) throws SQLException {
        Reference reference = new Reference(
                Kind.LOG,
                row.getString("domain_id"),
                row.getString("source_id"),
                Long.toString(row.getLong("sequence")),
                row.getTimestamp("at").toInstant(),
                PersonalRecord.NO_DAY);
        Map<String, String> fields = new LinkedHashMap<>(Map.of("text", row.getString("body")));
        if (!row.getString("place").isEmpty()) {
            fields.put("place", row.getString("place"));
        }
        return new PersonalRecord(reference, DataClass.PERSONAL, Optional.empty(), fields, false);
    }
}
