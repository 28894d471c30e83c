package org.aedile.server.alert.internal;

import org.aedile.server.privacy.Due;
import org.aedile.server.privacy.Retained;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Alerts stay, with references only: the words that personal sources put into them end with their data. */
@Component
class RetainedAlerts implements Retained {
    private static final String BLANK =
            "update alert a set explanation = '', attributes = '{}', evidence_property = null,"
                    + " evidence_label = null, evidence_value = null, evidence_unit = null, evidence_low = null,"
                    + " evidence_high = null";
    private static final String NOT_YET_BLANK =
            " and (a.explanation <> '' or a.attributes <> '{}' or a.evidence_value is not null)";

    private final JdbcTemplate jdbc;

    RetainedAlerts(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "texts of alerts";
    }

    @Override
    public long removeExpired(Due due) {
        return jdbc.update(
                BLANK + " from retention_of r where a.source_id = r.source_id and a.personal"
                        + " and a.stored_at < ?::timestamptz - r.retention_days * interval '1 day'" + Due.OF_AGENCY
                        + NOT_YET_BLANK,
                due.parameters());
    }

    @Override
    public long erase(String sourceId) {
        return jdbc.update(BLANK + " where a.source_id = ? and a.personal" + NOT_YET_BLANK, sourceId);
    }
}
