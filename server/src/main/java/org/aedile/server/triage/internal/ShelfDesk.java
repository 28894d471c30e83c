package org.aedile.server.triage.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.ErrorCode;
import org.aedile.kernel.Objection;
import org.aedile.kernel.Severity;
import org.aedile.server.access.Caller;
import org.aedile.server.access.Deeds;
import org.aedile.server.access.Role;
import org.aedile.server.access.RoleNeeded;
import org.aedile.server.audit.Subject;
import org.aedile.server.config.AedileProperties;
import org.aedile.server.gate.Gate;
import org.aedile.server.gate.Sight;
import org.aedile.server.source.Source;
import org.aedile.server.source.SourceRegistry;
import org.aedile.server.triage.ItemChange;
import org.aedile.server.triage.Shelf;
import org.aedile.server.triage.Shelves;
import org.aedile.server.triage.grouping.Chatter;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The desk at which sources are shelved. */
@Service
class ShelfDesk implements Shelves {
    private static final String KIND = "shelf";
    private static final Duration SHOWN = Duration.ofDays(1);
    private static final int SHORTEST_REASON = 3;
    private static final int LONGEST_REASON = 500;

    private final Triage triage;
    private final ShelfStore store;
    private final SourceRegistry sources;
    private final Gate gate;
    private final Deeds deeds;
    private final TransactionTemplate transactions;
    private final Duration longest;

    ShelfDesk(
            Triage triage,
            ShelfStore store,
            SourceRegistry sources,
            Gate gate,
            Deeds deeds,
            TransactionTemplate transactions,
            AedileProperties properties) {
        this.triage = triage;
        this.store = store;
        this.sources = sources;
        this.gate = gate;
        this.deeds = deeds;
        this.transactions = transactions;
        this.longest = properties.triage().longestShelving();
    }

    @Override
    public List<Shelf> list(String timeDomain, Caller caller) {
        DomainTriage domain = triage.of(timeDomain);
        return store.list(timeDomain, domain.now().minus(SHOWN)).stream()
                .filter(shelf -> gate.sightOf(caller).owns(shelf.agency()))
                .toList();
    }

    @Override
    public List<Proposal> proposals(String timeDomain, Caller caller) {
        DomainTriage domain = triage.of(timeDomain);
        Map<Chatter.Key, Integer> chattering;
        synchronized (domain) {
            chattering = domain.findQueue(caller.agency())
                    .map(AgencyQueue::chattering)
                    .orElse(Map.of());
        }
        Sight sight = gate.sightOf(caller);
        return chattering.entrySet().stream()
                .map(one -> new Proposal(
                        one.getKey().source(),
                        nameOf(one.getKey().source(), sight),
                        one.getKey().rule(),
                        one.getValue()))
                .sorted(Comparator.comparing(Proposal::count).reversed().thenComparing(Proposal::source))
                .toList();
    }

    private String nameOf(String source, Sight sight) {
        return sources.find(source)
                .filter(one -> sight.ofSource(one.agency(), one.category()) == Sight.View.WHOLE)
                .map(Source::name)
                .orElse(source);
    }

    @Override
    public Shelf shelve(String timeDomain, Wish wish, Caller caller) {
        requireSound(wish, caller);
        DomainTriage domain = triage.of(timeDomain);
        synchronized (domain) {
            AgencyId agency = caller.agency();
            domain.shelving().about(agency, wish.source(), wish.rule()).ifPresent(ShelfDesk::refuse);
            Shelf shelf = shelf(wish, domain.now(), caller);
            transactions.executeWithoutResult(status -> {
                store.put(timeDomain, shelf);
                deeds.done("shelved", new Subject(KIND, shelf.id()), shelf.toString());
            });
            domain.shelving().put(shelf);
            clear(domain, domain.queue(agency), shelf);
            triage.settleLater(domain);
            return shelf;
        }
    }

    @Override
    public Shelf end(String timeDomain, String id, Caller caller) {
        DomainTriage domain = triage.of(timeDomain);
        synchronized (domain) {
            Shelf shelf = require(domain, id, caller);
            Shelf ended = shelf.ended(domain.now(), caller.username());
            transactions.executeWithoutResult(status -> {
                store.put(timeDomain, ended);
                deeds.done("ended", KIND, id);
            });
            domain.shelving().remove(id);
            triage.lookAgainLater(domain, caller.agency());
            return ended;
        }
    }

