package org.aedile.server.rejected.internal;

import org.aedile.server.privacy.Due;
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
    public long removeExpired(Due due) {
        return jdbc.update(
                "delete from rejected_message m using retention_of r where m.source_id = r.source_id"
                        + " and m.at < ?::timestamptz - r.retention_days * interval '1 day'" + Due.OF_AGENCY,
                due.parameters());
    }

    @Override
    public long erase(String sourceId) {
        return jdbc.update("delete from rejected_message where source_id = ?", sourceId);
    }
}
