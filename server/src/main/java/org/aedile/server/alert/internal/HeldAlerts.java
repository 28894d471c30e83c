package org.aedile.server.alert.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aedile.kernel.DataClass;
import org.aedile.kernel.GeoPoint;
import org.aedile.server.privacy.Ending;
import org.aedile.server.privacy.PersonalRecord;
import org.aedile.server.privacy.PersonalRecord.Kind;
import org.aedile.server.privacy.PersonalRecord.Reference;
import org.aedile.server.privacy.PersonalRecords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What alerts say, as far as it may be about a person. */
@Component
class HeldAlerts implements PersonalRecords {
    private static final int BATCH = 1000;
    private static final String NEXT = """
            select * from alert where agency_id = ? and (id, domain_id) > (?, ?) and start_time < ? and end_time >= ?
                and (? or source_id = any (?))
            order by id, domain_id limit %d
            """.formatted(BATCH);
    private static final String BLANK = """
            update alert set explanation = '', attributes = '{}', evidence_property = null, evidence_label = null,
                evidence_value = null, evidence_unit = null, evidence_low = null, evidence_high = null
            where agency_id = ? and id = ? and domain_id = ?
            """;

    private final JdbcClient client;
    private final Ending ending;

    HeldAlerts(JdbcClient client, Ending ending) {
        this.client = client;
        this.ending = ending;
    }

    @Override
    public Kind kind() {
        return Kind.ALERT;
    }

    @Override
    public Part search(Search search, String after) {
        String[] last = after.isEmpty() ? new String[] {"", ""} : after.split("\n", -1);
        List<PersonalRecord> batch = client.sql(NEXT)
                .params(
                        search.agency(),
                        last[0],
                        last[1],
                        Timestamp.from(search.to()),
                        Timestamp.from(search.from()),
                        search.sources().isEmpty(),
                        search.sources().toArray(String[]::new))
                .query(this::record)
                .list();
        List<PersonalRecord> found = batch.stream().filter(search.fits()).toList();
        return new Part(found, batch.size(), 0, batch.size() < BATCH ? Optional.empty() : placeOf(batch));
    }

    private static Optional<String> placeOf(List<PersonalRecord> batch) {
        Reference last = batch.get(batch.size() - 1).reference();
        return Optional.of(last.id() + "\n" + last.domain());
    }

    @Override
    public Optional<PersonalRecord> find(Reference reference, String agency) {
        return client.sql("select * from alert where agency_id = ? and id = ? and domain_id = ?")
                .params(agency, reference.id(), reference.domain())
                .query(this::record)
                .optional();
    }

    /** The alert stays as a fact; what it told of people goes. */
    @Override
    public Optional<Kept> erase(Reference reference, Deletion deletion) {
        if (ending.isHeld(reference.source())) {
            return Optional.of(Kept.HELD);
        }
        int blanked = client.sql(BLANK)
                .params(deletion.agency(), reference.id(), reference.domain())
                .update();
        return blanked == 0 ? Optional.of(Kept.GONE) : Optional.empty();
    }

    private PersonalRecord record(ResultSet row, int number) throws SQLException {
        double latitude = row.getDouble("latitude");
        Optional<GeoPoint> place =
                row.wasNull() ? Optional.empty() : Optional.of(GeoPoint.of(latitude, row.getDouble("longitude")));
        Reference reference = new Reference(
                Kind.ALERT,
                row.getString("domain_id"),
                row.getString("source_id"),
                row.getString("id"),
                AlertRows.time(row, "start_time"),
                PersonalRecord.NO_DAY);
        DataClass dataClass = row.getBoolean("personal") ? DataClass.PERSONAL : DataClass.NONE;
        return new PersonalRecord(reference, dataClass, place, fields(row), false);
    }

    private Map<String, String> fields(ResultSet row) throws SQLException {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("title", row.getString("title"));
        fields.put("rule", row.getString("rule_id"));
        fields.put("explanation", row.getString("explanation"));
        AlertRows.furtherFacts(row).forEach((name, value) -> fields.put("attribute " + name, value));
        String property = row.getString("evidence_property");
        if (property != null) {
            fields.put("evidence", row.getString("evidence_label") + " " + row.getDouble("evidence_value"));
        }
        fields.put("observations", String.join(", ", AlertRows.texts(row, "observations")));
        fields.values().removeIf(String::isEmpty);
        return fields;
    }
}
