package org.aedile.server.triage.internal;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aedile.kernel.AgencyId;
import org.aedile.server.access.Account;
import org.aedile.server.access.Accounts;
import org.aedile.server.access.Caller;
import org.aedile.server.access.Role;
import org.aedile.server.duty.Responsibilities;
import org.aedile.server.duty.Responsibility;
import org.aedile.server.duty.Shift;
import org.aedile.server.duty.Shifts;
import org.aedile.server.gate.Sight;
import org.aedile.server.triage.Escalation.Recipient;
import org.aedile.server.triage.grouping.Signal;
import org.springframework.stereotype.Component;

/**
 * Who sits where now, as the shifts say: real people keep real time, whatever a domain's clock shows. A desk named like an
 * area of responsibility gets what lies in that area. Remembers for a few seconds; asked by the platform only. Thread-safe.
 */
@Component
class Roster {
    /** The one desk of a room in which no shift is written down. */
    static final String ROOM = "room";

    /** Who sits there is the duty officer. */
    static final String DUTY_OFFICER = "duty officer";

    /** No shift is longer, so whoever could still be at a desk came to it since. */
    private static final Duration LATELY = Duration.ofDays(2);

    private static final long FRESH_NANOS = Duration.ofSeconds(2).toNanos();

    private final Shifts shifts;
    private final Responsibilities responsibilities;
    private final Accounts accounts;
    private final InstantSource clock;
    private final Map<AgencyId, Remembered> remembered = new ConcurrentHashMap<>();

    Roster(Shifts shifts, Responsibilities responsibilities, Accounts accounts, InstantSource clock) {
        this.shifts = shifts;
        this.responsibilities = responsibilities;
        this.accounts = accounts;
        this.clock = clock;
    }

    private record Remembered(List<Shift> onDuty, List<Shift> ended, List<Responsibility> areas, long nanos) {}

    /** The people to whom an item is handed on. */
    record Called(Recipient recipient, List<String> people) {}

    /** The desks at which somebody sits, by name; those of duty officers get no items of their own. */
    List<String> desks(AgencyId agency) {
        List<String> desks = of(agency).onDuty().stream()
                .map(Shift::desk)
                .filter(desk -> !desk.equalsIgnoreCase(DUTY_OFFICER))
                .distinct()
                .sorted()
                .toList();
        return desks.isEmpty() ? List.of(ROOM) : desks;
    }

    /**
     * True for a desk at which nobody sits: its shift has ended, or was taken away or moved while others are on duty. It looks
     * anew before it says so, because somebody may have sat down just now.
     */
    boolean isLeft(AgencyId agency, String desk) {
        if (desk.equalsIgnoreCase(ROOM) || !isEmpty(of(agency), desk)) {
            return false;
        }
        remembered.remove(agency);
        return isEmpty(of(agency), desk);
    }

    private static boolean isEmpty(Remembered now, String desk) {
        return !isAt(now.onDuty(), desk) && (!now.onDuty().isEmpty() || isAt(now.ended(), desk));
    }

    private static boolean isAt(List<Shift> shifts, String desk) {
        return shifts.stream().anyMatch(shift -> shift.desk().equalsIgnoreCase(desk));
    }

    /** The desk at which somebody sits now. */
    Optional<String> deskOf(AgencyId agency, String person) {
        return of(agency).onDuty().stream()
                .filter(shift -> shift.people().contains(person))
                .map(Shift::desk)
                .findFirst();
    }

    /** The desks that could get an alert: those that answer for its place and kind; else those without an area; else all. */
    List<String> desksFor(AgencyId agency, Signal signal) {
        List<String> desks = desks(agency);
        List<Responsibility> areas = of(agency).areas();
        List<String> bound = desks.stream()
                .filter(desk -> areas.stream().anyMatch(area -> area.name().equalsIgnoreCase(desk)))
                .toList();
        if (bound.isEmpty()) {
            return desks;
        }
        List<String> answering = answering(agency, signal, bound);
        if (!answering.isEmpty()) {
            return answering;
        }
        List<String> free = desks.stream().filter(desk -> !bound.contains(desk)).toList();
        return free.isEmpty() ? desks : free;
    }

    private List<String> answering(AgencyId agency, Signal signal, List<String> bound) {
        return signal
                .spot()
                .place()
                .map(place -> responsibilities.at(place, signal.category(), Caller.LOCAL))
                .orElseGet(List::of)
                .stream()
                .filter(area -> Sight.ofOwn(agency).owns(area.agency()))
                .flatMap(area -> bound.stream().filter(area.name()::equalsIgnoreCase))
                .distinct()
                .toList();
    }

    /**
     * To whom an item is handed on: the others at its desk, then supervisors, then the duty officer. Where nobody of those
     * is on duty it goes to everybody who is, be it the one who has it already.
     *
     * @param step 1 to 3
     * @param holder who looks after the item; may be empty
     */
    Called called(AgencyId agency, String desk, String holder, int step) {
        List<Shift> onDuty = of(agency).onDuty();
        List<String> people = people(onDuty.stream());
        Called wanted = switch (step) {
            case 1 -> new Called(Recipient.DESK, others(onDuty, desk, holder));
            case 2 ->
                new Called(
                        Recipient.SUPERVISOR,
                        people.stream().filter(this::isSupervisor).toList());
            default -> new Called(Recipient.DUTY_OFFICER, sitters(onDuty, DUTY_OFFICER));
        };
        return wanted.people().isEmpty() ? new Called(Recipient.EVERYBODY, people) : wanted;
    }

    private static List<String> others(List<Shift> onDuty, String desk, String holder) {
        return sitters(onDuty, desk).stream()
                .filter(person -> !person.equals(holder))
                .toList();
    }

    private static List<String> sitters(List<Shift> onDuty, String desk) {
        return people(onDuty.stream().filter(shift -> shift.desk().equalsIgnoreCase(desk)));
    }

    private boolean isSupervisor(String person) {
        Optional<Account> account = accounts.find(person);
        return account.isPresent() && account.get().roles().contains(Role.SUPERVISOR);
    }

    private static List<String> people(Stream<Shift> shifts) {
        return shifts.flatMap(shift -> shift.people().stream())
                .distinct()
                .sorted()
                .collect(Collectors.toList());
    }

    private Remembered of(AgencyId agency) {
        Remembered known = remembered.get(agency);
        long now = System.nanoTime();
        if (known != null && now - known.nanos() < FRESH_NANOS) {
            return known;
        }
        List<Responsibility> areas = responsibilities.list(Caller.LOCAL).stream()
                .filter(area -> Sight.ofOwn(agency).owns(area.agency()))
                .toList();
        List<Shift> ended = shifts.endedSince(clock.instant().minus(LATELY), agency);
        Remembered fresh = new Remembered(shifts.onDuty(agency), ended, areas, now);
        remembered.put(agency, fresh);
        return fresh;
    }
}
