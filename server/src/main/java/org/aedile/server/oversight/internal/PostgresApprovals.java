package org.aedile.server.oversight.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.aedile.kernel.AgencyId;
import org.aedile.server.audit.merkle.Hash;
import org.aedile.server.oversight.Act;
import org.aedile.server.oversight.internal.Request.Decision;
import org.aedile.server.oversight.internal.Request.Person;
import org.aedile.server.oversight.internal.Request.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Requests for a second person in PostgreSQL. Thread-safe. */
@Repository
class PostgresApprovals {
    private static final String INSERT = """
            insert into approval_request (id, agency_id, kind, subject, content, content_hash, reason,
                asked_by, asked_name, session_id, asked_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String SAME = """
            select * from approval_request where agency_id = ? and asked_by = ? and kind = ? and subject = ?
                and content_hash = ? and used_at is null order by asked_at desc limit 20 for update
            """;
    private static final String DECIDE = """
            update approval_request set verdict = ?, decided_by = ?, decided_name = ?, decided_at = ?, said = ? where id = ?
            """;

    private final JdbcClient client;

    PostgresApprovals(JdbcClient client) {
        this.client = client;
    }

    void add(Request request) {
        Act act = request.act();
        client.sql(INSERT)
                .params(
                        request.id(),
                        request.agency().value(),
                        act.kind().name(),
                        act.subject(),
                        act.content(),
                        hash(act),
                        act.reason(),
                        request.by().username(),
                        request.by().name(),
                        request.by().session(),
                        Timestamp.from(request.at()))
                .update();
    }

    /** The unused requests of that person for the very same act, the newest first; locked until the transaction ends. */
    List<Request> lockSame(AgencyId agency, String username, Act act) {
        return client.sql(SAME)
                .params(agency.value(), username, act.kind().name(), act.subject(), hash(act))
                .query(PostgresApprovals::read)
                .list();
    }

    Optional<Request> find(String id) {
        return client.sql("select * from approval_request where id = ?")
                .param(id)
                .query(PostgresApprovals::read)
                .optional();
    }

    /** Locked until the transaction ends. */
    Optional<Request> lock(String id) {
        return client.sql("select * from approval_request where id = ? for update")
                .param(id)
                .query(PostgresApprovals::read)
                .optional();
    }

    /** Those of an agency since then, the newest first. */
    List<Request> list(AgencyId agency, Instant since) {
        return client.sql("select * from approval_request where agency_id = ? and asked_at >= ?"
                        + " order by asked_at desc, id limit 500")
                .params(agency.value(), Timestamp.from(since))
                .query(PostgresApprovals::read)
                .list();
    }

    void decide(String id, Decision decision) {
        client.sql(DECIDE)
                .params(
                        decision.verdict().name().toLowerCase(Locale.ROOT),
                        decision.username(),
                        decision.name(),
                        Timestamp.from(decision.at()),
                        decision.text(),
                        id)
                .update();
    }

    void use(String id, Instant at) {
        client.sql("update approval_request set used_at = ? where id = ?")
                .params(Timestamp.from(at), id)
                .update();
    }

    private static String hash(Act act) {
        return Hash.ofContent(act.content()).hex();
    }

    private static Request read(ResultSet row, int number) throws SQLException {
        return new Request(
                row.getString("id"),
                AgencyId.of(row.getString("agency_id")),
                new Act(
                        Act.Kind.valueOf(row.getString("kind")),
                        row.getString("subject"),
                        row.getString("content"),
                        row.getString("reason")),
                new Person(row.getString("asked_by"), row.getString("asked_name"), row.getString("session_id")),
                time(row, "asked_at"),
                decision(row),
                row.getString("used_at") == null ? null : time(row, "used_at"));
    }

    private static @Nullable Decision decision(ResultSet row) throws SQLException {
        String verdict = row.getString("verdict");
        return verdict == null
                ? null
                : new Decision(
                        Verdict.valueOf(verdict.toUpperCase(Locale.ROOT)),
                        row.getString("decided_by"),
                        row.getString("decided_name"),
                        time(row, "decided_at"),
                        row.getString("said"));
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
