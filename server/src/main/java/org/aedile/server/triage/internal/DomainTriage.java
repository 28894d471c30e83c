package org.aedile.server.triage.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.aedile.kernel.AgencyId;
import org.aedile.server.alert.AlertListener.AlertChange;
import org.aedile.server.gate.Sight;
import org.aedile.server.triage.ItemChange;
import org.aedile.server.triage.ItemChange.Part;

/**
 * The queues of one time domain. Whoever changes something holds its lock, which is this object; what screens read is the
 * last that was published, without the lock.
 */
final class DomainTriage {
    private static final Comparator<Part> BY_TIME = Comparator.comparing(
                    (Part part) -> part.signal().at())
            .thenComparing(part -> part.signal().id());

    private final String id;
    private final Clock clock;
    private final Roster roster;
    private final Map<AgencyId, AgencyQueue> queues = new HashMap<>();
    private final Map<AgencyId, Sight> sights = new HashMap<>();
    private final Shelving shelving = new Shelving();
    private final Expecting expecting;
    private final Map<String, ItemChange> published = new ConcurrentHashMap<>();
    private final Map<String, ItemChange> unstored = new LinkedHashMap<>();

    DomainTriage(String id, Clock clock, Roster roster, ExpectedAreas areas) {
        this.id = id;
        this.clock = clock;
        this.roster = roster;
        this.expecting = new Expecting(areas);
    }

    String id() {
        return id;
    }

    Instant now() {
        return clock.instant();
    }

    Shelving shelving() {
        return shelving;
    }

    Expecting expecting() {
        return expecting;
    }

    Collection<AgencyQueue> queues() {
        return List.copyOf(queues.values());
    }

    AgencyQueue queue(AgencyId agency) {
        return queues.computeIfAbsent(agency, one -> new AgencyQueue(id, one));
    }

    Optional<AgencyQueue> findQueue(AgencyId agency) {
        return Optional.ofNullable(queues.get(agency));
    }

    /** The same of one item. */
    Optional<ItemChange> findPublished(String id) {
        return Optional.ofNullable(published.get(id));
    }

    /** What was published last, of all agencies. */
    List<ItemChange> published() {
        return List.copyOf(published.values());
    }

    /** What an agency sees from here on; true when that is other than before. */
    boolean look(AgencyId agency, Sight sight) {
        return !sight.equals(sights.put(agency, sight));
    }

    /** Takes alerts as they are now into the queues of whoever sees them, in the order in which they were concluded. */
    void hear(Collection<Part> parts) {
        List<Part> ordered = parts.stream().sorted(BY_TIME).toList();
        sights.forEach((agency, sight) -> ordered.forEach(part -> hear(agency, sight, part)));
    }

    /** The alerts in queues whose sources belong to one of these assets, each once. */
    Collection<Part> about(Set<String> assets) {
        Map<String, Part> found = new LinkedHashMap<>();
        queues.values().stream()
                .flatMap(queue -> queue.items().stream())
                .flatMap(item -> item.parts().stream())
                .filter(part -> assets.contains(part.signal().spot().asset()))
                .forEach(part -> found.put(part.signal().id(), part));
        return found.values();
    }

    /** The same for one agency, whose sight has changed: what it may see no more goes. */
    void lookAgain(AgencyId agency, Collection<Part> open) {
        Sight sight = sights.getOrDefault(agency, Sight.ofOwn(agency));
        findQueue(agency)
                .ifPresent(queue -> queue.alerts().stream()
                        .filter(alert -> !isSeen(alert, sight))
                        .forEach(alert -> queue.remove(alert.summary().id(), now())));
        open.stream().sorted(BY_TIME).forEach(part -> hear(agency, sight, part));
    }

    private void hear(AgencyId agency, Sight sight, Part part) {
        AlertChange alert = part.alert();
        String alertId = alert.summary().id();
        if (!alert.summary().isOpen() || !isSeen(alert, sight)) {
            findQueue(agency).ifPresent(queue -> queue.remove(alertId, now()));
            return;
        }
        AgencyQueue queue = queue(agency);
        if (queue.isSettled(alertId)) {
            return;
        }
        if (shelving.keepsOff(agency, part.signal())) {
            queue.remove(alertId, now());
            return;
        }
        Part counted = expecting.marked(agency, part, now()).believed(sight);
        queue.place(counted, roster.desksFor(agency, counted.signal()), now());
    }

    /** What changed since it was last asked. */
    List<ItemChange> takeChanges() {
        List<ItemChange> changes = new ArrayList<>();
        queues.values().forEach(queue -> changes.addAll(queue.takeChanges()));
        return changes;
    }

    /** What screens read from here on. */
    void publish(List<ItemChange> changes) {
        changes.forEach(change -> {
            if (change.isOpen()) {
                published.put(change.id(), change);
            } else {
                published.remove(change.id());
            }
        });
    }

    /** What the database has not taken yet. */
    Map<String, ItemChange> unstored() {
        return unstored;
    }

    private static boolean isSeen(AlertChange alert, Sight sight) {
        return sight.of(alert.traits()) != Sight.View.HIDDEN;
    }
}
