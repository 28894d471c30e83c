package org.aedile.server.rejected.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.aedile.kernel.DataClass;
import org.aedile.server.privacy.Ending;
import org.aedile.server.privacy.NumberedRows;
import org.aedile.server.privacy.PersonalRecord;
import org.aedile.server.privacy.PersonalRecord.Kind;
import org.aedile.server.privacy.PersonalRecord.Reference;
import org.aedile.server.privacy.PersonalRecords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What refused messages began with. */
@Component
class HeldRejects implements PersonalRecords {
    private static final NumberedRows.Query QUERY =
            new NumberedRows.Query("select * from rejected_message where agency_id = ?", "id", "at", "source_id");

    private final JdbcClient client;
    private final NumberedRows rows;
    private final Ending ending;

    HeldRejects(JdbcClient client, Ending ending) {
        this.client = client;
        this.rows = new NumberedRows(client, QUERY, HeldRejects::record);
        this.ending = ending;
    }

    @Override
    public Kind kind() {
        return Kind.REJECTED;
    }

    @Override
    public Part search(Search search, String after) {
        return rows.search(search, after);
    }

    @Override
    public Optional<PersonalRecord> find(Reference reference, String agency) {
        return rows.find(reference, agency);
    }

    @Override
    public Optional<Kept> erase(Reference reference, Deletion deletion) {
        if (!reference.source().isEmpty() && ending.isHeld(reference.source())) {
            return Optional.of(Kept.HELD);
        }
        int deleted = client.sql("delete from rejected_message where agency_id = ? and id = ?")
                .params(deletion.agency(), Long.parseLong(reference.id()))
                .update();
        return deleted == 0 ? Optional.of(Kept.GONE) : Optional.empty();
    }

    private static PersonalRecord record(ResultSet row, int number) throws SQLException {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("excerpt", row.getString("excerpt"));
        fields.put("reason", row.getString("reason"));
        fields.values().removeIf(String::isEmpty);
        String source = row.getString("source_id");
        Reference reference = new Reference(
                Kind.REJECTED,
                "",
                source == null ? "" : source,
                Long.toString(row.getLong("id")),
                row.getTimestamp("at").toInstant(),
                PersonalRecord.NO_DAY);
        return new PersonalRecord(reference, DataClass.PERSONAL, Optional.empty(), fields, false);
    }
}
