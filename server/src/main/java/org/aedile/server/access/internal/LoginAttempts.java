package org.aedile.server.access.internal;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.aedile.server.access.Account;
import org.aedile.server.access.Accounts;
import org.aedile.server.access.Deeds;
import org.aedile.server.access.Role;
import org.aedile.server.audit.Actor;
import org.aedile.server.audit.Subject;
import org.springframework.stereotype.Component;

/**
 * Attempts to log in: slows guessing, by account and by address, and writes failures and the beginning of each wait into the
 * audit log. What is tried during a wait is not written, or anybody could fill the disk. Thread-safe.
 */
@Component
class LoginAttempts {
    private static final int ACCOUNT_FAILURES = 5;

    /** Many people can share an address. */
    private static final int ADDRESS_FAILURES = 20;

    private final Accounts accounts;
    private final Deeds deeds;
    private final LoginThrottle byAccount;
    private final LoginThrottle byAddress;

    LoginAttempts(Accounts accounts, Deeds deeds, InstantSource clock) {
        this.accounts = accounts;
        this.deeds = deeds;
        this.byAccount = new LoginThrottle(clock, ACCOUNT_FAILURES);
        this.byAddress = new LoginThrottle(clock, ADDRESS_FAILURES);
    }

    /** How long they have to wait; zero when they may try. */
    Duration waitOf(String username, String address) {
        Duration account = byAccount.waitOf(username);
        Duration host = byAddress.waitOf(address);
        return account.compareTo(host) > 0 ? account : host;
    }

    void failed(String username, String address) {
        byAccount.failed(username);
        byAddress.failed(address);
        Actor actor = actorOf(username);
        Subject account = new Subject("account", actor.account());
        deeds.refused(actor, "log-in", account);
        if (!waitOf(username, address).isZero()) {
            deeds.refused(actor, "log-in-locked", account);
        }
    }

    void succeeded(String username, String address) {
        byAccount.succeeded(username);
        byAddress.succeeded(address);
    }

    /** A name that nobody has is not written down: people type passwords into the wrong field. */
    private Actor actorOf(String username) {
        Optional<Account> known = accounts.find(username);
        return known.map(LoginAttempts::actor).orElse(Actor.UNKNOWN);
    }

    static Actor actor(Account account) {
        List<String> roles = account.roles().stream().map(Role::word).sorted().toList();
        return new Actor(account.username(), account.agency().value(), roles);
    }
}