    @Override
    public Shelf widen(String timeDomain, String id, Severity upTo, Caller caller) {
        DomainTriage domain = triage.of(timeDomain);
        synchronized (domain) {
            Shelf shelf = require(domain, id, caller);
            if (!caller.has(Role.SUPERVISOR)) {
                throw new AedileException(
                                ErrorCode.NOT_ALLOWED,
                                "only a supervisor may let verdicts keep alerts off that are more urgent than medium")
                        .because(RoleNeeded.in(caller.agency().value(), Role.SUPERVISOR));
            }
            if (!shelf.begunByVerdicts()) {
                throw new AedileException(
                        ErrorCode.CONFLICT, "%s began this shelf".formatted(shelf.by()), "end it and shelve anew");
            }
            Shelf wider = shelf.upTo(upTo);
            transactions.executeWithoutResult(status -> {
                store.put(timeDomain, wider);
                deeds.done("widened", new Subject(KIND, id), wider.toString());
            });
            domain.shelving().put(wider);
            clear(domain, domain.queue(caller.agency()), wider);
            triage.lookAgainLater(domain, caller.agency());
            return wider;
        }
    }

    private static Shelf require(DomainTriage domain, String id, Caller caller) {
        return domain.shelving()
                .find(id)
                .filter(one -> Sight.ofOwn(caller.agency()).owns(one.agency()))
                .orElseThrow(() -> notFound(id));
    }

    /** What it keeps off is taken from the queue at once. */
    static void clear(DomainTriage domain, AgencyQueue queue, Shelf shelf) {
        for (ItemChange item : queue.items()) {
            item.parts().stream()
                    .filter(part -> Shelving.covers(shelf, part.signal()))
                    .filter(part -> domain.shelving().keepsOff(queue.agency(), part.signal()))
                    .forEach(part -> queue.remove(part.signal().id(), domain.now()));
        }
    }

    private void requireSound(Wish wish, Caller caller) {
        int length = wish.reason().strip().length();
        require(
                length >= SHORTEST_REASON && length <= LONGEST_REASON,
                "the reason must have %d to %d characters, has %d".formatted(SHORTEST_REASON, LONGEST_REASON, length));
        require(
                wish.length().compareTo(Duration.ZERO) > 0 && wish.length().compareTo(longest) <= 0,
                "%d min of shelving are outside 1 to %d min"
                        .formatted(wish.length().toMinutes(), longest.toMinutes()));
        if (wish.critical() && !caller.has(Role.SUPERVISOR)) {
            throw new AedileException(
                            ErrorCode.NOT_ALLOWED,
                            "only a supervisor may keep critical alerts off",
                            "leave critical out")
                    .because(RoleNeeded.in(caller.agency().value(), Role.SUPERVISOR));
        }
        Sight sight = gate.sightOf(caller);
        boolean seen = sources.find(wish.source())
                .filter(source -> sight.ofSource(source.agency(), source.category()) != Sight.View.HIDDEN)
                .isPresent();
        if (!seen) {
            throw new AedileException(
                    ErrorCode.NOT_FOUND, "there is no source '" + wish.source() + "', or it isn't shown to you");
        }
    }

    private static void require(boolean right, String wrong) {
        if (!right) {
            throw new AedileException(ErrorCode.INVALID_VALUE, wrong);
        }
    }

    private static void refuse(Shelf other) {
        throw new AedileException(
                        ErrorCode.CONFLICT,
                        "%s is shelved by %s until %s: %s"
                                .formatted(other.source(), other.by(), other.ends(), other.reason()),
                        "end that first")
                .because(
                        Objection.Kind.SHELVED,
                        Map.of(
                                "source", other.source(),
                                "by", other.by(),
                                "until", other.ends().toString(),
                                "reason", other.reason()));
    }

    private static AedileException notFound(String id) {
        return new AedileException(
                ErrorCode.NOT_FOUND,
                "there is no shelf " + id + " in your queue that is on",
                "GET /api/v1/shelves lists them");
    }

    private static Shelf shelf(Wish wish, Instant now, Caller caller) {
        return new Shelf(
                ActMachine.newToken(),
                caller.agency().value(),
                wish.source(),
                wish.rule(),
                wish.reason().strip(),
                wish.critical(),
                null,
                0,
                caller.username(),
                now,
                now.plus(wish.length()),
                null,
                0);
    }
}
