package org.aedile.server.figures.internal;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.aedile.server.access.Caller;
import org.aedile.server.figures.Step;
import org.aedile.server.figures.StepTime;
import org.aedile.server.figures.Steps;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Times of steps in PostgreSQL. The shift is the one that is on when a step is written down. */
@Repository
class PostgresSteps implements Steps {
    private static final String RECORD = """
            insert into step_time (domain_id, agency_id, kind, subject_id, type, step, at, shift)
            select ?, agency, ?, ?, ?, ?, ?::timestamptz, coalesce((select name from shift where agency_id = agency
                and begins_at <= now() and ends_at > now() order by begins_at, id limit 1), '')
            from (select ?::text as agency) as whose
            on conflict do nothing
            """;
    private static final String INHERIT = """
            insert into step_time (domain_id, agency_id, kind, subject_id, type, step, at, shift)
            select domain_id, agency_id, ?, ?, ?, step, min(at), (array_agg(shift order by at))[1] from step_time
            where domain_id = ? and agency_id = ? and kind = ? and step in ('raised', 'seen', 'acknowledged')
                and subject_id in (select subject_id from step_time where domain_id = ? and agency_id = ? and kind = ?
                    and subject_id = any (?) and step = 'raised' and at <= ?::timestamptz)
            group by domain_id, agency_id, step
            on conflict do nothing
            """;
    private static final String FIGURES = """
            with first as (
                select subject_id, min(at) as at, (array_agg(shift order by at, step))[1] as shift,
                    (array_agg(type order by at desc, step))[1] as type from step_time
                where domain_id = :domain and agency_id = :agency and kind = :kind and at >= :from
                group by subject_id)
            select first.type, first.shift, later.step, count(*) as count,
                percentile_cont(0.5) within group (order by extract(epoch from later.at - first.at)) as median,
                percentile_cont(0.9) within group (order by extract(epoch from later.at - first.at)) as p90
            from first join step_time later on later.subject_id = first.subject_id and later.domain_id = :domain
                and later.agency_id = :agency and later.kind = :kind and later.at >= first.at
            group by first.type, first.shift, later.step
            having count(*) >= :fewest and max(later.at - first.at) > interval '0'
            order by first.type, first.shift, min(later.at - first.at), later.step
            """;

    private final JdbcTemplate jdbc;
    private final JdbcClient client;

    PostgresSteps(JdbcTemplate jdbc, JdbcClient client) {
        this.jdbc = jdbc;
        this.client = client;
    }

    @Override
    public void record(Collection<StepTime> times) {
        List<Object[]> rows = times.stream().map(PostgresSteps::row).toList();
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(RECORD, rows);
        }
    }

    @Override
    public void inherit(StepTime.Subject heir, String kind, Collection<String> ids, Instant before) {
        String agency = heir.agency().value();
        client.sql(INHERIT)
                .params(heir.kind(), heir.id(), heir.type())
                .params(heir.timeDomain(), agency, kind)
                .params(heir.timeDomain(), agency, kind)
                .params(ids.toArray(String[]::new), Timestamp.from(before))
                .update();
    }

    @Override
    public List<Figure> figures(String timeDomain, String kind, Instant from, Caller caller) {
        return client.sql(FIGURES)
                .param("domain", timeDomain)
                .param("agency", caller.agency().value())
                .param("kind", kind)
                .param("from", Timestamp.from(from))
                .param("fewest", FEWEST)
                .query((row, number) -> new Figure(
                        row.getString("type"),
                        row.getString("shift"),
                        Step.valueOf(row.getString("step").toUpperCase(Locale.ROOT)),
                        row.getInt("count"),
                        row.getDouble("median"),
                        row.getDouble("p90")))
                .list();
    }

    private static Object[] row(StepTime time) {
        StepTime.Subject subject = time.subject();
        return new Object[] {
            subject.timeDomain(),
            subject.kind(),
            subject.id(),
            subject.type(),
            time.step().word(),
            Timestamp.from(time.at()),
            subject.agency().value()
        };
    }
}
