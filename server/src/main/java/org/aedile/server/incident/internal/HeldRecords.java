package org.aedile.server.incident.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.aedile.server.incident.internal.HeldInIncidents.RowKey;
import org.aedile.server.incident.internal.HeldInIncidents.Table;
import org.aedile.server.privacy.PersonalRecord.Kind;
import org.aedile.server.privacy.PersonalRecords;
import org.aedile.server.privacy.RecordHolds;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The places of an incident where something about a person may stand. */
@Configuration(proxyBeanMethods = false)
class HeldRecords {
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
    private static final RowKey ID = new RowKey("id", false);
    private static final RowKey SEQUENCE = new RowKey("sequence", true);

    private final JdbcClient client;
    private final RecordHolds holds;

    HeldRecords(JdbcClient client, RecordHolds holds) {
        this.client = client;
        this.holds = holds;
    }

    /** That there was one stays as a fact. */
    @Bean
    PersonalRecords heldIncidents(JsonMapper json) {
        String erase = "update incident set title = '', description = '', place = '', reporter = '', fields = '{}',"
                + " version = version + 1";
        return of(new Table(Kind.INCIDENT, "incident", "id", ID, "opened_at", erase, row -> header(row, json)));
    }

    /** Notes, messages, and what is said of somebody; that something was written stays. */
    @Bean
    PersonalRecords heldEntries() {
        String erase = "update incident_entry set text = '', facts = '{\"erased\":\"true\"}'";
        return of(new Table(
                Kind.ENTRY,
                "incident_entry",
                "incident_id",
                SEQUENCE,
                "at",
                erase,
                row -> texts(row, "text", "text", "about", "kind")));
    }

    @Bean
    PersonalRecords heldPersons() {
        return of(new Table(
                Kind.INVOLVED,
                "incident_person",
                "incident_id",
                ID,
                "made_at",
                "delete from incident_person",
                row -> texts(row, "name", "name", "description", "description", "role", "role")));
    }

    /** By their names: nobody reads what is in them. The file goes with the name. */
    @Bean
    PersonalRecords heldAttachments() {
        return of(new Table(
                Kind.ATTACHMENT,
                "incident_attachment",
                "incident_id",
                ID,
                "added_at",
                "delete from incident_attachment",
                row -> texts(row, "file", "name", "media type", "media_type")));
    }

    private PersonalRecords of(Table table) {
        return new HeldInIncidents(table, client, holds);
    }

    private static Map<String, String> header(ResultSet row, JsonMapper json) throws SQLException {
        Map<String, String> fields =
                texts(row, "heading", "title", "description", "description", "place", "place", "caller", "reporter");
        json.readValue(row.getString("fields"), TEXTS).forEach((name, value) -> fields.put("field " + name, value));
        return fields;
    }

    /** Names of fields and their columns in turn. */
    private static Map<String, String> texts(ResultSet row, String... namesAndColumns) throws SQLException {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndColumns.length; i += 2) {
            fields.put(namesAndColumns[i], row.getString(namesAndColumns[i + 1]));
        }
        return fields;
    }
}
