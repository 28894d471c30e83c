package org.aedile.server.oversight.internal;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aedile.kernel.AgencyId;
import org.aedile.server.oversight.BreakGlass;
import org.aedile.server.oversight.BreakGlass.Ended;
import org.aedile.server.oversight.BreakGlass.Review;
import org.aedile.server.oversight.BreakGlass.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Broken glasses in PostgreSQL. Thread-safe. */
@Repository
class PostgresGlasses {
    private static final String INSERT = """
            insert into break_glass (id, agency_id, owner, categories, person, person_name, reason, began_at, until)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcClient client;

    PostgresGlasses(JdbcClient client) {
        this.client = client;
    }

    void add(BreakGlass glass) {
        client.sql(INSERT)
                .params(
                        glass.id(),
                        glass.agency().value(),
                        glass.scope().owner().value(),
                        glass.scope().categories().toArray(String[]::new),
                        glass.person(),
                        glass.name(),
                        glass.reason(),
                        Timestamp.from(glass.from()),
                        Timestamp.from(glass.until()))
                .update();
    }

    /** Ends those of a person whose time is over, so that the same glass can be broken again. */
    void endExpired(String person, Instant now) {
        client.sql("update break_glass set ended_at = until, ended_by = '' where person = ? and ended_at is null"
                        + " and until <= ?")
                .params(person, Timestamp.from(now))
                .update();
    }

    void end(String id, Ended ended) {
        client.sql("update break_glass set ended_at = ?, ended_by = ? where id = ?")
                .params(Timestamp.from(ended.at()), ended.person(), id)
                .update();
    }

    void review(String id, Review review) {
        client.sql("update break_glass set reviewed_at = ?, reviewed_by = ?, justified = ?, review = ? where id = ?")
                .params(Timestamp.from(review.at()), review.person(), review.justified(), review.text(), id)
                .update();
    }

    /** Notes that its review is overdue; false when that is noted already or there is a review by now. */
    boolean tellOverdue(String id, Instant now) {
        return client.sql("update break_glass set overdue_told_at = ? where id = ? and overdue_told_at is null"
                                + " and reviewed_at is null")
                        .params(Timestamp.from(now), id)
                        .update()
                == 1;
    }

    Optional<BreakGlass> find(String id) {
        return client.sql("select * from break_glass where id = ?")
                .param(id)
                .query(PostgresGlasses::read)
                .optional();
    }

    /** Locked until the transaction ends. */
    Optional<BreakGlass> lock(String id) {
        return client.sql("select * from break_glass where id = ? for update")
                .param(id)
                .query(PostgresGlasses::read)
                .optional();
    }

    /** Those that concern an agency, the newest first. */
    List<BreakGlass> list(AgencyId agency) {
        return client.sql(
                        "select * from break_glass where agency_id = ? or owner = ? order by began_at desc, id limit 500")
                .params(agency.value(), agency.value())
                .query(PostgresGlasses::read)
                .list();
    }

    /** Those that nobody has ended, open or not. */
    List<BreakGlass> listOpen(Instant now) {
        return client.sql("select * from break_glass where ended_at is null and until > ?")
                .param(Timestamp.from(now))
                .query(PostgresGlasses::read)
                .list();
    }

    /** Those that nobody has reviewed. */
    List<BreakGlass> listUnreviewed() {
        return client.sql("select * from break_glass where reviewed_at is null order by began_at")
                .query(PostgresGlasses::read)
                .list();
    }

    private static BreakGlass read(ResultSet row, int number) throws SQLException {
        return new BreakGlass(
                row.getString("id"),
                AgencyId.of(row.getString("agency_id")),
                row.getString("person"),
                row.getString("person_name"),
                new Scope(AgencyId.of(row.getString("owner")), words(row.getArray("categories"))),
                row.getString("reason"),
                time(row, "began_at"),
                time(row, "until"),
                ended(row),
                review(row));
    }

    private static @Nullable Ended ended(ResultSet row) throws SQLException {
        return row.getString("ended_at") == null ? null : new Ended(time(row, "ended_at"), row.getString("ended_by"));
    }

    private static @Nullable Review review(ResultSet row) throws SQLException {
        return row.getString("reviewed_at") == null
                ? null
                : new Review(
                        time(row, "reviewed_at"),
                        row.getString("reviewed_by"),
                        row.getBoolean("justified"),
                        row.getString("review"));
    }

    private static Set<String> words(Array array) throws SQLException {
        return Set.of((String[]) array.getArray());
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
