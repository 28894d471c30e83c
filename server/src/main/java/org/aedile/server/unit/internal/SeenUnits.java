package org.aedile.server.unit.internal;

import java.util.Map;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.kernel.Objection;
import org.aedile.server.access.Caller;
import org.aedile.server.access.Decisions;
import org.aedile.server.access.Role;
import org.aedile.server.access.RoleNeeded;
import org.aedile.server.agreement.Clause.Records;
import org.aedile.server.audit.Subject;
import org.aedile.server.gate.Gate;
import org.aedile.server.gate.Sight;
import org.aedile.server.unit.Unit;
import org.springframework.stereotype.Component;

/** Asks the gate about units, and has written down what was refused. */
@Component
class SeenUnits {
    static final String KIND = "unit";

    private final UnitBoard board;
    private final Gate gate;
    private final Decisions decisions;

    SeenUnits(UnitBoard board, Gate gate, Decisions decisions) {
        this.board = board;
        this.gate = gate;
        this.decisions = decisions;
    }

    static Sight.View view(Unit unit, Sight sight) {
        return sight.ofShared(Records.UNITS, unit.agency(), unit.traits().kind().word());
    }

    static boolean handles(Unit unit, Sight sight) {
        return sight.handlesShared(
                Records.UNITS, unit.agency(), unit.traits().kind().word());
    }

    Sight sightOf(Caller caller) {
        return gate.sightOf(caller);
    }

    Unit require(String id, Caller caller) {
        Unit unit = board.find(id).orElseThrow(() -> notFound(id));
        if (view(unit, sightOf(caller)) == Sight.View.HIDDEN) {
            throw decisions.refused(caller, new Subject(KIND, id), notFound(id));
        }
        note(unit, caller);
        return unit;
    }

    /** Writes down what is shown of a unit of others. */
    void note(Unit unit, Caller caller) {
        if (view(unit, sightOf(caller)) == Sight.View.MASKED) {
            decisions.masked(caller, KIND, unit.agency());
        } else if (!Sight.ownOf(caller).owns(unit.agency())) {
            decisions.shown(caller, KIND, unit.agency());
        }
    }

    /** One that the caller may send. */
    Unit requireHandled(String id, Caller caller) {
        Unit unit = require(id, caller);
        if (!handles(unit, sightOf(caller))) {
            throw onlySeen(unit, caller);
        }
        return unit;
    }

    /** One of the caller's own agency. */
    Unit requireOwn(String id, Caller caller) {
        Unit unit = require(id, caller);
        if (!Sight.ownOf(caller).owns(unit.agency())) {
            throw onlySeen(unit, caller);
        }
        return unit;
    }

    /** Supervisors and administrators keep the list of units and their devices. */
    static void requireKeeper(Caller caller) {
        if (!caller.has(Role.SUPERVISOR) && !caller.has(Role.ADMIN)) {
            throw RoleNeeded.of(
                    "units and their devices are kept by a supervisor or an administrator",
                    caller,
                    Role.SUPERVISOR,
                    Role.ADMIN);
        }
    }

    static AedileException notFound(String id) {
        return new AedileException(
                ErrorCode.NOT_FOUND,
                "there is no unit '" + id + "', or it isn't shown to you",
                "GET /api/v1/units lists those that you see");
    }

    private AedileException onlySeen(Unit unit, Caller caller) {
        return decisions.refused(
                caller,
                new Subject(KIND, unit.id()),
                new AedileException(
                                ErrorCode.NOT_ALLOWED,
                                "unit '%s' is of %s, who only lets you see it".formatted(unit.id(), unit.agency()),
                                "ask that agency")
                        .because(
                                Objection.Kind.ONLY_SHOWN,
                                Map.of("agency", unit.agency().value())));
    }
}
