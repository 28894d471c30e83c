package org.aedile.server.history.internal;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.aedile.detection.BaselineUpdate;
import org.aedile.detection.SeasonalBaseline;
import org.aedile.server.source.SourceRegistry;
import org.aedile.server.source.Usual;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What detection learned to be usual, in PostgreSQL. Thread-safe. */
@Repository
class BaselineStore implements Usual {
    private static final String UPSERT = """
            insert into baseline (domain_id, source_id, property, hour_of_week, agency_id, content)
            values (?, ?, ?, ?, ?, ?)
            on conflict (source_id, property, domain_id, hour_of_week) do update set content = excluded.content
            """;

    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final SourceRegistry sources;

    BaselineStore(JdbcTemplate jdbc, JdbcClient client, SourceRegistry sources) {
        this.jdbc = jdbc;
        this.client = client;
        this.sources = sources;
    }

    /** An update with the bytes it came as. */
    @SuppressWarnings("ArrayRecordComponent") // carried, never compared
    record Learned(BaselineUpdate update, byte[] content) {}

    static Learned parse(byte[] content) {
        return new Learned(read(content), content);
    }

    void save(List<Learned> batch) {
        jdbc.batchUpdate(UPSERT, batch, Math.max(1, batch.size()), (row, learned) -> {
            BaselineUpdate update = learned.update();
            row.setString(1, update.timeDomain());
            row.setString(2, update.source());
            row.setString(3, update.property());
            row.setInt(4, update.hour());
            row.setString(
                    5,
                    sources.find(update.source())
                            .map(source -> source.agency().value())
                            .orElse(""));
            row.setBytes(6, learned.content());
        });
    }

    /** What is usual for that property, as far as it is known. */
    SeasonalBaseline baseline(String timeDomain, String source, String property) {
        SeasonalBaseline baseline = new SeasonalBaseline();
        client.sql("select content from baseline where source_id = ? and property = ? and domain_id = ?"
                        + " order by hour_of_week")
                .params(source, property, timeDomain)
                .query((row, number) -> read(row.getBytes(1)))
                .list()
                .forEach(baseline::accept);
        return baseline;
    }

    @Override
    public void forget(String source) {
        jdbc.update("delete from baseline where source_id = ?", source);
    }

    private static BaselineUpdate read(byte[] content) {
        try {
            return BaselineUpdate.read(new DataInputStream(new ByteArrayInputStream(content)));
        } catch (IOException e) {
            throw new UncheckedIOException("a baseline can't be read", e);
        }
    }
}
