package org.aedile.server.source.internal;

import java.io.IOException;
import java.io.StringReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aedile.server.access.Deeds;
import org.aedile.server.log.Outbox;
import org.aedile.server.source.Source;
import org.aedile.server.source.Source.Maintenance;
import org.aedile.server.source.Source.Relearning;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Registered sources in PostgreSQL. Many at once go by COPY into a staging table. Thread-safe. */
@Repository
class PostgresSources implements Outbox<PostgresSources.Revised> {
    private static final String KIND = "source";
    private static final int ENTRIES_AT_ONCE = 5_000;
    private static final String STAGE =
            "create temporary table if not exists staged_source (id text, agency_id text, registration jsonb,"
                    + " data_class text, retention_days int) on commit delete rows";
    private static final String COPY =
            "copy staged_source (id, agency_id, registration, data_class, retention_days) from stdin";
    private static final String MERGE = """
            insert into source (id, agency_id, registration, data_class, retention_days)
            select id, agency_id, registration, data_class, retention_days from staged_source
            on conflict (id) do update set agency_id = excluded.agency_id, registration = excluded.registration,
                data_class = excluded.data_class, retention_days = excluded.retention_days, retired = false,
                revision = source.revision + 1, changed_at = now()""";
    private static final String MAINTAIN = """
            update source set maintenance_until = ?, maintenance_reason = ?, maintenance_by = ?,
                learns_from = ?, relearning_reason = ?, relearning_by = ?, retired = ?, revision = revision + 1, changed_at = now() where id = ?""";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final JsonMapper json;
    private final Deeds deeds;

    PostgresSources(JdbcTemplate jdbc, TransactionTemplate transactions, JsonMapper json, Deeds deeds) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.json = json;
        this.deeds = deeds;
    }

    /** A source with the revision that its profile was written at. */
    record Revised(Source source, long revision) {}

    List<Source> listAll() {
        return jdbc.query("select * from source", (row, number) -> read(row).source());
    }

    @Override
    public List<Revised> listUnpublished(int limit) {
        return jdbc.query(
                "select * from source where published_revision <> revision order by id limit ?",
                (row, number) -> read(row),
                limit);
    }

    @Override
    public void markPublished(List<Revised> published) {
        jdbc.batchUpdate(
                "update source set published_revision = ? where id = ? and published_revision < ?",
                published,
                1_000,
                (statement, revised) -> {
                    statement.setLong(1, revised.revision());
                    statement.setString(2, revised.source().id().value());
                    statement.setLong(3, revised.revision());
                });
    }

    @Override
    public void forgetPublished() {
        jdbc.update("update source set published_revision = 0 where published_revision <> 0");
    }

    /** @param verb what the audit log says was done to each */
    void upsert(Collection<Source> sources, String verb) {
        StringBuilder rows = new StringBuilder(sources.size() * 512);
        sources.forEach(source -> appendRow(source, rows));
        transactions.executeWithoutResult(status -> {
            jdbc.execute(STAGE);
            jdbc.execute((ConnectionCallback<Long>) connection -> {
                try {
                    return connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyIn(COPY, new StringReader(rows.toString()));
                } catch (IOException e) {
                    throw new SQLException("COPY of " + sources.size() + " sources was cut off", e);
                }
            });
            jdbc.update(MERGE);
            record(sources, verb);
        });
    }

    /** Writes a source anew, with what {@link #updateStatus} writes as it is. */
    void update(Source source) {
        transactions.executeWithoutResult(status -> {
            upsert(List.of(source), "changed");
            writeStatus(source);
        });
    }

    /** Writes retirement, maintenance and relearning of a source, and that somebody did that to it. */
    void updateStatus(Source source, String verb) {
        transactions.executeWithoutResult(status -> {
            writeStatus(source);
            deeds.done(verb, KIND, source.id().value());
        });
    }

    /** Some at a time, because a hundred thousand texts at once are a tenth of the memory. */
    private void record(Collection<Source> sources, String verb) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Source source : sources) {
            texts.put(source.id().value(), text(source));
            if (texts.size() == ENTRIES_AT_ONCE) {
                deeds.doneToEach(verb, KIND, texts);
                texts.clear();
            }
        }
        deeds.doneToEach(verb, KIND, texts);
    }

    private String text(Source source) {
        return json.writeValueAsString(SourceForms.of(source));
    }

    private void writeStatus(Source source) {
        Optional<Maintenance> maintenance = source.maintenance();
        Optional<Relearning> relearning = source.relearning();
        jdbc.update(
                MAINTAIN,
                maintenance.map(Maintenance::until).map(Timestamp::from).orElse(null),
                maintenance.map(Maintenance::reason).orElse(null),
                maintenance.map(Maintenance::by).orElse(null),
                relearning.map(Relearning::from).map(Timestamp::from).orElse(null),
                relearning.map(Relearning::reason).orElse(null),
                relearning.map(Relearning::by).orElse(null),
                source.retired(),
                source.id().value());
    }

    private void appendRow(Source source, StringBuilder rows) {
        rows.append(CopyText.escape(source.id().value())).append('\t');
        rows.append(CopyText.escape(source.agency().value())).append('\t');
        rows.append(CopyText.escape(text(source))).append('\t');
        rows.append(source.stewardship().dataClass().name()).append('\t');
        rows.append(source.stewardship().retentionDays()).append('\n');
    }

    private Revised read(ResultSet row) throws SQLException {
        SourceForm form = json.readValue(row.getString("registration"), SourceForm.class);
        Source source = SourceForms.read(form)
                .withRetired(row.getBoolean("retired"))
                .withMaintenance(maintenance(row))
                .withRelearning(relearning(row));
        return new Revised(source, row.getLong("revision"));
    }

    private static Optional<Relearning> relearning(ResultSet row) throws SQLException {
        @Nullable Timestamp from = row.getTimestamp("learns_from");
        return from == null
                ? Optional.empty()
                : Optional.of(new Relearning(
                        from.toInstant(), row.getString("relearning_reason"), row.getString("relearning_by")));
    }

    private static Optional<Maintenance> maintenance(ResultSet row) throws SQLException {
        @Nullable Timestamp until = row.getTimestamp("maintenance_until");
        return until == null
                ? Optional.empty()
                : Optional.of(new Maintenance(
                        until.toInstant(), row.getString("maintenance_reason"), row.getString("maintenance_by")));
    }
}
