package org.aedile.server.triage.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.server.access.Caller;
import org.aedile.server.access.Decisions;
import org.aedile.server.access.Deeds;
import org.aedile.server.audit.Subject;
import org.aedile.server.gate.Gate;
import org.aedile.server.gate.Sight;
import org.aedile.server.triage.ExpectedEvent;
import org.aedile.server.triage.ExpectedEvents;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The desk at which people tell of events. */
@Service
class ExpectedEventDesk implements ExpectedEvents {
    private static final String KIND = "expected_event";
    private static final Duration SHOWN = Duration.ofDays(30);
    private static final Duration LONGEST = Duration.ofDays(30);
    private static final int LONGEST_NAME = 100;
    private static final int MOST_CATEGORIES = 100;
    private static final int MOST_EVENTS = 200;

    private final Triage triage;
    private final ExpectedEventStore store;
    private final ExpectedAreas areas;
    private final Gate gate;
    private final Decisions decisions;
    private final Deeds deeds;
    private final TransactionTemplate transactions;

    ExpectedEventDesk(
            Triage triage,
            ExpectedEventStore store,
            ExpectedAreas areas,
            Gate gate,
            Decisions decisions,
            Deeds deeds,
            TransactionTemplate transactions) {
        this.triage = triage;
        this.store = store;
        this.areas = areas;
        this.gate = gate;
        this.decisions = decisions;
        this.deeds = deeds;
        this.transactions = transactions;
    }

    @Override
    public List<ExpectedEvent> list(String timeDomain, Caller caller) {
        Instant after = triage.of(timeDomain).now().minus(SHOWN);
        return store.list(timeDomain, after).stream()
                .filter(event -> gate.sightOf(caller).owns(event.agency()))
                .toList();
    }

    @Override
    public ExpectedEvent tell(String timeDomain, Wish wish, Caller caller) {
        DomainTriage domain = triage.of(timeDomain);
        synchronized (domain) {
            requireSound(wish, domain.now(), caller);
            long count = domain.expecting().count(caller.agency());
            require(
                    count < MOST_EVENTS,
                    "your agency expects %d events, at most %d at a time".formatted(count, MOST_EVENTS));
            return write("told", domain, event(ActMachine.newToken(), wish, 0, caller), caller);
        }
    }

    @Override
    public ExpectedEvent change(String timeDomain, String id, Wish wish, Caller caller) {
        DomainTriage domain = triage.of(timeDomain);
        synchronized (domain) {
            ExpectedEvent known = require(domain, id, caller);
            requireSound(wish, domain.now(), caller);
            return write("changed", domain, event(id, wish, known.count(), caller), caller);
        }
    }

    @Override
    public ExpectedEvent withdraw(String timeDomain, String id, Caller caller) {
        DomainTriage domain = triage.of(timeDomain);
        synchronized (domain) {
            ExpectedEvent known = require(domain, id, caller);
            return write("withdrew", domain, known.withdrawn(caller.username()), caller);
        }
    }

    private ExpectedEvent write(String verb, DomainTriage domain, ExpectedEvent event, Caller caller) {
        transactions.executeWithoutResult(status -> {
            store.put(domain.id(), event);
            deeds.done(verb, new Subject(KIND, event.id()), event.toString());
        });
        if (event.withdrawnBy() == null) {
            domain.expecting().put(event);
        } else {
            domain.expecting().remove(event.id());
        }
        triage.lookAgainLater(domain, caller.agency());
        return event;
    }

    private ExpectedEvent require(DomainTriage domain, String id, Caller caller) {
        return domain.expecting()
                .find(id)
                .filter(event -> Sight.ofOwn(caller.agency()).owns(event.agency()))
                .orElseThrow(() -> absent(domain, id, caller));
    }

    private AedileException absent(DomainTriage domain, String id, Caller caller) {
        return decisions.absent(
                caller,
                new Subject(KIND, id),
                () -> domain.expecting().find(id).isPresent(),
                new AedileException(
                        ErrorCode.NOT_FOUND,
                        "there is no expected event '" + id + "' that is on or to come",
                        "GET /api/v1/expected-events lists them"));
    }

    private static ExpectedEvent event(String id, Wish wish, int count, Caller caller) {
        return new ExpectedEvent(
                id,
                caller.agency().value(),
                wish.name().strip(),
                wish.place(),
                wish.categories(),
                wish.begins(),
                wish.ends(),
                caller.username(),
                null,
                count);
    }

    private void requireSound(Wish wish, Instant now, Caller caller) {
        int length = wish.name().strip().length();
        require(
                length >= 1 && length <= LONGEST_NAME,
                "the name must have 1 to %d characters, has %d".formatted(LONGEST_NAME, length));
        require(
                wish.categories().size() <= MOST_CATEGORIES,
                "%d kinds of source are more than %d"
                        .formatted(wish.categories().size(), MOST_CATEGORIES));
        Duration lasts = Duration.between(wish.begins(), wish.ends());
        require(
                lasts.compareTo(Duration.ZERO) > 0 && lasts.compareTo(LONGEST) <= 0,
                "%d min from begin to end are outside 1 to %d min".formatted(lasts.toMinutes(), LONGEST.toMinutes()));
        require(
                wish.ends().isAfter(now),
                "the end %s is past, it is %s by the domain's clock".formatted(wish.ends(), now));
        areas.require(wish.place(), caller);
    }

    private static void require(boolean right, String wrong) {
        if (!right) {
            throw new AedileException(ErrorCode.INVALID_VALUE, wrong);
        }
    }
}
