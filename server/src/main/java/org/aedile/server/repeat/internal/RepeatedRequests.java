package org.aedile.server.repeat.internal;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.aedile.server.access.Caller;
import org.aedile.server.repeat.IdempotencyKey;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who has sent what under which key. Thread-safe. */
@Component
class RepeatedRequests {
    static final Duration KEPT = Duration.ofDays(7);
    /** A request that takes longer was given up by whoever did it. */
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private static final String BEGIN = """
            insert into repeated_request (username, key, agency_id, fingerprint, server, begun_at) values (?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """;
    private static final String TAKE_OVER = """
            update repeated_request set server = ?, begun_at = ?
            where username = ? and key = ? and status is null and (server <> ? or begun_at < ?)
            """;

    private final JdbcClient client;
    private final InstantSource clock;
    private final String server = UUID.randomUUID().toString();

    RepeatedRequests(JdbcClient client, InstantSource clock) {
        this.client = client;
        this.clock = clock;
    }

    /**
     * What was sent under a key.
     *
     * @param fingerprint of path and body
     * @param status how it was answered; null while it is being done
     */
    record Sent(String fingerprint, @Nullable Integer status) {}

    /** Empty when it is to be done now, for the first time or because another run of the server left it undone. */
    Optional<Sent> begin(IdempotencyKey key, String fingerprint, Caller caller) {
        Instant now = clock.instant();
        if (insert(key, fingerprint, caller, now)) {
            return Optional.empty();
        }
        Optional<Sent> known = find(key, caller);
        boolean same = known.isPresent() && known.get().fingerprint().equals(fingerprint);
        return same && takesOver(key, caller, now) ? Optional.empty() : known;
    }

    /** True when it wasn't known. */
    private boolean insert(IdempotencyKey key, String fingerprint, Caller caller, Instant now) {
        return client.sql(BEGIN)
                        .params(
                                caller.username(),
                                key.value(),
                                caller.agency().value(),
                                fingerprint,
                                server,
                                Timestamp.from(now))
                        .update()
                > 0;
    }

    void end(IdempotencyKey key, int status, Caller caller) {
        client.sql("update repeated_request set status = ? where username = ? and key = ?")
                .params(status, caller.username(), key.value())
                .update();
    }

    /** It was not done, and may be sent again. */
    void forget(IdempotencyKey key, Caller caller) {
        client.sql("delete from repeated_request where username = ? and key = ? and status is null")
                .params(caller.username(), key.value())
                .update();
    }

    void removeExpired() {
        client.sql("delete from repeated_request where begun_at < ?")
                .param(Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }

    private boolean takesOver(IdempotencyKey key, Caller caller, Instant now) {
        return client.sql(TAKE_OVER)
                        .params(
                                server,
                                Timestamp.from(now),
                                caller.username(),
                                key.value(),
                                server,
                                Timestamp.from(now.minus(LONGEST)))
                        .update()
                > 0;
    }

    private Optional<Sent> find(IdempotencyKey key, Caller caller) {
        return client.sql("select fingerprint, status from repeated_request where username = ? and key = ?")
                .params(caller.username(), key.value())
                .query((row, number) -> new Sent(row.getString(1), (Integer) row.getObject(2)))
                .optional();
    }
}
