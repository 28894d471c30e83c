package org.aedile.server.unit.internal;

import jakarta.annotation.PostConstruct;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.server.access.Caller;
import org.aedile.server.access.Deeds;
import org.aedile.server.api.DomainChoice;
import org.aedile.server.audit.Subject;
import org.aedile.server.database.Asker;
import org.aedile.server.database.Asking;
import org.aedile.server.gate.Sight;
import org.aedile.server.incident.EntryKind;
import org.aedile.server.incident.Said;
import org.aedile.server.incident.Saying;
import org.aedile.server.unit.SafetyFlag;
import org.aedile.server.unit.SafetyFlags;
import org.aedile.server.unit.Unit;
import org.aedile.server.unit.UnitIncidents;
import org.aedile.server.unit.UnitIncidents.Happening;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Warnings: rows in PostgreSQL, read from the board. */
@Service
class SafetyDesk implements SafetyFlags {
    private static final String KIND = "safety-flag";
    private static final int LONGEST = 280;

    private final UnitBoard board;
    private final SafetyStore store;
    private final SeenUnits seen;
    private final UnitIncidents incidents;
    private final DomainChoice domains;
    private final Deeds deeds;
    private final TransactionTemplate transactions;

    SafetyDesk(
            UnitBoard board,
            SafetyStore store,
            SeenUnits seen,
            UnitIncidents incidents,
            DomainChoice domains,
            Deeds deeds,
            TransactionTemplate transactions) {
        this.board = board;
        this.store = store;
        this.seen = seen;
        this.incidents = incidents;
        this.domains = domains;
        this.deeds = deeds;
        this.transactions = transactions;
    }

    @PostConstruct
    void load() {
        Asking.as(Asker.Part.PLATFORM, store::load).forEach(board::putFlag);
    }

    @Override
    public List<SafetyFlag> of(String incident, Caller caller) {
        if (!hasUnitAt(incident, caller)) {
            String unused = incidents.require(incident, caller);
        }
        return board.flagsOf(incident);
    }

    @Override
    public SafetyFlag set(Warning warning, Caller caller) {
        String domain = incidents.requireOpen(warning.incident(), caller);
        String text = warning.text().strip();
        if (text.length() > LONGEST) {
            throw new AedileException(
                    ErrorCode.INVALID_VALUE,
                    "the warning has %d characters, limit %d: it is read on the way".formatted(text.length(), LONGEST));
        }
        if (warning.kind() == SafetyFlag.Kind.OTHER && text.isEmpty()) {
            throw new AedileException(ErrorCode.INVALID_VALUE, "a warning of kind 'other' says in its text of what");
        }
        SafetyFlag flag = new SafetyFlag(
                "%016x".formatted(ThreadLocalRandom.current().nextLong()),
                warning.incident(),
                caller.agency(),
                warning.kind(),
                text,
                caller.username(),
                domains.clockOf(domain).instant(),
                Set.of());
        transactions.executeWithoutResult(status -> {
            store.add(flag);
            tell(flag, Saying.WARNED, "", caller);
        });
        board.putFlag(flag);
        return flag;
    }

    @Override
    public void lift(String id, String reason, Caller caller) {
        String why = Reason.require("to lift a warning", reason);
        SafetyFlag flag = board.findFlag(id).orElseThrow(() -> notFound(id));
        List<SafetyFlag> known = of(flag.incident(), caller);
        if (!known.contains(flag)) {
            throw notFound(id);
        }
        if (!Sight.ownOf(caller).owns(flag.agency())) {
            throw new AedileException(
                    ErrorCode.NOT_ALLOWED, "it is " + flag.agency() + " who warned", "ask them whether it is over");
        }
        Instant now =
                domains.clockOf(incidents.require(flag.incident(), caller)).instant();
        transactions.executeWithoutResult(status -> {
            store.lift(id, caller.username(), now);
            tell(flag, Saying.WARNING_LIFTED, why, caller);
        });
        board.removeFlag(flag);
    }

    @Override
    public SafetyFlag acknowledge(String id, String unitId, Caller caller) {
        Unit unit = seen.requireHandled(unitId, caller);
        synchronized (board) {
            SafetyFlag flag = board.warnings(unit).stream()
                    .filter(one -> one.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> notFound(id));
            Instant now = domains.clockOf(unit.traits().timeDomain()).instant();
            transactions.executeWithoutResult(status -> {
                if (store.acknowledge(flag, unit, new SafetyStore.Read(caller.username(), now))) {
                    tell(flag, Saying.WARNING_READ, unit.traits().callSign(), caller);
                }
            });
            SafetyFlag read = readBy(flag, unit);
            board.putFlag(read);
            return read;
        }
    }

    private boolean hasUnitAt(String incident, Caller caller) {
        Sight own = Sight.ownOf(caller);
        return board.all().stream()
                .filter(unit -> own.owns(unit.agency()))
                .flatMap(unit -> unit.assignment().stream())
                .anyMatch(sent -> sent.incident().equals(incident));
    }

    /** @param detail the reason for lifting it, the call sign of whoever read it, empty for a new one */
    private void tell(SafetyFlag flag, Saying saying, String detail, Caller caller) {
        String verb = switch (saying) {
            case WARNING_LIFTED -> "lifted the warning, " + detail;
            case WARNING_READ -> detail + " has read the warning";
            default -> "warned";
        };
        deeds.done(caller.actor(), verb, new Subject(KIND, flag.id()));
        String text = (verb + ": " + flag.kind().word().replace('-', ' ') + " " + flag.text()).strip();
        String fact = saying == Saying.WARNING_LIFTED ? "reason" : "callSign";
        Map<String, String> facts =
                Map.of("flag", flag.id(), "kind", flag.kind().word(), "warning", flag.text(), fact, detail);
        Said said = new Said(saying, text, facts);
        incidents.tell(new Happening(flag.incident(), EntryKind.SAFETY, said, Optional.empty()), caller);
    }

    private static SafetyFlag readBy(SafetyFlag flag, Unit unit) {
        Set<String> read = new HashSet<>(flag.acknowledgedBy());
        read.add(unit.id());
        return new SafetyFlag(
                flag.id(), flag.incident(), flag.agency(), flag.kind(), flag.text(), flag.setBy(), flag.setAt(), read);
    }

    private static AedileException notFound(String id) {
        return new AedileException(ErrorCode.NOT_FOUND, "there is no warning '" + id + "', or it concerns others", "");
    }
}
