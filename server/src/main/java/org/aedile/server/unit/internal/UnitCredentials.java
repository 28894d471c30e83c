package org.aedile.server.unit.internal;

import jakarta.annotation.PostConstruct;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.server.access.Caller;
import org.aedile.server.access.Deeds;
import org.aedile.server.database.Asker;
import org.aedile.server.database.Asking;
import org.aedile.server.unit.Unit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Secrets by which the devices of units prove to be theirs. Thread-safe. */
@Component
class UnitCredentials {
    private static final String KIND = "unit-credential";

    private final JdbcClient client;
    private final UnitBoard board;
    private final Deeds deeds;
    private final InstantSource clock;
    private final TransactionTemplate transactions;
    private final Map<String, List<Stored>> byUnit = new ConcurrentHashMap<>();

    UnitCredentials(
            JdbcClient client, UnitBoard board, Deeds deeds, InstantSource clock, TransactionTemplate transactions) {
        this.client = client;
        this.board = board;
        this.deeds = deeds;
        this.clock = clock;
        this.transactions = transactions;
    }

    private static final class Stored {
        private final String id;
        private final byte[] hash;

        Stored(String id, byte[] hash) {
            this.id = id;
            this.hash = hash;
        }
    }

    /**
     * A new secret, never shown again.
     *
     * @param username for MQTT: {@code unit:} and the unit's id
     */
    record UnitCredential(String id, String username, String secret, String topic) {}

    @PostConstruct
    void load() {
        Runnable read = () -> client.sql("select id, unit_id, secret_hash from unit_credential")
                .query(row -> {
                    remember(row.getString("unit_id"), new Stored(row.getString("id"), row.getBytes("secret_hash")));
                });
        Asking.as(Asker.Part.PLATFORM, read);
    }

    /** A secret as it is known without it. */
    record HeldCredential(String id, String createdBy, Instant createdAt) {}

    /** Those that are still good, oldest first. */
    List<HeldCredential> list(Unit unit) {
        return client.sql("select id, created_by, created_at from unit_credential where unit_id = ?"
                        + " order by created_at, id")
                .param(unit.id())
                .query((row, number) -> new HeldCredential(
                        row.getString("id"),
                        row.getString("created_by"),
                        UnitStore.time(row, "created_at").orElseThrow()))
                .list();
    }

    UnitCredential issue(Unit unit, Caller caller) {
        String id = Secret.randomId();
        String secret = Secret.random();
        byte[] hash = Secret.hash(secret);
        transactions.executeWithoutResult(status -> {
            client.sql("insert into unit_credential (id, agency_id, unit_id, secret_hash, created_at, created_by)"
                            + " values (?, ?, ?, ?, ?, ?)")
                    .params(id, unit.agency().value(), unit.id(), hash)
                    .param(Timestamp.from(clock.instant()))
                    .param(caller.username())
                    .update();
            deeds.done("issued", KIND, unit.id() + "/" + id);
        });
        remember(unit.id(), new Stored(id, hash));
        return new UnitCredential(id, UnitGuests.USERNAME_PREFIX + unit.id(), secret, UnitGuests.topicOf(unit.id()));
    }

    void revoke(Unit unit, String id) {
        transactions.executeWithoutResult(status -> {
            int gone = client.sql("delete from unit_credential where unit_id = ? and id = ?")
                    .params(unit.id(), id)
                    .update();
            if (gone == 0) {
                throw new AedileException(
                        ErrorCode.NOT_FOUND, "unit '%s' has no credential '%s'".formatted(unit.id(), id));
            }
            deeds.done("revoked", KIND, unit.id() + "/" + id);
        });
        byUnit.computeIfPresent(
                unit.id(),
                (key, all) -> all.stream().filter(one -> !one.id.equals(id)).toList());
    }

    /** The unit that these prove, when they do and it isn't retired. From memory. */
    Optional<Unit> verify(String unitId, String secret) {
        boolean proven =
                byUnit.getOrDefault(unitId, List.of()).stream().anyMatch(one -> Secret.matches(one.hash, secret));
        return proven ? board.find(unitId) : Optional.empty();
    }

    private void remember(String unitId, Stored fresh) {
        byUnit.merge(
                unitId,
                List.of(fresh),
                (one, other) -> Stream.concat(one.stream(), other.stream()).toList());
    }
}
