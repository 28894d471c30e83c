package org.aedile.server.triage.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.aedile.server.access.Caller;
import org.aedile.server.database.Asker;
import org.aedile.server.database.Asking;
import org.aedile.server.triage.ItemChange;
import org.aedile.server.triage.Load;
import org.aedile.server.triage.LoadReading;
import org.aedile.server.triage.LoadReading.Advice;
import org.aedile.server.triage.LoadReading.State;
import org.springframework.stereotype.Service;

/** Reads the meter and says what helps. */
@Service
class LoadDesk implements Load {
    private final Triage triage;
    private final LoadStore store;
    private final Roster roster;

    LoadDesk(Triage triage, LoadStore store, Roster roster) {
        this.triage = triage;
        this.store = store;
        this.roster = roster;
    }

    private record Desk(String name, LoadMeter.Count count, boolean chatter) {}

    @Override
    public List<LoadReading> now(String timeDomain, Caller caller) {
        List<Desk> desks = desks(timeDomain, caller);
        List<LoadReading> readings = new ArrayList<>();
        readings.add(room(desks));
        desks.forEach(desk -> readings.add(reading(desk, desks)));
        return readings;
    }

    @Override
    public List<Window> since(String timeDomain, Instant from, Caller caller) {
        return store.since(timeDomain, caller.agency(), from);
    }

    private List<Desk> desks(String timeDomain, Caller caller) {
        DomainTriage domain = triage.of(timeDomain);
        List<String> names = Asking.as(Asker.Part.PLATFORM, () -> roster.desks(caller.agency()));
        synchronized (domain) {
            Optional<AgencyQueue> queue = domain.findQueue(caller.agency());
            List<ItemChange> items = queue.map(AgencyQueue::items).orElse(List.of());
            TreeSet<String> all = new TreeSet<>(names);
            items.forEach(item -> all.add(item.state().desk()));
            return all.stream()
                    .map(name -> new Desk(
                            name,
                            queue.map(one -> one.load().recent(name, domain.now()))
                                    .orElse(new LoadMeter.Count(0, 0)),
                            chatters(items, name)))
                    .toList();
        }
    }

    private static boolean chatters(List<ItemChange> items, String desk) {
        return items.stream()
                .anyMatch(item -> item.chatter() && item.state().desk().equals(desk));
    }

    private static LoadReading room(List<Desk> desks) {
        double mean =
                desks.stream().mapToInt(desk -> desk.count().items()).average().orElse(0);
        int alerts = desks.stream().mapToInt(desk -> desk.count().alerts()).sum();
        State state = State.of(mean);
        List<Advice> advice = new ArrayList<>();
        if (isTooMuch(state) && desks.stream().anyMatch(Desk::chatter)) {
            advice.add(Advice.SHELVE);
        }
        if (isTooMuch(state)) {
            advice.add(Advice.CALL_IN);
        }
        return new LoadReading("", mean, alerts, state, advice);
    }

    private static LoadReading reading(Desk desk, List<Desk> desks) {
        State state = State.of(desk.count().items());
        List<Advice> advice = new ArrayList<>();
        boolean roomElsewhere = desks.stream()
                .anyMatch(other -> !isTooMuch(State.of(other.count().items())));
        if (isTooMuch(state) && desk.chatter()) {
            advice.add(Advice.SHELVE);
        }
        if (isTooMuch(state)) {
            advice.add(roomElsewhere ? Advice.SHARE_OUT : Advice.CALL_IN);
        }
        return new LoadReading(desk.name(), desk.count().items(), desk.count().alerts(), state, advice);
    }

    private static boolean isTooMuch(State state) {
        return state.compareTo(State.MANAGEABLE) > 0;
    }
}
