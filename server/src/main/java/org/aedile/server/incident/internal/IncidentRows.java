package org.aedile.server.incident.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.Severity;
import org.aedile.server.alert.MarkedNote;
import org.aedile.server.alert.Marking;
import org.aedile.server.alert.SeverityRank;
import org.aedile.server.gate.Sight;
import org.aedile.server.incident.AgencyPart;
import org.aedile.server.incident.EntryKind;
import org.aedile.server.incident.IncidentSummary;
import org.aedile.server.incident.Origin;
import org.aedile.server.incident.PartState;
import org.aedile.server.incident.Said;
import org.aedile.server.incident.Saying;
import org.aedile.server.incident.Standing;
import org.aedile.server.incident.Task;
import org.aedile.server.incident.TimelineEntry;
import org.aedile.server.incident.internal.EntrySight.MarkedEntry;
import org.aedile.server.incident.internal.StoredIncident.JoinedAlert;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rows of the tables of incidents as what they stand for. Thread-safe. */
@Component
class IncidentRows {
    /** The whole of incidents: the rows with their parts and alerts, each as an array of JSON. */
    static final String WHOLE = """
            select incident.*,
                (select jsonb_agg(p order by asked_at, p.agency_id) from incident_part p where incident_id = incident.id) parts,
                (select jsonb_agg(a order by added_at, alert_id) from incident_alert a where incident_id = incident.id) alerts
            from incident
            """;

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final JsonMapper json;

    IncidentRows(JsonMapper json) {
        this.json = json;
    }

    /** Of a row of {@link #WHOLE}. */
    StoredIncident readWhole(ResultSet row, int number) throws SQLException {
        List<AgencyPart> parts = new ArrayList<>();
        elements(row, "parts").forEach(part -> parts.add(readPart(part)));
        List<JoinedAlert> alerts = new ArrayList<>();
        elements(row, "alerts").forEach(alert -> alerts.add(readAlert(alert)));
        List<String> ids = alerts.stream().map(JoinedAlert::id).toList();
        return new StoredIncident(
                readSummary(row, parts, ids),
                json.readValue(row.getString("fields"), TEXTS),
                row.getString("reporter"),
                alerts);
    }

    /** Of a row of {@code incident_entry}. */
    MarkedEntry readEntry(ResultSet row, int number) throws SQLException {
        String standing = row.getString("standing");
        Marking marking = Marking.ofRow(row.getString("marking"));
        Map<String, String> facts = new HashMap<>(json.readValue(row.getString("facts"), TEXTS));
        String saying = facts.remove(Said.FACT);
        TimelineEntry entry = new TimelineEntry(
                row.getLong("sequence"),
                row.getString("incident_id"),
                time(row, "at"),
                time(row, "written_at"),
                EntryKind.ofRow(row.getString("kind")),
                row.getString("agency_id"),
                row.getString("author"),
                row.getString("text"),
                saying == null ? null : Saying.ofRow(saying),
                standing == null ? null : Standing.ofRow(standing),
                marking,
                facts);
        return new MarkedEntry(entry, new MarkedNote(entry.text(), marking, AgencyId.of(row.getString("note_owner"))));
    }

    /** Of a row of {@code incident_task}. */
    Task readTask(ResultSet row, int number) throws SQLException {
        return new Task(
                row.getString("id"),
                row.getString("incident_id"),
                row.getString("agency_id"),
                row.getString("title"),
                row.getString("detail"),
                Task.State.ofRow(row.getString("state")),
                row.getString("assignee"),
                timeOrNull(row, "due"),
                row.getString("made_by"),
                time(row, "made_at"),
                row.getString("done_by"),
                timeOrNull(row, "done_at"),
                row.getString("reason"),
                row.getInt("version"));
    }

    private JsonNode elements(ResultSet row, String column) throws SQLException {
        String elements = row.getString(column);
        return elements == null ? json.createArrayNode() : json.readTree(elements);
    }

    private static IncidentSummary readSummary(ResultSet row, List<AgencyPart> parts, List<String> alerts)
            throws SQLException {
        return new IncidentSummary(
                row.getString("id"),
                row.getLong("version"),
                row.getString("number"),
                row.getString("domain_id"),
                row.getString("type"),
                row.getString("title"),
                row.getBoolean("title_of_alert"),
                row.getString("description"),
                SeverityRank.severity(row.getInt("severity")).word(),
                row.getString("state"),
                row.getString("agency_id"),
                row.getString("commander"),
                row.getObject("longitude", Double.class),
                row.getObject("latitude", Double.class),
                row.getString("place"),
                Origin.ofRow(row.getString("origin")),
                row.getString("authority"),
                row.getString("external_id"),
                row.getString("opened_by"),
                time(row, "opened_at"),
                row.getString("closed_by"),
                timeOrNull(row, "closed_at"),
                row.getString("close_reason"),
                parts,
                alerts,
                time(row, "changed_at"));
    }

    private static AgencyPart readPart(JsonNode part) {
        return new AgencyPart(
                text(part, "agency_id"),
                PartState.ofRow(text(part, "state")),
                time(part, "since"),
                text(part, "asked_by"),
                time(part, "asked_at"),
                text(part, "request"),
                part.get("taken_at").isNull() ? null : time(part, "taken_at"));
    }

    private static JoinedAlert readAlert(JsonNode alert) {
        Severity severity = SeverityRank.severity(alert.get("severity").asInt());
        return new JoinedAlert(
                text(alert, "alert_id"),
                new Sight.AlertTraits(AgencyId.of(text(alert, "alert_agency")), text(alert, "category"), severity));
    }

    private static String text(JsonNode record, String column) {
        return record.get(column).asString();
    }

    private static Instant time(JsonNode record, String column) {
        return OffsetDateTime.parse(text(record, column)).toInstant();
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant timeOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
