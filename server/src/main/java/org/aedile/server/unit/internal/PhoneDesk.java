package org.aedile.server.unit.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.aedile.kernel.AedileException;
import org.aedile.server.access.Caller;
import org.aedile.server.api.DomainChoice;
import org.aedile.server.observation.IntakeResult.Refused;
import org.aedile.server.unit.SafetyFlags;
import org.aedile.server.unit.Unit;
import org.aedile.server.unit.UnitPosition;
import org.aedile.server.unit.UnitStatus;
import org.aedile.server.unit.Units;
import org.aedile.server.unit.Units.Step;
import org.aedile.server.unit.internal.LinkStore.Link;
import org.springframework.stereotype.Component;

/**
 * Takes what a unit's phone reports, in the order in which the phone says it happened, and each report once: the phone numbers
 * them, and repeats what it got no answer to. To be asked for the platform. Thread-safe.
 */
@Component
class PhoneDesk {
    private static final Duration OLDEST = Duration.ofHours(24);

    private final Units units;
    private final UnitBoard board;
    private final SafetyFlags flags;
    private final PositionDesk positions;
    private final LinkStore links;
    private final DomainChoice domains;
    private final Map<String, Object> locks = new ConcurrentHashMap<>();

    PhoneDesk(
            Units units,
            UnitBoard board,
            SafetyFlags flags,
            PositionDesk positions,
            LinkStore links,
            DomainChoice domains) {
        this.units = units;
        this.board = board;
        this.flags = flags;
        this.positions = positions;
        this.links = links;
        this.domains = domains;
    }

    /** What happened. */
    sealed interface Event {
        /** It was there. */
        record Position(double lon, double lat, double accuracyMeters) implements Event {}

        /** It says how its assignment goes on. */
        record Said(Step step) implements Event {}

        /** It says what it does otherwise. */
        record Status(UnitStatus status) implements Event {}

        /** It has read a warning. */
        record HasRead(String flag) implements Event {}
    }

    /**
     * One report.
     *
     * @param number ascending for a phone
     * @param ago how long ago it was; the phone's clock may be wrong, its stopwatch isn't
     */
    record Report(long number, Duration ago, Event event) {}

    /** What could not be taken, and will not be when it is said again. */
    record NotTaken(long number, String why) {}

    /**
     * @return what was refused; the rest was taken
     */
    List<NotTaken> take(Link link, List<Report> reports) {
        synchronized (locks.computeIfAbsent(link.id(), id -> new Object())) {
            long last = links.lastReport(link.id());
            List<NotTaken> refused = new ArrayList<>();
            List<Report> fresh = reports.stream()
                    .filter(report -> report.number() > last)
                    .sorted(Comparator.comparingLong(Report::number))
                    .toList();
            for (Report report : fresh) {
                take(link, report).ifPresent(why -> refused.add(new NotTaken(report.number(), why)));
                links.lastReport(link.id(), report.number());
            }
            return refused;
        }
    }

    private Optional<String> take(Link link, Report report) {
        Unit unit = board.find(link.unit()).orElseThrow(LinkDesk::notGood);
        Duration ago = shortest(OLDEST, longest(Duration.ZERO, report.ago()));
        try {
            return take(unit, report.event(), ago);
        } catch (AedileException e) {
            if (e.code().httpStatus() >= 500) {
                throw e; // not now: the phone says it again
            }
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private Optional<String> take(Unit unit, Event event, Duration ago) {
        Caller crew = crewOf(unit);
        if (event instanceof Event.Position there) {
            return take(unit, there, ago);
        } else if (event instanceof Event.Said said) {
            Unit unused = units.step(unit.id(), said.step(), ago, crew);
        } else if (event instanceof Event.Status status) {
            Unit unused = units.change(unit.id(), status.status(), crew);
        } else if (event instanceof Event.HasRead read) {
            var unused = flags.acknowledge(read.flag(), unit.id(), crew);
        }
        return Optional.empty();
    }

    private Optional<String> take(Unit unit, Event.Position there, Duration ago) {
        Instant at = domains.clockOf(unit.traits().timeDomain()).instant().minus(ago);
        UnitPosition position = UnitPosition.of(there.lon(), there.lat(), there.accuracyMeters(), at);
        if (positions.submit(unit.id(), position).join() instanceof Refused refused) {
            if (refused.isNotNow()) {
                throw new AedileException(refused.code(), refused.reason(), "try again");
            }
            return Optional.of(refused.reason());
        }
        return Optional.empty();
    }

    /** Those who sit in the unit: of its agency, without roles. */
    static Caller crewOf(Unit unit) {
        return new Caller(
                UnitGuests.USERNAME_PREFIX + unit.id(), unit.traits().callSign(), unit.agency(), Set.of(), "");
    }

    private static Duration shortest(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Duration longest(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
