package org.aedile.server.access.internal;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import org.aedile.server.access.Account;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Browsers in which a person has logged in before, known by a cookie. Failures of strangers are counted apart from theirs, so
 * that nobody can lock a person out of the browser that they always use. Thread-safe.
 */
@Component
class Devices {
    static final Duration REMEMBERED = Duration.ofDays(180);

    private final JdbcClient client;
    private final InstantSource clock;

    Devices(JdbcClient client, InstantSource clock) {
        this.client = client;
        this.clock = clock;
    }

    /** What that browser is known by, when that person has logged in there. */
    Optional<String> find(String username, Visitor visitor) {
        return visitor.device()
                .map(Secrets::digest)
                .filter(digest -> client.sql("select 1 from person_device where token_hash = ? and username = ?"
                                + " and last_used_at > ?")
                        .params(digest, username, Timestamp.from(clock.instant().minus(REMEMBERED)))
                        .query(Integer.class)
                        .optional()
                        .isPresent())
                .map(HexFormat.of()::formatHex);
    }

    /** That person has logged in there: the secret of a new cookie, or of the one that the browser has. */
    String remember(Account account, Visitor visitor) {
        Timestamp now = Timestamp.from(clock.instant());
        if (find(account.username(), visitor).isPresent()) {
            String token = visitor.device().orElseThrow();
            client.sql("update person_device set last_used_at = ? where token_hash = ?")
                    .params(now, Secrets.digest(token))
                    .update();
            return token;
        }
        String token = Secrets.token();
        client.sql("delete from person_device where username = ? and last_used_at < ?")
                .params(account.username(), Timestamp.from(clock.instant().minus(REMEMBERED)))
                .update();
        client.sql("insert into person_device (token_hash, username, agency_id, created_at, last_used_at)"
                        + " values (?, ?, ?, ?, ?)")
                .params(
                        Secrets.digest(token),
                        account.username(),
                        account.agency().value(),
                        now,
                        now)
                .update();
        return token;
    }

    /** Trusts no browser of that person any more. */
    void forget(String username) {
        client.sql("delete from person_device where username = ?")
                .param(username)
                .update();
    }
}
