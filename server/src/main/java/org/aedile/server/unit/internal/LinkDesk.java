package org.aedile.server.unit.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.server.access.Caller;
import org.aedile.server.access.Deeds;
import org.aedile.server.audit.Actor;
import org.aedile.server.audit.Subject;
import org.aedile.server.database.Asker;
import org.aedile.server.database.Asking;
import org.aedile.server.unit.Unit;
import org.aedile.server.unit.internal.LinkStore.Link;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Links by which a phone's browser speaks for a unit: made by a supervisor, good for some hours, and only for the first device
 * that opens them. A device keeps a secret of its own; the link's is good for nothing more then.
 */
@Component
class LinkDesk {
    private static final String KIND = "unit-link";
    private static final Duration SHORTEST = Duration.ofMinutes(5);
    private static final Duration LONGEST = Duration.ofHours(24);

    private final LinkStore store;
    private final UnitBoard board;
    private final InstantSource clock;
    private final Deeds deeds;
    private final TransactionTemplate transactions;

    LinkDesk(LinkStore store, UnitBoard board, InstantSource clock, Deeds deeds, TransactionTemplate transactions) {
        this.store = store;
        this.board = board;
        this.clock = clock;
        this.deeds = deeds;
        this.transactions = transactions;
    }

    /**
     * A new link, shown this once.
     *
     * @param path below the address of the screens; what follows the # never reaches a server's log
     */
    record IssuedLink(String id, String path, Instant expiresAt) {}

    /** A device that has just become a unit's, and its secret. */
    record Bound(Link link, String secret) {}

    IssuedLink issue(Unit unit, Duration lifetime, Caller caller) {
        if (lifetime.compareTo(SHORTEST) < 0 || lifetime.compareTo(LONGEST) > 0) {
            throw new AedileException(
                    ErrorCode.INVALID_VALUE,
                    "a link is good for %d min, must be 5 min to 24 h".formatted(lifetime.toMinutes()));
        }
        Instant now = clock.instant();
        String secret = Secret.random();
        Link link =
                new Link(Secret.randomId(), unit.id(), caller.username(), now, now.plus(lifetime), Optional.empty());
        transactions.executeWithoutResult(status -> {
            store.add(link, unit.agency().value(), Secret.hash(secret));
            deeds.done("issued", KIND, unit.id() + "/" + link.id());
        });
        return new IssuedLink(link.id(), "/u/" + link.id() + "#" + secret, link.expiresAt());
    }

    List<Link> list(Unit unit) {
        return store.of(unit.id(), clock.instant());
    }

    void revoke(Unit unit, String id) {
        transactions.executeWithoutResult(status -> {
            if (!store.revoke(unit.id(), id, clock.instant())) {
                throw new AedileException(ErrorCode.NOT_FOUND, "unit '%s' has no link '%s'".formatted(unit.id(), id));
            }
            deeds.done("revoked", KIND, unit.id() + "/" + id);
        });
    }

    /**
     * Makes the device that asks the link's only one.
     *
     * @throws AedileException {@code NOT_AUTHENTICATED} when the link is not good, or another device's
     */
    Bound open(String id, String secret) {
        String device = Secret.random();
        return Asking.as(
                Asker.Part.PLATFORM,
                () -> transactions.execute(status -> {
                    Link link = store.bind(id, Secret.hash(secret), Secret.hash(device), clock.instant())
                            .orElseThrow(LinkDesk::notGood);
                    Unit unit = board.find(link.unit()).orElseThrow(LinkDesk::notGood);
                    deeds.done(
                            new Actor(
                                    UnitGuests.USERNAME_PREFIX + unit.id(),
                                    unit.agency().value(),
                                    List.of()),
                            "opened",
                            new Subject(KIND, unit.id() + "/" + id));
                    return new Bound(link, device);
                }));
    }

    /**
     * The link of that device.
     *
     * @throws AedileException {@code NOT_AUTHENTICATED} when it isn't good any more
     */
    Link require(String id, String deviceSecret) {
        return store.find(id, Secret.hash(deviceSecret), clock.instant())
                .filter(link -> board.find(link.unit()).isPresent())
                .orElseThrow(LinkDesk::notGood);
    }

    static AedileException notGood() {
        return new AedileException(
                ErrorCode.NOT_AUTHENTICATED,
                "this link has ended, was taken back, or belongs to another phone",
                "ask your supervisor for a new one");
    }
}
