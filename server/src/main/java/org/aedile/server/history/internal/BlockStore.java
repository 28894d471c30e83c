package org.aedile.server.history.internal;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import org.aedile.server.database.Asker;
import org.aedile.server.database.Asking;
import org.aedile.server.projection.OffsetStore;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** Blocks in PostgreSQL: written by binary COPY together with the offsets, read by source and time. Thread-safe. */
@Repository
class BlockStore {
    /** COPY doesn't go into a table with row-level security: the blocks go through one that only this session sees. */
    private static final String STAGE = "create temporary table if not exists staged_block"
            + " (like observation_block including storage) on commit delete rows";

    private static final String MERGE = "insert into observation_block select * from staged_block";
    private static final String COPY =
            "copy staged_block (stored_day, agency_id, domain_id, source_id, from_time, to_time, received_until,"
                    + " readings, records, content) from stdin (format binary)";
    private static final short COLUMNS = 10;
    private static final byte[] SIGNATURE = "PGCOPY\n\377\r\n\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final long POSTGRES_EPOCH_MILLIS =
            Instant.parse("2000-01-01T00:00:00Z").toEpochMilli();
    private static final LocalDate POSTGRES_EPOCH_DAY = LocalDate.of(2000, 1, 1);
    private static final int COPY_BUFFER_BYTES = 64 << 10;

    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final TransactionTemplate transactions;
    private final OffsetStore offsets;
    private final InstantSource clock;
    private volatile LocalDate preparedDay = LocalDate.MIN;

    BlockStore(
            JdbcTemplate jdbc,
            JdbcClient client,
            TransactionTemplate transactions,
            OffsetStore offsets,
            InstantSource clock) {
        this.jdbc = jdbc;
        this.client = client;
        this.transactions = transactions;
        this.offsets = offsets;
        this.clock = clock;
    }

    /** Writes the blocks of a domain and how far the log was read, both or neither. */
    void write(String timeDomain, Map<String, SourceBuffer> sources, Map<Integer, Long> nextOffsets) {
        LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        prepare(day);
        transactions.executeWithoutResult(status -> {
            if (!sources.isEmpty()) {
                jdbc.execute(STAGE);
                jdbc.execute((ConnectionCallback<Void>) connection -> copy(connection, day, timeDomain, sources));
                jdbc.update(MERGE);
            }
            offsets.save(HistoryProjection.NAME, timeDomain, nextOffsets);
        });
    }

    /** The blocks of a source that hold anything in {@code [from, to)}, oldest first. */
    List<Block.Content> read(String timeDomain, String source, Instant from, Instant to) {
        return client.sql("select content from observation_block where domain_id = ? and source_id = ?"
                        + " and to_time >= ? and from_time < ? order by from_time")
                .params(timeDomain, source, Timestamp.from(from), Timestamp.from(to))
                .query((row, number) -> Block.unpack(row.getBytes("content")))
                .list();
    }

    /** Makes the partition of a day in a transaction of its own, because it locks the table for a moment. */
    private void prepare(LocalDate day) {
        if (day.equals(preparedDay)) {
            return;
        }
        String name = "observation_block_" + day.toString().replace("-", "");
        String create = "create table if not exists %s partition of observation_block for values from ('%s') to ('%s')"
                .formatted(name, day, day.plusDays(1));
        Asking.as(
                Asker.Part.PLATFORM,
                () -> transactions.executeWithoutResult(status -> {
                    jdbc.execute(create);
                    jdbc.query("select close_rows(?::regclass)", row -> {}, name);
                }));
        preparedDay = day;
    }

    private Void copy(Connection connection, LocalDate day, String timeDomain, Map<String, SourceBuffer> sources)
            throws SQLException {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        PGConnection postgres = connection.unwrap(PGConnection.class);
        try (DataOutputStream out = new DataOutputStream(new PGCopyOutputStream(postgres, COPY, COPY_BUFFER_BYTES))) {
            out.write(SIGNATURE);
            out.writeInt(0);
            out.writeInt(0);
            for (Map.Entry<String, SourceBuffer> entry : sources.entrySet()) {
                writeRow(out, new Row(day, timeDomain, entry.getKey(), entry.getValue()), deflater);
            }
            out.writeShort(-1);
        } catch (IOException e) {
            throw new SQLException("blocks of " + timeDomain + " could not be copied", e);
        } finally {
            deflater.end();
        }
        return null;
    }

    private record Row(LocalDate day, String timeDomain, String source, SourceBuffer buffer) {}

    private static void writeRow(DataOutputStream out, Row row, Deflater deflater) throws IOException {
        SourceBuffer buffer = row.buffer();
        out.writeShort(COLUMNS);
        writeInt(out, (int) (row.day().toEpochDay() - POSTGRES_EPOCH_DAY.toEpochDay()));
        writeBytes(out, buffer.agency().getBytes(StandardCharsets.UTF_8));
        writeBytes(out, row.timeDomain().getBytes(StandardCharsets.UTF_8));
        writeBytes(out, row.source().getBytes(StandardCharsets.UTF_8));
        writeTime(out, buffer.fromMillis());
        writeTime(out, buffer.toMillis());
        writeTime(out, buffer.receivedMillis());
        writeInt(out, buffer.readingCount());
        writeInt(out, buffer.frameCount());
        writeBytes(out, buffer.pack(deflater));
    }

    private static void writeInt(DataOutputStream out, int value) throws IOException {
        out.writeInt(Integer.BYTES);
        out.writeInt(value);
    }

    private static void writeTime(DataOutputStream out, long millis) throws IOException {
        out.writeInt(Long.BYTES);
        out.writeLong((millis - POSTGRES_EPOCH_MILLIS) * 1000);
    }

    private static void writeBytes(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
