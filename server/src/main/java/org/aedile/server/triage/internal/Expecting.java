package org.aedile.server.triage.internal;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.aedile.detection.sensor.DetectorKind;
import org.aedile.kernel.AgencyId;
import org.aedile.server.alert.AlertSummary;
import org.aedile.server.gate.Sight;
import org.aedile.server.triage.Expectation;
import org.aedile.server.triage.ExpectedEvent;
import org.aedile.server.triage.ItemChange.Part;

/**
 * The events of one time domain that are on or to come, and what they mark. Its domain's lock guards it.
 *
 * <p>An alert is expected when a detector that learns what is usual raised it, and it began inside the event: its time, its
 * place, its kinds of source. It is marked as long as the event lasts, so what goes on afterwards is as urgent as it was.
 * Evacuations are never expected, although they are learned too.
 */
final class Expecting {
    private static final Set<String> LEARNED = Set.of(
            DetectorKind.SEASONAL.word(),
            DetectorKind.SHIFT.word(),
            DetectorKind.DRIFT.word(),
            DetectorKind.NEIGHBOURS.word(),
            DetectorKind.ANOMALY.word());

    private final ExpectedAreas areas;
    private final Map<String, ExpectedEvent> events = new LinkedHashMap<>();
    private final Map<String, Set<String>> counted = new HashMap<>();
    private final Set<Marked> unstored = new HashSet<>();

    /** That an alert was marked, by ids. */
    record Marked(String event, String agency, String alert) {}

    Expecting(ExpectedAreas areas) {
        this.areas = areas;
    }

    void put(ExpectedEvent event) {
        events.put(event.id(), event);
    }

    void remove(String id) {
        events.remove(id);
        counted.remove(id);
    }

    Optional<ExpectedEvent> find(String id) {
        return Optional.ofNullable(events.get(id));
    }

    /** How many an agency expects. */
    long count(AgencyId agency) {
        return events.values().stream()
                .filter(event -> Sight.ofOwn(agency).owns(event.agency()))
                .count();
    }

    /** Those that are over. */
    List<ExpectedEvent> due(Instant now) {
        return events.values().stream().filter(event -> !event.isOn(now)).toList();
    }

    /** The alert as it waits in the agency's queue: marked and a step less urgent when it is expected. */
    Part marked(AgencyId agency, Part part, Instant now) {
        return events.values().stream()
                .filter(event -> Sight.ofOwn(agency).owns(event.agency()) && covers(event, part, now))
                .findFirst()
                .map(event -> marked(event, part))
                .orElse(part);
    }

    /** What was marked since it was last asked. */
    Set<Marked> takeUnstored() {
        Set<Marked> taken = Set.copyOf(unstored);
        unstored.clear();
        return taken;
    }

    private boolean covers(ExpectedEvent event, Part part, Instant now) {
        AlertSummary alert = part.alert().summary();
        return LEARNED.contains(alert.kind())
                && !part.signal().isCritical()
                && event.isOn(now)
                && !alert.startTime().isBefore(event.begins())
                && alert.startTime().isBefore(event.ends())
                && event.isAbout(alert.category())
                && areas.contain(event, part.signal().spot());
    }

    private Part marked(ExpectedEvent event, Part part) {
        String alert = part.signal().id();
        if (counted.computeIfAbsent(event.id(), id -> new HashSet<>()).add(alert)) {
            unstored.add(new Marked(event.id(), event.agency(), alert));
        }
        return part.expectedIn(new Expectation(event.id(), event.name(), event.ends()));
    }
}
