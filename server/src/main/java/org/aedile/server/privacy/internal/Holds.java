package org.aedile.server.privacy.internal;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.server.access.Caller;
import org.aedile.server.access.Decisions;
import org.aedile.server.access.Deeds;
import org.aedile.server.audit.Subject;
import org.aedile.server.database.Asker;
import org.aedile.server.database.Asking;
import org.aedile.server.gate.Sight;
import org.aedile.server.source.Source;
import org.aedile.server.source.SourceRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Legal holds: by name and with a reason, and kept as a record when they are lifted. */
@Component
class Holds {
    private static final String KIND = "legal-hold";

    private final JdbcTemplate jdbc;
    private final SourceRegistry registry;
    private final LogRetention log;
    private final InstantSource clock;
    private final TransactionTemplate transactions;
    private final Deeds deeds;
    private final Decisions decisions;

    Holds(
            JdbcTemplate jdbc,
            SourceRegistry registry,
            LogRetention log,
            InstantSource clock,
            TransactionTemplate transactions,
            Deeds deeds,
            Decisions decisions) {
        this.decisions = decisions;
        this.jdbc = jdbc;
        this.registry = registry;
        this.log = log;
        this.clock = clock;
        this.transactions = transactions;
        this.deeds = deeds;
    }

    /** One hold; lifted when {@code liftedAt} is there. */
    record Hold(
            String id,
            String source,
            String reason,
            String placedBy,
            Instant placedAt,
            @Nullable String liftedBy,
            @Nullable Instant liftedAt) {}

    /** A hold, with whose source it is on. */
    private record Owned(String agency, Hold hold) {}

    /** Those on sources of the viewer's own agency. */
    List<Hold> list(Sight own) {
        return jdbc.query("select * from legal_hold order by placed_at desc, id", Holds::owned).stream()
                .filter(owned -> own.owns(owned.agency()))
                .map(Owned::hold)
                .toList();
    }

    /**
     * @throws AedileException {@code NOT_FOUND}, also when it was lifted and when it is on another agency's source
     */
    Hold requireStanding(String id, Caller caller) {
        Owned owned =
                jdbc.query("select * from legal_hold where id = ? and lifted_at is null", Holds::owned, id).stream()
                        .findFirst()
                        .orElseThrow(() -> notFound(id));
        if (!Sight.ownOf(caller).owns(owned.agency())) {
            throw decisions.refused(caller, new Subject(KIND, id), notFound(id));
        }
        return owned.hold();
    }

    private static AedileException notFound(String id) {
        return new AedileException(ErrorCode.NOT_FOUND, "no hold '" + id + "' stands");
    }

    private static Owned owned(ResultSet row, int number) throws SQLException {
        return new Owned(
                row.getString("agency_id"),
                new Hold(
                        row.getString("id"),
                        row.getString("source_id"),
                        row.getString("reason"),
                        row.getString("placed_by"),
                        row.getTimestamp("placed_at").toInstant(),
                        row.getString("lifted_by"),
                        Optional.ofNullable(row.getTimestamp("lifted_at"))
                                .map(Timestamp::toInstant)
                                .orElse(null)));
    }

    /** Places a hold: from now on nothing of that source ends, and the log as a whole keeps everything. */
    Hold place(String sourceId, String reason, String by) {
        Source source = registry.require(sourceId);
        byte[] random = new byte[8];
        new SecureRandom().nextBytes(random);
        Hold hold = new Hold(HexFormat.of().formatHex(random), sourceId, reason, by, clock.instant(), null, null);
        transactions.executeWithoutResult(status -> insert(hold, source));
        log.suspend();
        return hold;
    }

    private void insert(Hold hold, Source source) {
        deeds.done("placed", KIND, hold.id());
        jdbc.update(
                "insert into legal_hold (id, agency_id, source_id, reason, placed_by, placed_at)"
                        + " values (?, ?, ?, ?, ?, ?)",
                hold.id(),
                source.agency().value(),
                hold.source(),
                hold.reason(),
                hold.placedBy(),
                Timestamp.from(hold.placedAt()));
    }

    void lift(String id, String by) {
        transactions.executeWithoutResult(status -> update(id, by));
        if (!stands()) {
            log.resume();
        }
    }

    private void update(String id, String by) {
        int lifted = jdbc.update(
                "update legal_hold set lifted_by = ?, lifted_at = ? where id = ? and lifted_at is null",
                by,
                Timestamp.from(clock.instant()),
                id);
        if (lifted == 0) {
            throw notFound(id);
        }
        deeds.done("lifted", KIND, id);
    }

    /** True while any source is held. */
    boolean stands() {
        return count("select count(*) from legal_hold where lifted_at is null") > 0;
    }

    boolean isHeld(String sourceId) {
        return count("select count(*) from legal_hold where lifted_at is null and source_id = ?", sourceId) > 0;
    }

    private long count(String sql, Object... parameters) {
        Long count = Asking.as(Asker.Part.PLATFORM, () -> jdbc.queryForObject(sql, Long.class, parameters));
        return count == null ? 0 : count;
    }
}
