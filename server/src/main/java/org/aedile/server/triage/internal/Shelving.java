package org.aedile.server.triage.internal;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.aedile.kernel.AgencyId;
import org.aedile.server.gate.Sight;
import org.aedile.server.triage.Shelf;
import org.aedile.server.triage.grouping.Signal;

/** The shelves of one time domain that are on, and how many alerts each has kept off. Its domain's lock guards it. */
final class Shelving {
    private final Map<String, Shelf> shelves = new LinkedHashMap<>();
    private final Map<String, Set<String>> keptOff = new HashMap<>();
    private final Map<String, Integer> unstored = new HashMap<>();

    void put(Shelf shelf) {
        shelves.put(shelf.id(), shelf);
    }

    Optional<Shelf> remove(String id) {
        keptOff.remove(id);
        return Optional.ofNullable(shelves.remove(id));
    }

    Optional<Shelf> find(String id) {
        return Optional.ofNullable(shelves.get(id));
    }

    /** Those whose time has come. */
    List<Shelf> due(Instant now) {
        return shelves.values().stream().filter(shelf -> !shelf.isOn(now)).toList();
    }

    /** The one that is about this source and rule. */
    Optional<Shelf> about(AgencyId agency, String source, String rule) {
        return shelves.values().stream()
                .filter(shelf -> Sight.ofOwn(agency).owns(shelf.agency()))
                .filter(shelf -> shelf.source().equals(source))
                .filter(shelf -> shelf.rule().isEmpty() || shelf.rule().equals(rule))
                .findFirst();
    }

    /** True when a shelf keeps the alert off, which is then counted once. */
    boolean keepsOff(AgencyId agency, Signal signal) {
        Optional<Shelf> shelf = shelves.values().stream()
                .filter(one -> Sight.ofOwn(agency).owns(one.agency()) && covers(one, signal))
                .findFirst();
        shelf.ifPresent(one -> count(one, signal.id()));
        return shelf.isPresent();
    }

    /** What was kept off since it was last asked, by the ids of shelves. */
    Map<String, Integer> takeUnstored() {
        Map<String, Integer> taken = Map.copyOf(unstored);
        unstored.clear();
        return taken;
    }

    static boolean covers(Shelf shelf, Signal signal) {
        return shelf.source().equals(signal.source())
                && (shelf.rule().isEmpty() || shelf.rule().equals(signal.rule()))
                && shelf.reaches(signal.severity());
    }

    private void count(Shelf shelf, String alert) {
        if (keptOff.computeIfAbsent(shelf.id(), id -> new HashSet<>()).add(alert)) {
            unstored.merge(shelf.id(), 1, Integer::sum);
        }
    }
}
