package org.aedile.server.datasubject.internal;

import java.sql.Timestamp;
import java.time.Instant;
import org.aedile.server.datasubject.RequestFigures;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts requests in PostgreSQL. */
@Component
class PostgresFigures implements RequestFigures {
    private final JdbcClient client;

    PostgresFigures(JdbcClient client) {
        this.client = client;
    }

    @Override
    public Figures answered(Instant from, Instant to) {
        return client.sql("select count(*), count(*) filter (where (answered_at at time zone 'UTC')::date <= due_on)"
                        + " from data_subject_request where answered_at >= ? and answered_at < ?")
                .params(Timestamp.from(from), Timestamp.from(to))
                .query((row, number) -> new Figures(row.getLong(1), row.getLong(2)))
                .single();
    }
}
