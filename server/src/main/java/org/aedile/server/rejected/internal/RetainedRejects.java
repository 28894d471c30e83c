package org.aedile.server.rejected.internal;

import java.sql.Timestamp;
import java.time.Instant;
import org.aedile.server.privacy.Retained;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Refused messages end with their source's data. */
@Component
class RetainedRejects implements Retained {
    private final JdbcTemplate jdbc;

    RetainedRejects(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "refused messages";
    }

    @Override
    public long remove(String sourceId, Instant before) {
        return before.equals(Instant.MAX)
                ? jdbc.update("delete from rejected_message where source_id = ?", sourceId)
                : jdbc.update(
                        "delete from rejected_message where source_id = ? and at < ?",
                        sourceId,
                        Timestamp.from(before));
    }
}
