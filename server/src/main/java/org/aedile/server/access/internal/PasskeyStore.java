package org.aedile.server.access.internal;

import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import io.swagger.v3.oas.annotations.media.Schema;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.server.access.Account;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The passkeys of people: public keys only. Thread-safe. */
@Component
class PasskeyStore {
    private static final int HANDLE_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient client;
    private final InstantSource clock;
    private final AttestedCredentialDataConverter converter =
            new AttestedCredentialDataConverter(new ObjectConverter());

    PasskeyStore(JdbcClient client, InstantSource clock) {
        this.client = client;
        this.clock = clock;
    }

    /**
     * One passkey in a list.
     *
     * @param synced true when its maker keeps copies on the person's other devices
     */
    @Schema(name = "Passkey")
    record Entry(
            String id,
            String name,
            boolean synced,
            Instant createdAt,
            @Nullable Instant lastUsedAt) {}

    /** A passkey that was just made. */
    @SuppressWarnings("ArrayRecordComponent") // carried, never compared
    record NewPasskey(
            String name,
            byte[] handle,
            AttestedCredentialData credential,
            long signCount,
            boolean synced,
            List<String> transports) {}

    /** A passkey that somebody wants to log in with. */
    @SuppressWarnings("ArrayRecordComponent") // carried, never compared
    record Known(String username, byte[] handle, AttestedCredentialData credential, long signCount, boolean synced) {}

    List<Entry> list(String username) {
        return client.sql("select * from person_passkey where username = ? order by created_at, name")
                .param(username)
                .query((row, number) -> new Entry(
                        id(row.getBytes("credential_id")),
                        row.getString("name"),
                        row.getBoolean("synced"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant(),
                        lastUsed(row)))
                .list();
    }

    /** Who the person is to authenticators: the same for all of their passkeys, and nothing that says who. */
    byte[] handle(String username) {
        return client.sql("select user_handle from person_passkey where username = ? limit 1")
                .param(username)
                .query(byte[].class)
                .optional()
                .orElseGet(() -> {
                    byte[] handle = new byte[HANDLE_BYTES];
                    RANDOM.nextBytes(handle);
                    return handle;
                });
    }

    Optional<Known> find(byte[] credentialId) {
        return client.sql("select * from person_passkey where credential_id = ?")
                .param(credentialId)
                .query((row, number) -> new Known(
                        row.getString("username"),
                        row.getBytes("user_handle"),
                        converter.convert(row.getBytes("attested")),
                        row.getLong("sign_count"),
                        row.getBoolean("synced")))
                .optional();
    }

    void add(Account account, NewPasskey passkey) {
        try {
            client.sql("insert into person_passkey (credential_id, username, agency_id, name, user_handle, attested,"
                            + " sign_count, transports, synced, created_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            passkey.credential().getCredentialId(),
                            account.username(),
                            account.agency().value(),
                            passkey.name(),
                            passkey.handle(),
                            converter.convert(passkey.credential()),
                            passkey.signCount(),
                            passkey.transports().toArray(String[]::new),
                            passkey.synced(),
                            Timestamp.from(clock.instant()))
                    .update();
        } catch (DuplicateKeyException e) {
            throw new AedileException(ErrorCode.CONFLICT, "This passkey is registered already.", "use another one");
        }
    }

    void used(byte[] credentialId, long signCount) {
        client.sql("update person_passkey set sign_count = ?, last_used_at = ? where credential_id = ?")
                .params(signCount, Timestamp.from(clock.instant()), credentialId)
                .update();
    }

    void rename(String username, String id, String name) {
        requireOne(
                id,
                client.sql("update person_passkey set name = ? where username = ? and credential_id = ?")
                        .params(name, username, credentialId(id))
                        .update());
    }

    void remove(String username, String id) {
        requireOne(
                id,
                client.sql("delete from person_passkey where username = ? and credential_id = ?")
                        .params(username, credentialId(id))
                        .update());
    }

    void removeAll(String username) {
        client.sql("delete from person_passkey where username = ?")
                .param(username)
                .update();
    }

    private static void requireOne(String id, int changed) {
        if (changed == 0) {
            throw new AedileException(ErrorCode.NOT_FOUND, "you have no passkey " + id);
        }
    }

    private static String id(byte[] credentialId) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(credentialId);
    }

    private static byte[] credentialId(String id) {
        try {
            return Base64.getUrlDecoder().decode(id);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private static @Nullable Instant lastUsed(ResultSet row) throws SQLException {
        Timestamp time = row.getTimestamp("last_used_at");
        return time == null ? null : time.toInstant();
    }
}
