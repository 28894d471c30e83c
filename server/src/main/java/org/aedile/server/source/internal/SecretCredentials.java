package org.aedile.server.source.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.server.access.Deeds;
import org.aedile.server.database.Asker;
import org.aedile.server.database.Asking;
import org.aedile.server.source.Source;
import org.aedile.server.source.SourceCredentials;
import org.aedile.server.source.SourceRegistry;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Secrets of sources: hashes in PostgreSQL and in memory, the secrets themselves nowhere. */
@Component
class SecretCredentials implements SourceCredentials {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String KIND = "credential";
    private static final int SECRET_BYTES = 32;
    private static final String INSERT =
            "insert into source_credential (id, agency_id, source_id, secret_hash, created_at, created_by)"
                    + " values (?, ?, ?, ?, ?, ?)";

    private final JdbcTemplate jdbc;
    private final SourceRegistry registry;
    private final InstantSource clock;
    private final TransactionTemplate transactions;
    private final Deeds deeds;
    private final Map<String, List<Stored>> bySource = new ConcurrentHashMap<>();
    private final Map<String, Instant> used = new ConcurrentHashMap<>();

    SecretCredentials(
            JdbcTemplate jdbc,
            SourceRegistry registry,
            InstantSource clock,
            TransactionTemplate transactions,
            Deeds deeds) {
        this.jdbc = jdbc;
        this.registry = registry;
        this.clock = clock;
        this.transactions = transactions;
        this.deeds = deeds;
        jdbc.query("select id, source_id, secret_hash from source_credential", row -> {
            remember(row.getString("source_id"), new Stored(row.getString("id"), row.getBytes("secret_hash")));
        });
    }

    /** The hash of a secret, compared in constant time. */
    private static final class Stored {
        private final String id;
        private final byte[] hash;

        Stored(String id, byte[] hash) {
            this.id = id;
            this.hash = hash;
        }

        boolean matches(byte[] other) {
            return MessageDigest.isEqual(hash, other);
        }
    }

    @Override
    public Issued issue(String sourceId, String by) {
        return issueAll(List.of(sourceId), by).get(0);
    }

    @Override
    public List<Issued> issueAll(List<String> sourceIds, String by) {
        List<Source> sources = sourceIds.stream().map(registry::require).toList();
        List<Issued> issued = new ArrayList<>(sources.size());
        List<Object[]> rows = new ArrayList<>(sources.size());
        Timestamp now = Timestamp.from(clock.instant());
        for (Source source : sources) {
            String sourceId = source.id().value();
            Issued fresh = new Issued(random(9), sourceId, random(SECRET_BYTES));
            byte[] hash = hash(fresh.secret());
            rows.add(new Object[] {fresh.id(), source.agency().value(), sourceId, hash, now, by});
            issued.add(fresh);
        }
        transactions.executeWithoutResult(status -> {
            jdbc.batchUpdate(INSERT, rows);
            issued.forEach(fresh -> deeds.done("issued", KIND, fresh.username() + "/" + fresh.id()));
        });
        issued.forEach(fresh -> remember(fresh.username(), new Stored(fresh.id(), hash(fresh.secret()))));
        return issued;
    }

    @Override
    public void revoke(String sourceId, String credentialId) {
        transactions.executeWithoutResult(status -> delete(sourceId, credentialId));
        bySource.computeIfPresent(
                sourceId,
                (id, stored) -> stored.stream()
                        .filter(candidate -> !candidate.id.equals(credentialId))
                        .toList());
    }

    private void delete(String sourceId, String credentialId) {
        int gone = jdbc.update("delete from source_credential where source_id = ? and id = ?", sourceId, credentialId);
        if (gone == 0) {
            throw new AedileException(
                    ErrorCode.NOT_FOUND, "source '" + sourceId + "' has no credential '" + credentialId + "'");
        }
        deeds.done("revoked", KIND, sourceId + "/" + credentialId);
    }

    @Override
    public List<Known> list(String sourceId) {
        flushUses();
        return jdbc.query(
                "select * from source_credential where source_id = ? order by created_at, id",
                (row, number) -> new Known(
                        row.getString("id"),
                        "secret",
                        row.getObject("created_at", OffsetDateTime.class).toInstant(),
                        row.getString("created_by"),
                        Optional.ofNullable(row.getTimestamp("last_used_at"))
                                .map(Timestamp::toInstant)
                                .orElse(null)),
                sourceId);
    }

    @Override
    public Optional<Source> verify(String username, String secret) {
        Optional<Source> source = registry.find(username).filter(found -> !found.retired());
        byte[] hash = hash(secret);
        for (Stored stored : bySource.getOrDefault(username, List.of())) {
            if (stored.matches(hash)) {
                used.put(stored.id, clock.instant());
                return source;
            }
        }
        return Optional.empty();
    }

    /** Stores when credentials were last used. */
    void flushUses() {
        List<Object[]> rows = new ArrayList<>();
        used.forEach((id, at) -> {
            if (used.remove(id, at)) {
                rows.add(new Object[] {Timestamp.from(at), id});
            }
        });
        Asking.as(
                Asker.Part.PLATFORM,
                () -> jdbc.batchUpdate("update source_credential set last_used_at = ? where id = ?", rows));
    }

    private void remember(String sourceId, Stored stored) {
        bySource.merge(sourceId, List.of(stored), (old, fresh) -> {
            List<Stored> all = new ArrayList<>(old);
            all.addAll(fresh);
            return List.copyOf(all);
        });
    }

    private static String random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    private static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
