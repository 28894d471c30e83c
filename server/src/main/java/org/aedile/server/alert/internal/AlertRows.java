package org.aedile.server.alert.internal;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.aedile.detection.saying.AlertSaying;
import org.aedile.kernel.AgencyId;
import org.aedile.server.alert.AlertDetail.Transition;
import org.aedile.server.alert.AlertListener.AlertChange;
import org.aedile.server.alert.AlertSummary;
import org.aedile.server.alert.MarkedNote;
import org.aedile.server.alert.Marking;
import org.aedile.server.alert.Said;
import org.aedile.server.alert.SeverityRank;
import org.aedile.server.gate.Sight;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Rows of the alert table as values. */
final class AlertRows {
    /** Between the reason of closing and what the person said. */
    private static final String REASON_ENDS = ": ";

    private static final TypeReference<Map<String, String>> ATTRIBUTES = new TypeReference<>() {};

    private AlertRows() {}

    /** An alert as it is now, which is no news. */
    static AlertChange change(ResultSet row, int rowNumber) throws SQLException {
        return new AlertChange(summary(row), row.getBoolean("personal"), false);
    }

    static AlertSummary summary(ResultSet row) throws SQLException {
        return new AlertSummary(
                row.getString("id"),
                row.getInt("revision"),
                row.getString("status"),
                row.getString("state"),
                SeverityRank.severity(row.getInt("severity")).word(),
                row.getString("kind"),
                row.getString("rule_id"),
                row.getString("rule_author"),
                row.getString("title"),
                row.getString("explanation"),
                saying(row),
                row.getString("agency_id"),
                row.getString("source_id"),
                row.getString("source_name"),
                row.getString("category"),
                row.getString("zone"),
                number(row, "longitude"),
                number(row, "latitude"),
                time(row, "start_time"),
                time(row, "end_time"),
                time(row, "detected_at"),
                evidence(row),
                row.getString("acknowledged_by"),
                optionalTime(row, "acknowledged_at"),
                row.getString("closed_by"),
                optionalTime(row, "closed_at"),
                row.getString("close_reason"),
                row.getInt("occurrences"));
    }

    /** A change of state; a note that may not be read by who sees so much is left out, the reason of closing stays. */
    static Transition transition(ResultSet row, Sight sight) throws SQLException {
        String state = row.getString("state");
        String said = row.getString("note");
        Marking marking = Marking.ofRow(row.getString("marking"));
        boolean reason = state.equals("closed") && said != null && !said.contains(REASON_ENDS);
        if (said == null || reason) {
            return new Transition(state, row.getString("person"), time(row, "at"), said, null);
        }
        if (new MarkedNote(said, marking, AgencyId.of(row.getString("note_owner"))).isReadBy(sight)) {
            return new Transition(state, row.getString("person"), time(row, "at"), said, marking);
        }
        @Nullable String rest = state.equals("closed") ? said.substring(0, said.indexOf(REASON_ENDS)) : null;
        return new Transition(state, row.getString("person"), time(row, "at"), rest, null);
    }

    private static AlertSummary.@Nullable Evidence evidence(ResultSet row) throws SQLException {
        String property = row.getString("evidence_property");
        if (property == null) {
            return null;
        }
        return new AlertSummary.Evidence(
                property,
                row.getString("evidence_label"),
                row.getDouble("evidence_value"),
                row.getString("evidence_unit"),
                number(row, "evidence_low"),
                number(row, "evidence_high"));
    }

    private static List<Said> saying(ResultSet row) throws SQLException {
        return Said.of(AlertSaying.in(attributes(row)));
    }

    /** Further facts by name, without those that its explanation is made of. */
    static Map<String, String> furtherFacts(ResultSet row) throws SQLException {
        Map<String, String> attributes = attributes(row);
        attributes.remove(AlertSaying.ATTRIBUTE);
        return attributes;
    }

    private static Map<String, String> attributes(ResultSet row) throws SQLException {
        return JsonMapper.shared().readValue(row.getString("attributes"), ATTRIBUTES);
    }

    static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return List.of((String[]) array.getArray());
    }

    private static @Nullable Instant optionalTime(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }

    private static @Nullable Double number(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? null : value;
    }
}
