package org.aedile.server.rejected.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.aedile.kernel.DataClass;
import org.aedile.server.privacy.Ending;
import org.aedile.server.privacy.PersonalRecord;
import org.aedile.server.privacy.PersonalRecord.Kind;
import org.aedile.server.privacy.PersonalRecord.Reference;
import org.aedile.server.privacy.PersonalRecords;
import org.aedile.server.privacy.SearchByNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What refused messages began with. */
@Component
class HeldRejects implements PersonalRecords {
    private static final String NEXT =
            "select * from rejected_message where agency_id = ? and id > ? and at >= ? and at < ?"
                    + " and (? or source_id = any (?)) order by id limit " + SearchByNumber.BATCH;

    private final JdbcClient client;
    private final Ending ending;

    HeldRejects(JdbcClient client, Ending ending) {
        this.client = client;
        this.ending = ending;
    }

    @Override
    public Kind kind() {
        return Kind.REJECTED;
    }

    @Override
    public Part search(Search search, String after) {
        SearchByNumber byNumber = new SearchByNumber(search, after);
        return byNumber.part(client.sql(NEXT)
                .params(byNumber.parameters())
                .query(HeldRejects::record)
                .list());
    }

    @Override
    public Optional<PersonalRecord> find(Reference reference, String agency) {
        return client.sql("select * from rejected_message where agency_id = ? and id = ?")
                .params(agency, Long.parseLong(reference.id()))
                .query(HeldRejects::record)
                .optional();
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
