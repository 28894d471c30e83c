package org.aedile.server.alert.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.aedile.kernel.Alert;
import org.aedile.kernel.GeoPoint;
import org.aedile.kernel.SourceProfile;
import org.aedile.server.alert.AlertListener.AlertChange;
import org.aedile.server.alert.SeverityRank;
import org.aedile.server.source.Source;
import org.aedile.server.source.SourceRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes what detection said: an upsert by id in which the higher revision wins, and the time of every change. */
@Component
class AlertWriter {
    private static final String UPSERT = """
            insert into alert (domain_id, id, agency_id, revision, status, severity, kind, rule_id, rule_author, title,
                explanation, source_id, source_name, category, zone, personal, latitude, longitude, start_time, end_time,
                detected_at, evidence_property, evidence_label, evidence_value, evidence_unit, evidence_low, evidence_high,
                observations, tags, attributes, occurrences)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)
            on conflict (id, domain_id) do update set
                revision = excluded.revision, status = excluded.status, severity = excluded.severity,
                title = excluded.title, explanation = excluded.explanation, latitude = excluded.latitude,
                longitude = excluded.longitude, start_time = excluded.start_time, end_time = excluded.end_time,
                evidence_property = excluded.evidence_property, evidence_label = excluded.evidence_label,
                evidence_value = excluded.evidence_value, evidence_unit = excluded.evidence_unit,
                evidence_low = excluded.evidence_low, evidence_high = excluded.evidence_high,
                observations = excluded.observations, tags = excluded.tags, attributes = excluded.attributes,
                occurrences = excluded.occurrences
            where excluded.revision > alert.revision
            """;
    private static final String TRANSITION = """
            insert into alert_transition (domain_id, alert_id, agency_id, state, at, revision) values (?, ?, ?, ?, ?, ?)
            on conflict (alert_id, domain_id, revision) where revision is not null do nothing
            """;

    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final JsonMapper json;
    private final SourceRegistry sources;

    AlertWriter(JdbcTemplate jdbc, JdbcClient client, JsonMapper json, SourceRegistry sources) {
        this.jdbc = jdbc;
        this.client = client;
        this.json = json;
        this.sources = sources;
    }

    /**
     * Writes a batch; call it inside a transaction.
     *
     * @return the alerts of the batch as they are now
     */
    List<AlertChange> write(List<Alert> batch) {
        if (batch.isEmpty()) {
            return List.of();
        }
        Set<String> known = existing(batch);
        Map<String, Alert> newest = new LinkedHashMap<>();
        batch.forEach(alert ->
                newest.merge(alert.id(), alert, (old, next) -> next.revision() >= old.revision() ? next : old));
        jdbc.batchUpdate(UPSERT, newest.values(), newest.size(), this::bind);
        jdbc.batchUpdate(TRANSITION, batch, batch.size(), AlertWriter::bindTransition);
        return changes(newest.keySet(), known);
    }

    private Set<String> existing(List<Alert> batch) {
        String[] ids = batch.stream().map(Alert::id).distinct().toArray(String[]::new);
        return new HashSet<>(client.sql("select id from alert where id = any (?)")
                .param(ids)
                .query(String.class)
                .list());
    }

    private List<AlertChange> changes(Collection<String> ids, Set<String> known) {
        Map<String, AlertChange> found = new HashMap<>();
        client.sql("select * from alert where id = any (?)")
                .param(ids.toArray(String[]::new))
                .query((row, number) -> new AlertChange(
                        AlertRows.summary(row), row.getBoolean("personal"), !known.contains(row.getString("id"))))
                .list()
                .forEach(change -> found.put(change.summary().id(), change));
        List<AlertChange> ordered = new ArrayList<>();
        ids.forEach(id -> Optional.ofNullable(found.get(id)).ifPresent(ordered::add));
        return ordered;
    }

    private void bind(PreparedStatement row, Alert alert) throws SQLException {
        Optional<Source> source = sources.find(alert.source().value());
        Binder to = new Binder(row);
        to.text(alert.timeDomain()).text(alert.id()).text(alert.agency().value());
        to.number(alert.revision()).text(word(alert.status())).number(SeverityRank.of(alert.severity()));
        to.text(alert.kind()).text(alert.rule()).text(alert.ruleAuthor());
        to.text(alert.title()).text(alert.explanation()).text(alert.source().value());
        to.text(source.map(Source::name).orElse(alert.source().value()));
        to.text(source.map(Source::category).orElse(""));
        to.text(source.map(Source::zone).orElse(""));
        to.flag(source.map(known -> known.stewardship().dataClass().encrypted()).orElse(true));
        Optional<GeoPoint> place = alert.place().or(() -> source.flatMap(Source::place));
        to.decimal(place.map(GeoPoint::latitudeDegrees).orElse(null));
        to.decimal(place.map(GeoPoint::longitudeDegrees).orElse(null));
        to.time(alert.startTime()).time(alert.endTime()).time(alert.detectedAt());
        bindEvidence(to, alert.evidence(), source);
        to.texts(alert.observations()).texts(alert.tags());
        to.text(json.writeValueAsString(alert.attributes())).number(occurrences(alert));
    }

    private static void bindEvidence(Binder to, Optional<Alert.Evidence> evidence, Optional<Source> source)
            throws SQLException {
        if (evidence.isEmpty()) {
            to.text(null).text(null).decimal(null).text(null).decimal(null).decimal(null);
            return;
        }
        Alert.Evidence known = evidence.get();
        String label = source.flatMap(registered -> registered.findProperty(known.property()))
                .map(SourceProfile.Property::label)
                .orElse(known.property());
        to.text(known.property()).text(label).decimal(known.value()).text(known.unit());
        to.decimal(known.expectedLow()).decimal(known.expectedHigh());
    }

    private static void bindTransition(PreparedStatement row, Alert alert) throws SQLException {
        Binder to = new Binder(row);
        to.text(alert.timeDomain()).text(alert.id()).text(alert.agency().value());
        to.text(word(alert.status())).time(alert.detectedAt()).number(alert.revision());
    }

    private static int occurrences(Alert alert) {
        try {
            return Math.max(1, Integer.parseInt(alert.attributes().getOrDefault("count", "1")));
        } catch (NumberFormatException e) {
            return 1;
        }
    }

    private static String word(Alert.Status status) {
        return status.name().toLowerCase(Locale.ROOT);
    }

    /** Sets parameters one after the other. */
    private static final class Binder {
        private final PreparedStatement row;
        private int index;

        Binder(PreparedStatement row) {
            this.row = row;
        }

        Binder text(@Nullable String value) throws SQLException {
            row.setString(++index, value);
            return this;
        }

        Binder number(int value) throws SQLException {
            row.setInt(++index, value);
            return this;
        }

        Binder flag(boolean value) throws SQLException {
            row.setBoolean(++index, value);
            return this;
        }

        /** NaN is stored as null: "there is none". */
        Binder decimal(@Nullable Double value) throws SQLException {
            if (value == null || !Double.isFinite(value)) {
                row.setNull(++index, Types.DOUBLE);
            } else {
                row.setDouble(++index, value);
            }
            return this;
        }

        Binder time(java.time.Instant value) throws SQLException {
            row.setTimestamp(++index, Timestamp.from(value));
            return this;
        }

        Binder texts(List<String> values) throws SQLException {
            Connection connection = row.getConnection();
            row.setArray(++index, connection.createArrayOf("text", values.toArray()));
            return this;
        }
    }
}
