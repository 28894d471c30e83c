package org.aedile.server.domain.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.TimeDomain;
import org.aedile.server.domain.DomainRequest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of open domains. */
final class DomainTable {
    /**
     * A row.
     *
     * @param request what it was opened with
     * @param partitions of its observations topic
     * @param openedAt system time
     */
    record Row(DomainRequest request, int partitions, Instant openedAt) {}

    private final JdbcClient jdbc;

    DomainTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Row> list() {
        return jdbc.sql("""
                select id, kind, title, start_time, speed, partitions, opened_at, seed_states, agency_id from time_domain
                """).query((row, number) -> read(row)).list();
    }

    /** A domain that is there stays as it was made; only where its sources learned beforehand follows the request. */
    void insert(Row row) {
        DomainRequest request = row.request();
        jdbc.sql("""
                insert into time_domain (id, kind, title, start_time, speed, partitions, opened_at, seed_states, agency_id)
                values (?, ?, ?, ?, ?, ?, ?, ?, nullif(?, ''))
                on conflict (id) do update set seed_states = excluded.seed_states
                """)
                .params(
                        request.domain().id(),
                        request.domain().kind().name(),
                        request.title(),
                        Timestamp.from(request.start()),
                        request.speed(),
                        row.partitions(),
                        Timestamp.from(row.openedAt()),
                        request.seedStates(),
                        request.agency().map(AgencyId::value).orElse(""))
                .update();
    }

    void delete(String id) {
        jdbc.sql("delete from time_domain where id = ?").param(id).update();
    }

    private static Row read(ResultSet row) throws SQLException {
        TimeDomain domain = new TimeDomain(row.getString("id"), TimeDomain.Kind.valueOf(row.getString("kind")));
        DomainRequest request = new DomainRequest(
                domain,
                row.getString("title"),
                row.getTimestamp("start_time").toInstant(),
                row.getDouble("speed"),
                row.getString("seed_states"),
                Optional.ofNullable(row.getString("agency_id")).map(AgencyId::of));
        return new Row(
                request, row.getInt("partitions"), row.getTimestamp("opened_at").toInstant());
    }
}
