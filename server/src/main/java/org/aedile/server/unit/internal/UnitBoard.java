package org.aedile.server.unit.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.aedile.server.unit.SafetyFlag;
import org.aedile.server.unit.Unit;
import org.springframework.stereotype.Component;

/**
 * All units and warnings as they are now: what lists, the map, phones and the search for who is near read, so that they agree
 * at all times. Written after the database. Thread-safe; whoever decides on what it says holds its monitor.
 */
@Component
class UnitBoard {
    private final Map<String, Unit> units = new ConcurrentHashMap<>();
    private final Map<String, List<SafetyFlag>> flags = new ConcurrentHashMap<>();
    private final Map<String, Long> versions = new ConcurrentHashMap<>();
    private final AtomicLong lastVersion = new AtomicLong();
    private final List<Consumer<List<Unit>>> listeners = new CopyOnWriteArrayList<>();

    /**
     * A unit with what it has to be told.
     *
     * @param version of two states of a unit the higher one is the newer
     */
    record Shown(Unit unit, List<SafetyFlag> warnings, long version) {}

    /** The unit as it is now; as it is given when it was taken off the board. */
    Shown shown(Unit unit) {
        long version = versions.getOrDefault(unit.id(), 0L); // before the rest: it must not stand for something older
        Unit now = find(unit.id()).orElse(unit);
        return new Shown(now, warnings(now), version);
    }

    /** Called after each change with the units that changed. Must return quickly. */
    void listen(Consumer<List<Unit>> listener) {
        listeners.add(listener);
    }

    Optional<Unit> find(String id) {
        return Optional.ofNullable(units.get(id));
    }

    Collection<Unit> all() {
        return List.copyOf(units.values());
    }

    void put(Unit unit) {
        units.put(unit.id(), unit);
        tell(List.of(unit));
    }

    void remove(String id) {
        Optional.ofNullable(units.remove(id)).ifPresent(gone -> tell(List.of(gone)));
    }

    /** Changes one, whatever it says by now of where it is. */
    void change(String id, UnaryOperator<Unit> change) {
        changeAll(Map.of(id, change));
    }

    /** Changes several and tells of all of them at once. */
    void changeAll(Map<String, UnaryOperator<Unit>> changes) {
        List<Unit> changed = new ArrayList<>(changes.size());
        changes.forEach((id, change) -> {
            Unit now = units.computeIfPresent(id, (key, before) -> change.apply(before));
            if (now != null) {
                changed.add(now);
            }
        });
        tell(changed);
    }

    /** The warnings that stand for that unit. */
    List<SafetyFlag> warnings(Unit unit) {
        return unit.assignment().map(sent -> flagsOf(sent.incident())).orElse(List.of());
    }

    List<SafetyFlag> flagsOf(String incident) {
        return flags.getOrDefault(incident, List.of());
    }

    Optional<SafetyFlag> findFlag(String id) {
        return flags.values().stream()
                .flatMap(List::stream)
                .filter(flag -> flag.id().equals(id))
                .findFirst();
    }

    /** Adds it, or puts it in place of the one by its id; those who are there are told. */
    void putFlag(SafetyFlag flag) {
        replace(flag, List.of(flag));
    }

    void removeFlag(SafetyFlag flag) {
        replace(flag, List.of());
    }

    private void replace(SafetyFlag flag, List<SafetyFlag> by) {
        flags.compute(flag.incident(), (incident, before) -> {
            List<SafetyFlag> now = new ArrayList<>(before == null ? List.of() : before);
            int place = indexOf(now, flag.id());
            if (place >= 0) {
                now.remove(place);
            }
            now.addAll(place >= 0 ? place : now.size(), by);
            return now.isEmpty() ? null : List.copyOf(now);
        });
        tell(units.values().stream()
                .filter(unit -> unit.assignment()
                        .filter(sent -> sent.incident().equals(flag.incident()))
                        .isPresent())
                .toList());
    }

    private static int indexOf(List<SafetyFlag> flags, String id) {
        for (int i = 0; i < flags.size(); i++) {
            if (flags.get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }

    private void tell(List<Unit> changed) {
        changed.forEach(unit -> versions.merge(unit.id(), lastVersion.incrementAndGet(), Math::max));
        if (!changed.isEmpty()) {
            listeners.forEach(listener -> listener.accept(changed));
        }
    }
}
