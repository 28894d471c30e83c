package org.aedile.server.access.internal;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.aedile.server.access.Account;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Codes on paper that replace a second factor once each: ten of 80 random bits, kept as SHA-256. Thread-safe. */
@Component
class RecoveryCodes {
    private static final int COUNT = 10;
    private static final int BYTES = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient client;

    RecoveryCodes(JdbcClient client) {
        this.client = client;
    }

    /** New codes, which are shown this once; older ones are worthless from now on. */
    List<String> issue(Account account) {
        remove(account.username());
        List<String> codes = Stream.generate(RecoveryCodes::random).limit(COUNT).toList();
        codes.forEach(code -> client.sql(
                        "insert into person_recovery_code (code_hash, username, agency_id) values (?, ?, ?)")
                .params(digest(code), account.username(), account.agency().value())
                .update());
        return codes;
    }

    /** Takes a code; false when it is none of theirs or was taken already. */
    boolean redeem(String username, String code) {
        return client.sql("delete from person_recovery_code where username = ? and code_hash = ?")
                        .params(username, digest(code))
                        .update()
                > 0;
    }

    int left(String username) {
        return client.sql("select count(*) from person_recovery_code where username = ?")
                .param(username)
                .query(Integer.class)
                .single();
    }

    void remove(String username) {
        client.sql("delete from person_recovery_code where username = ?")
                .param(username)
                .update();
    }

    private static String random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        String text = Base32.encode(bytes).toLowerCase(Locale.ROOT);
        return String.join("-", text.split("(?<=\\G.{4})"));
    }

    /** However they typed it. */
    private static byte[] digest(String code) {
        return Secrets.digest(code.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT));
    }
}
