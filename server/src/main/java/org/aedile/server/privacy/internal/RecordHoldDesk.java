package org.aedile.server.privacy.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.server.access.Caller;
import org.aedile.server.access.Deeds;
import org.aedile.server.database.Asker;
import org.aedile.server.database.Asking;
import org.aedile.server.oversight.Act;
import org.aedile.server.oversight.FourEyes;
import org.aedile.server.privacy.KeptRecords;
import org.aedile.server.privacy.KeptRecords.HeldRecord;
import org.aedile.server.privacy.RecordHolds;
import org.aedile.server.privacy.RecordKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Legal holds on incidents and shift logs; to lift one takes two people. */
@Component
class RecordHoldDesk implements RecordHolds {
    private static final String KIND = "record-hold";
    private static final String STANDS =
            "select count(*) from record_hold where kind = ? and record_id = ? and lifted_at is null";

    private final JdbcClient client;
    private final List<KeptRecords> kept;
    private final FourEyes fourEyes;
    private final Deeds deeds;
    private final TransactionTemplate transactions;
    private final InstantSource clock;

    RecordHoldDesk(
            JdbcClient client,
            List<KeptRecords> kept,
            FourEyes fourEyes,
            Deeds deeds,
            TransactionTemplate transactions,
            InstantSource clock) {
        this.client = client;
        this.kept = List.copyOf(kept);
        this.fourEyes = fourEyes;
        this.deeds = deeds;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** One hold; lifted when {@code liftedAt} is there. */
    record RecordHold(
            String id,
            RecordKind kind,
            String record,
            String reason,
            String placedBy,
            Instant placedAt,
            @Nullable String liftedBy,
            @Nullable Instant liftedAt) {}

    /** Those of the caller's agency, the newest first. */
    List<RecordHold> list(Caller caller) {
        return client.sql("select * from record_hold where agency_id = ? order by placed_at desc, id")
                .param(caller.agency().value())
                .query(RecordHoldDesk::read)
                .list();
    }

    RecordHold place(RecordKind kind, String record, String reason, Caller caller) {
        HeldRecord held = kept.stream()
                .filter(one -> one.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody keeps records of kind " + kind))
                .require(record, caller);
        return require(place(held, reason, caller), caller);
    }

    @Override
    public String place(HeldRecord record, String reason, Caller caller) {
        String id = "%016x".formatted(ThreadLocalRandom.current().nextLong());
        transactions.executeWithoutResult(status -> {
            client.sql("insert into record_hold (id, agency_id, kind, record_id, reason, placed_by, placed_at)"
                            + " values (?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            id,
                            caller.agency().value(),
                            record.kind().word(),
                            record.record(),
                            reason,
                            caller.username(),
                            Timestamp.from(clock.instant()))
                    .update();
            deeds.done("placed", KIND, id);
        });
        return id;
    }

    void lift(String id, String reason, Caller caller) {
        RecordHold hold = require(id, caller);
        String content = "hold on %s %s: %s".formatted(hold.kind().word(), hold.record(), hold.reason());
        fourEyes.require(new Act(Act.Kind.LIFT_HOLD, id, content, reason), caller);
        transactions.executeWithoutResult(status -> {
            client.sql("update record_hold set lifted_by = ?, lifted_at = ? where id = ? and lifted_at is null")
                    .params(caller.username(), Timestamp.from(clock.instant()), id)
                    .update();
            deeds.done("lifted", KIND, id);
        });
    }

    @Override
    public boolean isHeld(HeldRecord record) {
        return Asking.as(
                Asker.Part.PLATFORM,
                () -> client.sql(STANDS)
                                .params(record.kind().word(), record.record())
                                .query(Long.class)
                                .single()
                        > 0);
    }

    /**
     * @throws AedileException {@code NOT_FOUND}, also when it was lifted and when it is another agency's
     */
    private RecordHold require(String id, Caller caller) {
        Optional<RecordHold> standing = client.sql(
                        "select * from record_hold where id = ? and agency_id = ? and lifted_at is null")
                .params(id, caller.agency().value())
                .query(RecordHoldDesk::read)
                .optional();
        return standing.orElseThrow(() -> new AedileException(ErrorCode.NOT_FOUND, "no hold '" + id + "' stands"));
    }

    private static RecordHold read(ResultSet row, int number) throws SQLException {
        Timestamp liftedAt = row.getTimestamp("lifted_at");
        return new RecordHold(
                row.getString("id"),
                RecordKind.ofRow(row.getString("kind")),
                row.getString("record_id"),
                row.getString("reason"),
                row.getString("placed_by"),
                row.getTimestamp("placed_at").toInstant(),
                row.getString("lifted_by"),
                liftedAt == null ? null : liftedAt.toInstant());
    }
}
