package org.aedile.server.access.internal;

import io.swagger.v3.oas.annotations.media.Schema;
import java.nio.charset.StandardCharsets;
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
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.aedile.kernel.AgencyId;
import org.aedile.server.access.Account;
import org.aedile.server.access.Caller;
import org.aedile.server.access.Deeds;
import org.aedile.server.access.SecretSeal;
import org.aedile.server.audit.Subject;
import org.aedile.server.config.AedileProperties;
import org.aedile.server.database.Asker;
import org.aedile.server.database.Asking;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sessions of people: they live in PostgreSQL and so outlast a restart. One ends when it wasn't used for a while, after its
 * lifetime in any case, and when somebody ends it. What was looked up is remembered for ten seconds; ended sessions are
 * forgotten at once, with their streams. Thread-safe.
 */
@Component
class Sessions {
    private static final Duration REMEMBERED = Duration.ofSeconds(10);
    private static final Duration TOUCHED = Duration.ofSeconds(30);
    private static final int MAX_AGENT = 200;
    private static final String KIND = "account";
    private static final String PROVIDER_TOKEN = "provider-token";
    private static final String FIND = """
            select s.id, s.expires_at, s.proof, p.username, p.display_name, s.agency_id, coalesce(m.roles, p.roles) as roles
            from person_session s join person p using (username)
                left join person_membership m on m.username = p.username and m.agency_id = s.agency_id
            where s.token_hash = ? and s.expires_at > ? and s.last_seen_at > ? and not p.disabled
                and (s.agency_id = p.agency_id or m.username is not null)
            """;
    private static final String ALIVE = """
            select s.id from person_session s join person p using (username)
                left join person_membership m on m.username = p.username and m.agency_id = s.agency_id
            where s.id = any (?) and s.expires_at > ? and not p.disabled
                and (s.agency_id = p.agency_id or m.username is not null)
            """;

    private final JdbcClient client;
    private final InstantSource clock;
    private final TransactionTemplate transactions;
    private final Deeds deeds;
    private final SecondFactorPolicy policy;
    private final SessionStreams streams;
    private final SecretSeal seal;
    private final AedileProperties.Access limits;
    private final Map<String, Known> remembered = new ConcurrentHashMap<>();

    Sessions(
            JdbcClient client,
            InstantSource clock,
            TransactionTemplate transactions,
            Deeds deeds,
            SecondFactorPolicy policy,
            SessionStreams streams,
            SecretSeal seal,
            AedileProperties properties) {
        this.client = client;
        this.clock = clock;
        this.transactions = transactions;
        this.deeds = deeds;
        this.policy = policy;
        this.streams = streams;
        this.seal = seal;
        this.limits = properties.access();
    }

    private record Known(Caller caller, Instant lookedUpAt, Instant expiresAt) {}

    /**
     * One session in a list.
     *
     * @param address from where they logged in
     * @param userAgent what the browser calls itself
     * @param proof how they proved who they are
     * @param current true for the session that asks
     */
    @Schema(name = "OpenSession")
    record Entry(
            String id,
            Instant createdAt,
            Instant lastSeenAt,
            Instant expiresAt,
            String address,
            String userAgent,
            Proof proof,
            boolean current) {}

    /** The longest that a session lasts. */
    Duration lifetime() {
        return limits.sessionLifetime();
    }

    /** Begins a session and returns the secret value of its cookie. */
    String begin(Account account, Proof proof, Visitor visitor) {
        String token = Secrets.token();
        Asking.as(
                Asker.Part.PLATFORM,
                () -> transactions.executeWithoutResult(status -> {
                    insert(account, token, proof, visitor);
                    deeds.done(LoginAttempts.actor(account), "logged-in", new Subject(KIND, account.username()));
                }));
        return token;
    }

    private void insert(Account account, String token, Proof proof, Visitor visitor) {
        Instant now = clock.instant();
        client.sql("delete from person_session where expires_at <= ? or last_seen_at <= ?")
                .params(Timestamp.from(now), idleSince(now))
                .update();
        client.sql("insert into person_session (id, token_hash, username, agency_id, created_at, last_seen_at,"
                        + " expires_at, address, user_agent, proof) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        Secrets.id(),
                        Secrets.digest(token),
                        account.username(),
                        account.agency().value(),
                        Timestamp.from(now),
                        Timestamp.from(now),
                        Timestamp.from(now.plus(limits.sessionLifetime())),
                        visitor.address(),
                        visitor.userAgent()
                                .substring(0, Math.min(visitor.userAgent().length(), MAX_AGENT)),
                        proof.word())
                .update();
    }

    /** Whose session that is, when it is alive. */
    Optional<Caller> find(String token) {
        return Asking.as(Asker.Part.PLATFORM, () -> lookUp(token));
    }

    private Optional<Caller> lookUp(String token) {
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
                .params(digest, Timestamp.from(now), idleSince(now))
                .query((row, number) -> known(row, now))
                .optional();
        found.ifPresentOrElse(fresh -> remember(key, fresh, digest), () -> remembered.remove(key));
        return found.map(Known::caller);
    }

