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
 * Attempts to log in: slows guessing by account, however many addresses it comes from, and by address. A browser in which the
 * person has logged in before is counted for itself, so that strangers can't lock them out of it. Failures and the beginning
 * of each wait are in the audit log; what is tried during a wait is not, or anybody could fill the disk. Thread-safe.
 */
@Component
class LoginAttempts {
    private static final int ACCOUNT_FAILURES = 5;

    /** Many people can share an address. */
    private static final int ADDRESS_FAILURES = 20;

    private final Accounts accounts;
    private final Deeds deeds;
    private final Devices devices;
    private final GuessingWatch watch;
    private final LoginThrottle byAccount;
    private final LoginThrottle byAddress;
    private final LoginThrottle byDevice;

    /** Names that nobody has: they wait alike, so that nobody learns which exist, but push no account out of memory. */
    private final LoginThrottle byName;

    LoginAttempts(Accounts accounts, Deeds deeds, Devices devices, GuessingWatch watch, InstantSource clock) {
        this.accounts = accounts;
        this.deeds = deeds;
        this.devices = devices;
        this.watch = watch;
        this.byAccount = new LoginThrottle(clock, ACCOUNT_FAILURES);
        this.byAddress = new LoginThrottle(clock, ADDRESS_FAILURES);
        this.byDevice = new LoginThrottle(clock, ACCOUNT_FAILURES);
        this.byName = new LoginThrottle(clock, ACCOUNT_FAILURES);
    }

    /** How long they have to wait; zero when they may try. */
    Duration waitOf(String username, Visitor visitor) {
        Duration wait = remaining(username, visitor);
        if (!wait.isZero()) {
            watch.failed(username, visitor.address());
        }
        return wait;
    }

    /** They didn't prove who they are. {@code what} they tried is a verb of the audit log. */
    void failed(String username, Visitor visitor, String what) {
        Optional<String> device = devices.find(username, visitor);
        if (device.isPresent()) {
            byDevice.failed(device.get());
        } else {
            throttleOf(username).failed(username);
            byAddress.failed(Network.of(visitor.address()));
        }
        Actor actor = actorOf(username);
        Subject account = new Subject("account", actor.account());
        deeds.refused(actor, what, account);
        if (!remaining(username, visitor).isZero()) {
            deeds.refused(actor, "log-in-locked", account);
        }
        watch.failed(username, visitor.address());
    }

    /** They are in; strangers who guess go on waiting. */
    void succeeded(String username, Visitor visitor) {
        Optional<String> device = devices.find(username, visitor);
        if (device.isPresent()) {
            byDevice.succeeded(device.get());
        } else {
            throttleOf(username).succeeded(username);
            byAddress.succeeded(Network.of(visitor.address()));
        }
    }

    /** An administrator vouches for the person: nobody waits for that account any more. */
    void forgive(String username) {
        byAccount.succeeded(username);
    }

    private Duration remaining(String username, Visitor visitor) {
        Optional<String> device = devices.find(username, visitor);
        if (device.isPresent()) {
            return byDevice.waitOf(device.get());
        }
        Duration account = throttleOf(username).waitOf(username);
        Duration host = byAddress.waitOf(Network.of(visitor.address()));
        return account.compareTo(host) > 0 ? account : host;
    }

    private LoginThrottle throttleOf(String username) {
        return accounts.find(username).isPresent() ? byAccount : byName;
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
