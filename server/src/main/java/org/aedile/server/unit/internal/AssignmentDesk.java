package org.aedile.server.unit.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.kernel.Objection;
import org.aedile.server.access.Caller;
import org.aedile.server.access.Deeds;
import org.aedile.server.api.DomainChoice;
import org.aedile.server.audit.Subject;
import org.aedile.server.incident.EntryKind;
import org.aedile.server.incident.Said;
import org.aedile.server.incident.Saying;
import org.aedile.server.unit.Assignment;
import org.aedile.server.unit.Unit;
import org.aedile.server.unit.UnitIncidents;
import org.aedile.server.unit.UnitIncidents.Happening;
import org.aedile.server.unit.UnitStatus;
import org.aedile.server.unit.Units.Order;
import org.aedile.server.unit.Units.Step;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends units to incidents and takes down how that goes on. One decision at a time. */
@Component
class AssignmentDesk {
    private final UnitBoard board;
    private final UnitStore store;
    private final UnitIncidents incidents;
    private final DomainChoice domains;
    private final Deeds deeds;
    private final TransactionTemplate transactions;

    AssignmentDesk(
            UnitBoard board,
            UnitStore store,
            UnitIncidents incidents,
            DomainChoice domains,
            Deeds deeds,
            TransactionTemplate transactions) {
        this.board = board;
        this.store = store;
        this.incidents = incidents;
        this.domains = domains;
        this.deeds = deeds;
        this.transactions = transactions;
    }

    Unit assign(String id, Order order, Caller caller) {
        String unused = incidents.requireOpen(order.incident(), caller);
        Optional<String> forced = order.forced().map(reason -> Reason.require("to take a unit away", reason));
        synchronized (board) {
            Unit unit = current(id);
            requireFree(unit, order);
            incidents.join(order.incident(), unit, caller);
            Instant at = now(unit);
            Assignment sent = new Assignment(
                    "%016x".formatted(ThreadLocalRandom.current().nextLong()),
                    order.incident(),
                    at,
                    Optional.empty(),
                    Optional.empty());
            transactions.executeWithoutResult(status -> {
                unit.assignment().ifPresent(former -> store.clear(former, at));
                store.assign(unit, sent, caller.username(), forced.orElse(""));
                store.status(id, UnitStatus.ASSIGNED, at);
                tell(unit, new Turn(order.incident(), "assigned", at), caller);
                unit.assignment()
                        .ifPresent(former -> tell(unit, new Turn(former.incident(), "taken away", at), caller));
            });
            board.change(id, one -> one.sent(sent, at));
            return current(id);
        }
    }

    /** @param ago how long ago it was, for what is told late */
    Unit step(String id, Step step, Duration ago, Caller caller) {
        synchronized (board) {
            Unit unit = current(id);
            Assignment sent =
                    unit.assignment().orElseThrow(() -> conflict(unit, "is at no incident", "assign it to one first"));
            Instant at = latest(now(unit).minus(ago), latest(sent.assignedAt(), unit.since()));
            Unit after = after(unit, sent, step, at);
            transactions.executeWithoutResult(status -> {
                after.assignment().ifPresentOrElse(store::step, () -> store.clear(sent, at));
                store.status(id, after.status(), at);
                tell(unit, new Turn(sent.incident(), verb(step), at), caller);
            });
            board.change(
                    id,
                    one -> after.assignment()
                            .map(going -> one.sent(going, at))
                            .orElseGet(() -> one.free(UnitStatus.AVAILABLE, at)));
            return current(id);
        }
    }

    private static Unit after(Unit unit, Assignment sent, Step step, Instant at) {
        return switch (step) {
            case EN_ROUTE -> {
                if (unit.status() != UnitStatus.ASSIGNED) {
                    throw conflict(unit, "is " + unit.status().word() + " already", "say what comes next");
                }
                yield unit.sent(sent.goneOff(at), at);
            }
            case ARRIVED -> {
                if (unit.status() == UnitStatus.ON_SCENE) {
                    throw conflict(unit, "is on scene already", "say what comes next");
                }
                yield unit.sent(sent.arrived(at), at);
            }
            case CLEARED -> unit.free(UnitStatus.AVAILABLE, at);
        };
    }

    private void requireFree(Unit unit, Order order) {
        if (unit.assignment()
                .filter(sent -> sent.incident().equals(order.incident()))
                .isPresent()) {
            throw conflict(unit, "is assigned to it already", "send another unit");
        }
        if (unit.status() == UnitStatus.OFF_DUTY) {
            throw conflict(unit, "is off duty", "send another unit, or call it in");
        }
        if (order.forced().isEmpty() && unit.status() != UnitStatus.AVAILABLE) {
            throw conflict(
                    unit,
                    "is " + unit.status().word()
                            + unit.assignment()
                                    .map(sent -> " at another incident")
                                    .orElse(""),
                    "send another unit, or give a reason to take it away from there");
        }
    }

    /** What became of a unit at an incident. */
    private record Turn(String incident, String verb, Instant at) {}

    private void tell(Unit unit, Turn turn, Caller caller) {
        deeds.done(caller.actor(), turn.verb(), new Subject(SeenUnits.KIND, unit.id()));
        String callSign = unit.traits().callSign();
        Map<String, String> facts =
                Map.of("unit", unit.id(), "agency", unit.agency().value(), "callSign", callSign, "step", turn.verb());
        Said said = new Said(Saying.UNIT, callSign + " " + turn.verb(), facts);
        incidents.tell(new Happening(turn.incident(), EntryKind.UNIT, said, Optional.of(turn.at())), caller);
    }

    private Unit current(String id) {
        return board.find(id).orElseThrow(() -> SeenUnits.notFound(id));
    }

    private Instant now(Unit unit) {
        return domains.clockOf(unit.traits().timeDomain()).instant();
    }

    private static String verb(Step step) {
        return switch (step) {
            case EN_ROUTE -> "en route";
            case ARRIVED -> "on scene";
            case CLEARED -> "cleared";
        };
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static AedileException conflict(Unit unit, String why, String hint) {
        return new AedileException(
                        ErrorCode.CONFLICT,
                        "unit '%s' %s".formatted(unit.traits().callSign(), why),
                        hint)
                .because(
                        Objection.Kind.UNIT_BUSY,
                        Map.of(
                                "unit", unit.traits().callSign(),
                                "status", unit.status().word()));
    }
}
