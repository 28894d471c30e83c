package org.aedile.server.unit.internal;

import jakarta.annotation.PostConstruct;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.kernel.GeoPoint;
import org.aedile.kernel.Objection;
import org.aedile.server.access.Caller;
import org.aedile.server.access.Deeds;
import org.aedile.server.api.DomainChoice;
import org.aedile.server.audit.Subject;
import org.aedile.server.database.Asker;
import org.aedile.server.database.Asking;
import org.aedile.server.gate.Sight;
import org.aedile.server.unit.Unit;
import org.aedile.server.unit.UnitStatus;
import org.aedile.server.unit.Units;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The units: rows in PostgreSQL, read from memory. */
@Service
class UnitDesk implements Units {
    private static final Comparator<Unit> IN_ORDER = Comparator.comparing(Unit::agency)
            .thenComparing(unit -> unit.traits().callSign());

    private final UnitBoard board;
    private final UnitStore store;
    private final SeenUnits seen;
    private final AssignmentDesk assignments;
    private final NearUnits near;
    private final DomainChoice domains;
    private final Deeds deeds;
    private final TransactionTemplate transactions;

    UnitDesk(
            UnitBoard board,
            UnitStore store,
            SeenUnits seen,
            AssignmentDesk assignments,
            NearUnits near,
            DomainChoice domains,
            Deeds deeds,
            TransactionTemplate transactions) {
        this.board = board;
        this.store = store;
        this.seen = seen;
        this.assignments = assignments;
        this.near = near;
        this.domains = domains;
        this.deeds = deeds;
        this.transactions = transactions;
    }

    @PostConstruct
    void load() {
        Asking.as(Asker.Part.PLATFORM, store::load).forEach(board::put);
    }

    @Override
    public List<Unit> list(String timeDomain, Caller caller) {
        Sight sight = seen.sightOf(caller);
        List<Unit> seenOnes = board.all().stream()
                .filter(unit -> unit.traits().timeDomain().equals(timeDomain))
                .filter(unit -> SeenUnits.view(unit, sight) != Sight.View.HIDDEN)
                .sorted(IN_ORDER)
                .toList();
        seenOnes.forEach(unit -> seen.note(unit, caller));
        return seenOnes;
    }

    @Override
    public Unit require(String id, Caller caller) {
        return seen.require(id, caller);
    }

    @Override
    public Unit put(Unit.Traits traits, Caller caller) {
        SeenUnits.requireKeeper(caller);
        TraitsCheck.requireSound(traits);
        synchronized (board) {
            Optional<Unit> before = board.find(traits.id());
            if (before.filter(unit -> !mayDescribe(unit.traits(), traits, caller))
                    .isPresent()) {
                throw taken("the id '" + traits.id() + "' is taken");
            }
            Unit unit = before.map(known -> known.with(traits))
                    .orElseGet(() ->
                            new Unit(traits, UnitStatus.OFF_DUTY, now(traits), Optional.empty(), Optional.empty()));
            try {
                transactions.executeWithoutResult(status -> write(unit));
            } catch (DuplicateKeyException e) {
                throw taken("the call sign '" + traits.callSign() + "' is taken");
            }
            board.put(unit);
            return unit;
        }
    }

    private void write(Unit unit) {
        if (!store.put(unit)) {
            throw taken("the id '" + unit.id() + "' is taken");
        }
        deeds.done(
                "registered",
                new Subject(SeenUnits.KIND, unit.id()),
                unit.traits().toString());
    }

    @Override
    public void retire(String id, Caller caller) {
        SeenUnits.requireKeeper(caller);
        seen.requireOwn(id, caller);
        synchronized (board) {
            requireUnbound(seen.require(id, caller));
            transactions.executeWithoutResult(status -> {
                store.retire(id);
                deeds.done("retired", SeenUnits.KIND, id);
            });
            board.remove(id);
        }
    }

    @Override
    public Unit change(String id, UnitStatus status, Caller caller) {
        seen.requireOwn(id, caller);
        if (status.isBound()) {
            throw new AedileException(
                    ErrorCode.INVALID_VALUE,
                    "status '" + status.word() + "' follows from an assignment",
                    "assign the unit to an incident, or say the next step of its assignment");
        }
        synchronized (board) {
            Unit unit = seen.require(id, caller);
            requireUnbound(unit);
            Instant at = now(unit.traits());
            transactions.executeWithoutResult(transaction -> {
                store.status(id, status, at);
                deeds.done(caller.actor(), status.word(), new Subject(SeenUnits.KIND, id));
            });
            board.change(id, one -> one.free(status, at));
            return seen.require(id, caller);
        }
    }

    @Override
    public Unit assign(String id, Order order, Caller caller) {
        seen.requireHandled(id, caller);
        return assignments.assign(id, order, caller);
    }

    @Override
    public Unit step(String id, Step step, Duration ago, Caller caller) {
        seen.requireHandled(id, caller);
        return assignments.step(id, step, ago, caller);
    }

    @Override
    public List<Near> near(String timeDomain, GeoPoint goal, Set<String> skills, Caller caller) {
        List<Unit> fit = list(timeDomain, caller).stream()
                .filter(unit -> unit.status() == UnitStatus.AVAILABLE)
                .filter(unit -> unit.traits().skills().containsAll(skills))
                .toList();
        return near.of(timeDomain, goal, fit);
    }

    private Instant now(Unit.Traits traits) {
        return domains.clockOf(traits.timeDomain()).instant();
    }

    /** A unit stays with its agency and in its time domain. */
    private static boolean mayDescribe(Unit.Traits known, Unit.Traits anew, Caller caller) {
        return Sight.ownOf(caller).owns(known.agency())
                && Sight.ofOwn(anew.agency()).owns(known.agency())
                && known.timeDomain().equals(anew.timeDomain());
    }

    private static void requireUnbound(Unit unit) {
        if (unit.status().isBound()) {
            throw new AedileException(
                            ErrorCode.CONFLICT,
                            "unit '%s' is %s"
                                    .formatted(
                                            unit.traits().callSign(),
                                            unit.status().word()),
                            "clear it from its incident first")
                    .because(
                            Objection.Kind.UNIT_BUSY,
                            Map.of(
                                    "unit", unit.traits().callSign(),
                                    "status", unit.status().word()));
        }
    }

    private static AedileException taken(String what) {
        return new AedileException(ErrorCode.CONFLICT, what, "choose another");
    }
}
