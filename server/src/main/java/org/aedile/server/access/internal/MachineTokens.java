package org.aedile.server.access.internal;

import io.swagger.v3.oas.annotations.media.Schema;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.aedile.kernel.AgencyId;
import org.aedile.server.access.Caller;
import org.aedile.server.access.Deeds;
import org.aedile.server.access.Role;
import org.aedile.server.access.TokenCallers;
import org.aedile.server.database.Asker;
import org.aedile.server.database.Asking;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tokens of machines: shown once, stored as SHA-256. What was looked up is remembered for ten seconds. Thread-safe. */
@Component
class MachineTokens implements TokenCallers {
    static final String PREFIX = "aedile_";
    private static final String KIND = "token";
    private static final String USER = "token:";
    private static final Duration REMEMBERED = Duration.ofSeconds(10);
    private static final String FIND =
            "select * from machine_token where token_hash = ? and (expires_at is null or expires_at > ?)";

    private final JdbcClient client;
    private final InstantSource clock;
    private final TransactionTemplate transactions;
    private final Deeds deeds;
    private final SessionStreams streams;
    private final Map<String, Known> remembered = new ConcurrentHashMap<>();

    MachineTokens(
            JdbcClient client,
            InstantSource clock,
            TransactionTemplate transactions,
            Deeds deeds,
            SessionStreams streams) {
        this.client = client;
        this.clock = clock;
        this.transactions = transactions;
        this.deeds = deeds;
        this.streams = streams;
    }

    private record Known(Caller caller, Instant lookedUpAt) {}

    /** One token in a list, without its secret. */
    @Schema(name = "Token")
    record Entry(
            String id,
            String name,
            List<Role> roles,
            Instant createdAt,
            String createdBy,
            @Nullable Instant expiresAt,
            @Nullable Instant lastUsedAt) {}

    /** A new token with its secret, the only time it is shown. */
    @Schema(name = "IssuedToken")
    record Issued(String id, String token) {}

    Issued issue(String name, List<Role> roles, @Nullable Instant expiresAt, Caller by) {
        String id = Secrets.id();
        String token = PREFIX + Secrets.token();
        transactions.executeWithoutResult(status -> {
            client.sql("insert into machine_token (id, agency_id, name, token_hash, roles, created_by, expires_at)"
                            + " values (?, ?, ?, ?, ?, ?, ?)")
                    .params(java.util.Arrays.asList(
                            id,
                            by.agency().value(),
                            name,
                            Secrets.digest(token),
                            PostgresAccounts.words(roles),
                            by.username(),
                            expiresAt == null ? null : Timestamp.from(expiresAt)))
                    .update();
            deeds.done("issued", KIND, id);
        });
        return new Issued(id, token);
    }

    @Override
    public Optional<Caller> find(String token) {
        if (!token.startsWith(PREFIX)) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Known known = remembered.get(token);
        if (known != null && known.lookedUpAt().plus(REMEMBERED).isAfter(now)) {
            return Optional.of(known.caller());
        }
        byte[] digest = Secrets.digest(token);
        return Asking.as(Asker.Part.PLATFORM, () -> lookUp(token, digest, now));
    }

    private Optional<Caller> lookUp(String token, byte[] digest, Instant now) {
        Optional<Caller> found = client.sql(FIND)
                .params(digest, Timestamp.from(now))
                .query((row, number) -> caller(row))
                .optional();
        found.ifPresentOrElse(caller -> remember(token, caller, now, digest), () -> remembered.remove(token));
        return found;
    }

    /** Those of the caller's agency; all for who runs the machine. */
    List<Entry> list(Caller caller) {
        return client.sql("select * from machine_token where agency_id = ? or ? order by name, id")
                .params(caller.agency().value(), caller.isLocal())
                .query((row, number) -> new Entry(
                        row.getString("id"),
                        row.getString("name"),
                        PostgresAccounts.roles(row),
                        row.getObject("created_at", OffsetDateTime.class).toInstant(),
                        row.getString("created_by"),
                        optionalTime(row, "expires_at"),
                        optionalTime(row, "last_used_at")))
                .list();
    }

    /** Ends a token and the streams of machines by that name; those with another token come back by themselves. */
    void revoke(String id) {
        Optional<String> revoked = Objects.requireNonNull(transactions.execute(status -> {
            Optional<String> name = client.sql("delete from machine_token where id = ? returning name")
                    .param(id)
                    .query(String.class)
                    .optional();
            name.ifPresent(gone -> deeds.done("revoked", KIND, id));
            return name;
        }));
        remembered.clear();
        revoked.ifPresent(name -> streams.leave(caller -> caller.username().equals(USER + name)));
    }

    /** Which of these machines still have a token. */
    Set<Caller> alive(Set<Caller> callers) {
        Set<String> good = Set.copyOf(
                client.sql("select distinct name from machine_token where expires_at is null or expires_at > ?")
                        .param(Timestamp.from(clock.instant()))
                        .query(String.class)
                        .list());
        return callers.stream()
                .filter(caller -> good.contains(caller.displayName()))
                .collect(Collectors.toSet());
    }

    private void remember(String token, Caller caller, Instant now, byte[] digest) {
        remembered.values().removeIf(old -> !old.lookedUpAt().plus(REMEMBERED).isAfter(now));
        remembered.put(token, new Known(caller, now));
        client.sql("update machine_token set last_used_at = ? where token_hash = ?")
                .params(Timestamp.from(now), digest)
                .update();
    }

    private static Caller caller(ResultSet row) throws SQLException {
        String name = row.getString("name");
        return new Caller(
                USER + name,
                name,
                AgencyId.of(row.getString("agency_id")),
                Set.copyOf(PostgresAccounts.roles(row)),
                "");
    }

    private static @Nullable Instant optionalTime(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
