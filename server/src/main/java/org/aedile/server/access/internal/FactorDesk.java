package org.aedile.server.access.internal;

import java.time.Duration;
import java.util.Map;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.kernel.Objection;
import org.aedile.server.access.Account;
import org.aedile.server.access.Caller;
import org.springframework.stereotype.Component;

/** Who may change what they log in with: a person who logged in just now, so that an unattended screen isn't enough. */
@Component
class FactorDesk {
    private static final Duration FRESH = Duration.ofMinutes(15);

    private final PostgresAccounts accounts;
    private final Sessions sessions;
    private final SecondFactorPolicy policy;

    FactorDesk(PostgresAccounts accounts, Sessions sessions, SecondFactorPolicy policy) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.policy = policy;
    }

    /**
     * The account of that person.
     *
     * @throws AedileException {@code NOT_ALLOWED} for a machine
     */
    Account account(Caller caller) {
        if (caller.sessionId().isEmpty()) {
            throw new AedileException(ErrorCode.NOT_ALLOWED, "This is for people who are logged in.");
        }
        return accounts.find(caller.username()).orElseThrow();
    }

    boolean isRequired(Account account) {
        return policy.isRequired(account.roles());
    }

    boolean hasPassword(Account account) {
        return accounts.hasPassword(account.username());
    }

    boolean isFresh(Caller caller) {
        return sessions.isYoungerThan(FRESH, caller.sessionId());
    }

    /**
     * The account of a person who logged in just now.
     *
     * @throws AedileException {@code NOT_ALLOWED} when that was too long ago
     */
    Account requireFresh(Caller caller) {
        Account account = account(caller);
        if (!isFresh(caller)) {
            throw new AedileException(
                            ErrorCode.NOT_ALLOWED,
                            "You logged in more than " + FRESH.toMinutes() + " min ago.",
                            "log out and in again to change what you log in with")
                    .because(Objection.Kind.LOG_IN_AGAIN, Map.of("minutes", String.valueOf(FRESH.toMinutes())));
        }
        return account;
    }

    /** That session's person has shown a second factor; sessions elsewhere, which have not, end. */
    void strengthened(Caller caller, Proof proof) {
        sessions.endAll(caller.username(), caller.sessionId());
        sessions.strengthen(caller.sessionId(), proof);
    }
}
