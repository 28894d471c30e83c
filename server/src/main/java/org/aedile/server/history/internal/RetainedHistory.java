package org.aedile.server.history.internal;

import java.util.List;
import org.aedile.server.privacy.Due;
import org.aedile.server.privacy.Retained;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Blocks of history end with the retention of their source; a day's partition goes when it is empty. */
@Component
class RetainedHistory implements Retained {
    private static final String EXPIRED =
            "delete from observation_block b using retention_of r where b.source_id = r.source_id"
                    + " and b.stored_day < (?::timestamptz - r.retention_days * interval '1 day')::date"
                    + Due.OF_AGENCY;
    private static final String PARTITIONS =
            "select inhrelid::regclass::text from pg_inherits where inhparent = 'observation_block'::regclass";
    private static final String OLD = "select coalesce(max(stored_day) is null, true) from ";

    private final JdbcTemplate jdbc;
    private final BaselineStore baselines;

    RetainedHistory(JdbcTemplate jdbc, BaselineStore baselines) {
        this.baselines = baselines;
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "history blocks";
    }

    @Override
    public long removeExpired(Due due) {
        long removed = jdbc.update(EXPIRED, due.parameters());
        if (removed > 0) {
            dropEmptyPartitions();
        }
        return removed;
    }

    @Override
    public long erase(String sourceId) {
        baselines.forget(sourceId);
        return jdbc.update("delete from observation_block where source_id = ?", sourceId);
    }

    /** Of the days before yesterday, so that nothing is being written there. */
    private void dropEmptyPartitions() {
        List<String> partitions = jdbc.queryForList(PARTITIONS, String.class);
        partitions.stream().sorted().limit(Math.max(0, partitions.size() - 2)).forEach(partition -> {
            Boolean empty = jdbc.queryForObject(OLD + partition, Boolean.class);
            if (Boolean.TRUE.equals(empty)) {
                jdbc.execute("drop table " + partition);
            }
        });
    }
}