    /** The sessions of a person, the newest first. */
    List<Entry> list(String username, String current) {
        Instant now = clock.instant();
        return client.sql("select * from person_session where username = ? and expires_at > ? and last_seen_at > ?"
                        + " order by created_at desc, id")
                .params(username, Timestamp.from(now), idleSince(now))
                .query((row, number) -> entry(row, current))
                .list();
    }

    /** Which of these people's sessions may go on; that their streams are open counts as use. */
    Set<Caller> alive(Set<Caller> callers) {
        Instant now = clock.instant();
        String[] ids = callers.stream().map(Caller::sessionId).toArray(String[]::new);
        client.sql("update person_session set last_seen_at = ? where id = any (?) and last_seen_at < ?")
                .params(Timestamp.from(now), ids, Timestamp.from(now.minus(TOUCHED)))
                .update();
        Set<String> good = Set.copyOf(client.sql(ALIVE)
                .params(ids, Timestamp.from(now))
                .query(String.class)
                .list());
        return callers.stream()
                .filter(caller -> good.contains(caller.sessionId()))
                .collect(Collectors.toSet());
    }

    /** The person leaves, or ends another session of theirs; one that isn't theirs or is gone already changes nothing. */
    void end(Caller person, String sessionId) {
        boolean own = person.sessionId().equals(sessionId);
        transactions.executeWithoutResult(status -> {
            int gone = client.sql("delete from person_session where username = ? and id = ?")
                    .params(person.username(), sessionId)
                    .update();
            if (gone > 0) {
                deeds.done(own ? "logged-out" : "ended-session", KIND, person.username());
            }
        });
        forgetSessions(caller -> caller.sessionId().equals(sessionId));
    }

    /** Ends all sessions of a person but one; returns how many. */
    int endAll(String username, String kept) {
        Integer gone = transactions.execute(status -> {
            int ended = client.sql("delete from person_session where username = ? and id <> ?")
                    .params(username, kept)
                    .update();
            deeds.done("ended-sessions", KIND, username);
            return ended;
        });
        forgetSessions(caller ->
                caller.username().equals(username) && !caller.sessionId().equals(kept));
        return gone == null ? 0 : gone;
    }

    /** The session's person has just proved who they are in a stronger way. */
    void strengthen(String sessionId, Proof proof) {
        client.sql("update person_session set proof = ? where id = ?")
                .params(proof.word(), sessionId)
                .update();
        remembered.values().removeIf(known -> known.caller().sessionId().equals(sessionId));
    }

    /** Keeps what the identity provider signed about the person, for their log-out there. */
    void keepProviderToken(String token, String providerToken) {
        byte[] sealed = seal.seal(providerToken.getBytes(StandardCharsets.UTF_8), PROVIDER_TOKEN);
        client.sql("update person_session set provider_token = ? where token_hash = ?")
                .params(sealed, Secrets.digest(token))
                .update();
    }

    /** What the identity provider signed, in a session that began there. */
    Optional<String> providerToken(String sessionId) {
        return client.sql("select provider_token from person_session where id = ? and provider_token is not null")
                .param(sessionId)
                .query(byte[].class)
                .optional()
                .map(secret -> new String(seal.open(secret, PROVIDER_TOKEN), StandardCharsets.UTF_8));
    }

    /** True while that session is younger than that. */
    boolean isYoungerThan(Duration age, String sessionId) {
        return client.sql("select 1 from person_session where id = ? and created_at > ?")
                .params(sessionId, Timestamp.from(clock.instant().minus(age)))
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Forgets what is remembered of a person, after their sessions were ended, and ends their streams. */
    void forget(String username) {
        forgetSessions(caller -> caller.username().equals(username));
    }

    private void forgetSessions(Predicate<Caller> gone) {
        remembered.values().removeIf(known -> gone.test(known.caller()));
        streams.leave(gone);
    }

    private void remember(String key, Known known, byte[] digest) {
        remembered.put(key, known);
        remembered.values().removeIf(old -> !old.lookedUpAt().plus(REMEMBERED).isAfter(known.lookedUpAt()));
        client.sql("update person_session set last_seen_at = ? where token_hash = ?")
                .params(Timestamp.from(known.lookedUpAt()), digest)
                .update();
    }

    private Timestamp idleSince(Instant now) {
        return Timestamp.from(now.minus(limits.sessionIdle()));
    }

    private static Entry entry(ResultSet row, String current) throws SQLException {
        return new Entry(
                row.getString("id"),
                time(row, "created_at"),
                time(row, "last_seen_at"),
                time(row, "expires_at"),
                row.getString("address"),
                row.getString("user_agent"),
                Proof.parse(row.getString("proof")),
                row.getString("id").equals(current));
    }

    private Known known(ResultSet row, Instant now) throws SQLException {
        Caller caller = new Caller(
                row.getString("username"),
                row.getString("display_name"),
                AgencyId.of(row.getString("agency_id")),
                policy.allowed(PostgresAccounts.roles(row), Proof.parse(row.getString("proof"))),
                row.getString("id"));
        return new Known(caller, now, time(row, "expires_at"));
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
