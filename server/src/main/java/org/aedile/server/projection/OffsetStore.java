package org.aedile.server.projection;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How far each projection has read each partition. Written in the transaction of the rows, so that after a crash a record
 * is neither lost nor counted twice. Thread-safe.
 */
@Component
public class OffsetStore {
    private static final String UPSERT = """
            insert into projection_offset (projection, domain_id, partition_number, next_offset)
            values (?, ?, ?, ?)
            on conflict (projection, domain_id, partition_number) do update set next_offset = excluded.next_offset
            """;

    private final JdbcTemplate jdbc;
    private final JdbcClient client;

    public OffsetStore(JdbcTemplate jdbc, JdbcClient client) {
        this.jdbc = jdbc;
        this.client = client;
    }

    /** The next offset to read by partition; partitions never read are absent. */
    public Map<Integer, Long> nextOffsets(String projection, String timeDomain) {
        Map<Integer, Long> offsets = new HashMap<>();
        client.sql("select partition_number, next_offset from projection_offset where projection = ? and domain_id = ?")
                .params(projection, timeDomain)
                .query(row -> {
                    offsets.put(row.getInt(1), row.getLong(2));
                });
        return offsets;
    }

    /** Stores the next offsets to read; call it inside the transaction that writes the rows. */
    public void save(String projection, String timeDomain, Map<Integer, Long> nextOffsets) {
        nextOffsets.forEach((partition, next) -> jdbc.update(UPSERT, projection, timeDomain, partition, next));
    }
}
