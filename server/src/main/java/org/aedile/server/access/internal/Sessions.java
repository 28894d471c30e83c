package org.aedile.server.access.internal;

import io.swagger.v3.oas.annotations.media.Schema;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.aedile.kernel.AgencyId;
import org.aedile.server.access.Account;
import org.aedile.server.access.Caller;
import org.aedile.server.access.Deeds;
import org.aedile.server.audit.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sessions of people: they live in PostgreSQL and so outlast a restart, for at most a shift. What was looked up is
 * remembered for ten seconds; ended sessions are forgotten at once. Thread-safe.
 */
@Component
class Sessions {
    static final Duration LIFETIME = Duration.ofHours(12);
    private static final Duration REMEMBERED = Duration.ofSeconds(10);
    private static final int MAX_AGENT = 200;
    private static final String FIND = """
            select s.id, s.expires_at, p.username, p.display_name, p.agency_id, p.roles
            from person_session s join person p using (username)
            where s.token_hash = ? and s.expires_at > ? and not p.disabled
            """;

    private final JdbcClient client;
    private final InstantSource clock;
    private final TransactionTemplate transactions;
    private final Deeds deeds;
    private final Map<String, Known> remembered = new ConcurrentHashMap<>();

    Sessions(JdbcClient client, InstantSource clock, TransactionTemplate transactions, Deeds deeds) {
        this.client = client;
        this.clock = clock;
        this.transactions = transactions;
        this.deeds = deeds;
    }

    private record Known(Caller caller, Instant lookedUpAt, Instant expiresAt) {}

    /** One session in a list. */
    @Schema(name = "OpenSession")
    record Entry(
            String id, Instant createdAt, Instant lastSeenAt, Instant expiresAt, String address, String userAgent) {}

    /** Begins a session and returns the secret value of its cookie. */
    String begin(Account account, String address, String userAgent) {
        String token = Secrets.token();
        transactions.executeWithoutResult(status -> {
            insert(account, token, address, userAgent);
            deeds.done(LoginAttempts.actor(account), "logged-in", new Subject("account", account.username()));
        });
        return token;
    }

    private void insert(Account account, String token, String address, String userAgent) {
        Timestamp now = Timestamp.from(clock.instant());
        client.sql("delete from person_session where expires_at <= ?")
                .param(now)
                .update();
        client.sql("insert into person_session (id, token_hash, username, agency_id, created_at, last_seen_at,"
                        + " expires_at, address, user_agent) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        Secrets.id(),
                        Secrets.digest(token),
                        account.username(),
                        account.agency().value(),
                        now,
                        now,
                        Timestamp.from(clock.instant().plus(LIFETIME)),
                        address,
                        userAgent.substring(0, Math.min(userAgent.length(), MAX_AGENT)))
                .update();
    }

    /** Whose session that is, when it is alive. */
    Optional<Caller> find(String token) {
        Instant now = clock.instant();
        byte[] digest = Secrets.digest(token);
        String key = HexFormat.of().formatHex(digest);
        Known known = remembered.get(key);
        if (known != null
                && known.lookedUpAt().plus(REMEMBERED).isAfter(now)
                && known.expiresAt().isAfter(now)) {
            return Optional.of(known.caller());
        }
        Optional<Known> found = client.sql(FIND)
                .params(digest, Timestamp.from(now))
                .query((row, number) -> known(row, now))
                .optional();
        found.ifPresentOrElse(fresh -> remember(key, fresh, digest), () -> remembered.remove(key));
        return found.map(Known::caller);
    }

    List<Entry> list(String username) {
        return client.sql("select * from person_session where username = ? and expires_at > ? order by created_at desc")
                .params(username, Timestamp.from(clock.instant()))
                .query((row, number) -> new Entry(
                        row.getString("id"),
                        time(row, "created_at"),
                        time(row, "last_seen_at"),
                        time(row, "expires_at"),
                        row.getString("address"),
                        row.getString("user_agent")))
                .list();
    }

    /** Ends a session of that person; one that isn't theirs or is gone already changes nothing. */
    void end(String username, String sessionId) {
        transactions.executeWithoutResult(status -> {
            int gone = client.sql("delete from person_session where username = ? and id = ?")
                    .params(username, sessionId)
                    .update();
            if (gone > 0) {
                deeds.done("logged-out", "account", username);
            }
        });
        forget(username);
    }

    /** Forgets what is remembered of a person, after their rights changed. */
    void forget(String username) {
        remembered.values().removeIf(known -> known.caller().username().equals(username));
    }

    private void remember(String key, Known known, byte[] digest) {
        remembered.put(key, known);
        remembered.values().removeIf(old -> !old.lookedUpAt().plus(REMEMBERED).isAfter(known.lookedUpAt()));
        client.sql("update person_session set last_seen_at = ? where token_hash = ?")
                .params(Timestamp.from(known.lookedUpAt()), digest)
                .update();
    }

    private static Known known(ResultSet row, Instant now) throws SQLException {
        Caller caller = new Caller(
                row.getString("username"),
                row.getString("display_name"),
                AgencyId.of(row.getString("agency_id")),
                Set.copyOf(PostgresAccounts.roles(row)),
                row.getString("id"));
        return new Known(caller, now, time(row, "expires_at"));
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
