package org.aedile.server.blindness.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.aedile.kernel.GeoPoint;
import org.aedile.server.access.Caller;
import org.aedile.server.api.DomainChoice;
import org.aedile.server.blindness.Blindness;
import org.aedile.server.gate.Sight;
import org.aedile.server.source.Source;
import org.aedile.server.source.SourceState;
import org.aedile.server.source.SourceStates;
import org.aedile.server.triage.Shelf;
import org.aedile.server.triage.Shelves;
import org.springframework.stereotype.Service;

/** Finds out what the sources of the caller's agency could not have detected. */
@Service
class BlindnessDesk {
    private static final Comparator<Blindness.Spot> BY_PLACE =
            Comparator.comparing(Blindness.Spot::zone).thenComparing(Blindness.Spot::source);

    private static final String CAMERA = "camera";

    private final SourceStates states;
    private final Shelves shelves;
    private final LearnedSources learned;
    private final DomainChoice domains;

    BlindnessDesk(SourceStates states, Shelves shelves, LearnedSources learned, DomainChoice domains) {
        this.states = states;
        this.shelves = shelves;
        this.learned = learned;
        this.domains = domains;
    }

    Blindness look(String timeDomain, Caller caller) {
        Instant now = domains.clockOf(timeDomain).instant();
        List<SourceStates.Entry> own = states.snapshot(timeDomain).stream()
                .filter(entry -> Sight.ownOf(caller).owns(entry.source().agency()))
                .filter(BlindnessDesk::detects)
                .toList();
        Set<String> shelved = shelves.list(timeDomain, caller).stream()
                .filter(shelf -> shelf.isOn(now))
                .map(Shelf::source)
                .collect(Collectors.toSet());
        Set<String> known = learned.list(timeDomain, caller.agency());
        List<Blindness.Spot> spots = own.stream()
                .flatMap(entry -> why(entry, shelved, known).map(why -> spot(entry.source(), why)).stream())
                .sorted(BY_PLACE)
                .toList();
        return new Blindness(now, own.size(), spots, uncovered(own));
    }

    /** A camera that sends nothing is for people to look through: nothing of it could be missed. */
    private static boolean detects(SourceStates.Entry entry) {
        return !entry.source().category().equals(CAMERA) || entry.state() != SourceState.NEW;
    }

    private static Optional<String> why(SourceStates.Entry entry, Set<String> shelved, Set<String> known) {
        String id = entry.source().id().value();
        if (entry.state() != SourceState.OK) {
            return Optional.of(entry.state().word());
        }
        if (!entry.source().properties().isEmpty() && !known.contains(id)) {
            return Optional.of("learning");
        }
        return shelved.contains(id) ? Optional.of("shelved") : Optional.empty();
    }

    private static Blindness.Spot spot(Source source, String why) {
        Optional<GeoPoint> place = source.place();
        return new Blindness.Spot(
                source.id().value(),
                source.name(),
                source.category(),
                source.zone(),
                place.map(GeoPoint::longitudeDegrees).orElse(null),
                place.map(GeoPoint::latitudeDegrees).orElse(null),
                why);
    }

    private static List<Blindness.Uncovered> uncovered(List<SourceStates.Entry> own) {
        Set<String> zones = new TreeSet<>();
        Map<String, Set<String>> byCategory = new TreeMap<>();
        own.stream()
                .map(SourceStates.Entry::source)
                .filter(source -> !source.zone().isEmpty())
                .forEach(source -> {
                    zones.add(source.zone());
                    byCategory
                            .computeIfAbsent(source.category(), key -> new TreeSet<>())
                            .add(source.zone());
                });
        List<Blindness.Uncovered> uncovered = new ArrayList<>();
        byCategory.forEach((category, covered) -> {
            List<String> without =
                    zones.stream().filter(zone -> !covered.contains(zone)).toList();
            if (!without.isEmpty()) {
                uncovered.add(new Blindness.Uncovered(category, without));
            }
        });
        return List.copyOf(uncovered);
    }
}
