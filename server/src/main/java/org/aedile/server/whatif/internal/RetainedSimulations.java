package org.aedile.server.whatif.internal;

import java.time.Duration;
import org.aedile.server.config.AedileProperties;
import org.aedile.server.privacy.Due;
import org.aedile.server.privacy.Retained;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What-ifs end a time after they were over; those that an incident was told of end with it. */
@Component
class RetainedSimulations implements Retained {
    private static final String END = """
            delete from simulation r
            where r.incident_id is null and r.ended_at < ?::timestamptz - interval '1 second' * ?
            """;

    private final JdbcTemplate jdbc;
    private final Duration kept;

    RetainedSimulations(JdbcTemplate jdbc, AedileProperties properties) {
        this.jdbc = jdbc;
        this.kept = properties.whatIf().retention();
    }

    @Override
    public String name() {
        return "what-ifs";
    }

    @Override
    public long removeExpired(Due due) {
        Object[] parameters = due.parameters();
        return jdbc.update(END + Due.OF_AGENCY, parameters[0], kept.toSeconds(), parameters[1], parameters[2]);
    }
}
