package org.aedile.server.access.internal;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalLong;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.server.access.Account;
import org.aedile.server.access.SecretSeal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The secrets of people's apps, sealed under the master key. A code is taken once. Thread-safe. */
@Component
class TotpStore {
    private static final int SECRET_BYTES = 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient client;
    private final InstantSource clock;
    private final SecretSeal seal;

    TotpStore(JdbcClient client, InstantSource clock, SecretSeal seal) {
        this.client = client;
        this.clock = clock;
        this.seal = seal;
    }

    boolean isConfirmed(String username) {
        return client.sql("select 1 from person_totp where username = ? and confirmed_at is not null")
                .param(username)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /**
     * A new secret, which counts once a code of it was right.
     *
     * @throws AedileException {@code CONFLICT} when there is one that counts
     */
    byte[] begin(Account account) {
        if (isConfirmed(account.username())) {
            throw new AedileException(ErrorCode.CONFLICT, "An app is set up already.", "remove it first");
        }
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        remove(account.username());
        client.sql("insert into person_totp (username, agency_id, secret, created_at) values (?, ?, ?, ?)")
                .params(
                        account.username(),
                        account.agency().value(),
                        seal.seal(secret, purpose(account.username())),
                        Timestamp.from(clock.instant()))
                .update();
        return secret;
    }

    /** Counts from now on, when that is the app's code. */
    boolean confirm(String username, String code) {
        return take(username, code)
                && client.sql("update person_totp set confirmed_at = ? where username = ? and confirmed_at is null")
                                .params(Timestamp.from(clock.instant()), username)
                                .update()
                        > 0;
    }

    /** True when that is a code of the app now that was not taken before. */
    boolean accept(String username, String code) {
        return isConfirmed(username) && take(username, code);
    }

    void remove(String username) {
        client.sql("delete from person_totp where username = ?").param(username).update();
    }

    private boolean take(String username, String code) {
        OptionalLong step = secret(username)
                .map(secret -> Totp.match(secret, code.replace(" ", ""), clock.instant()))
                .orElse(OptionalLong.empty());
        return step.isPresent()
                && client.sql("update person_totp set last_step = ? where username = ? and last_step < ?")
                                .params(step.getAsLong(), username, step.getAsLong())
                                .update()
                        > 0;
    }

    private Optional<byte[]> secret(String username) {
        return client.sql("select secret from person_totp where username = ?")
                .param(username)
                .query(byte[].class)
                .optional()
                .map(secret -> seal.open(secret, purpose(username)));
    }

    private static String purpose(String username) {
        return "totp\u001f" + username;
    }
}
