package org.aedile.server.triage.grouping;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.aedile.kernel.GeoPoint;
import org.aedile.kernel.Severity;
import org.jspecify.annotations.Nullable;

/** Alerts that are one item of a queue. Changed by {@link Grouping} alone; not thread-safe. */
public final class Group {
    private final long number;
    private final Kind kind;
    private final String desk;
    private final Map<String, Signal> parts = new LinkedHashMap<>();
    private final Set<String> repeats = new HashSet<>();
    private @Nullable GeoPoint middle;
    private Instant lastAt = Instant.MIN;

    Group(long number, Kind kind, String desk) {
        this.number = number;
        this.kind = kind;
        this.desk = desk;
    }

    /** How a group came to be. */
    public enum Kind {
        /** One critical alert, alone. */
        CRITICAL,
        /** Alerts that something joins, or a single one. */
        RELATED,
        /** Alerts that nothing joins, held together because the desk has enough new items. */
        FURTHER
    }

    /** What a group is apart from its alerts. */
    public record Origin(long number, Kind kind, String desk) {}

    /** Counts the groups of a queue from 1. */
    public long number() {
        return number;
    }

    public Kind kind() {
        return kind;
    }

    /** The desk that it was given to. */
    public String desk() {
        return desk;
    }

    /** The alerts in the order in which they came. */
    public List<Signal> parts() {
        return List.copyOf(parts.values());
    }

    public boolean has(String alert) {
        return parts.containsKey(alert);
    }

    /** The most urgent of its parts. */
    public Severity severity() {
        return parts.values().stream()
                .map(Signal::severity)
                .max(Comparator.naturalOrder())
                .orElse(Severity.LOW);
    }

    Signal require(String alert) {
        return Objects.requireNonNull(parts.get(alert), alert);
    }

    Collection<Signal> signals() {
        return parts.values();
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }

    void add(Signal signal) {
        parts.put(signal.id(), signal);
        repeats.add(keyOf(signal));
        lastAt = signal.at().isAfter(lastAt) ? signal.at() : lastAt;
        middle = middleOf();
    }

    void remove(String alert) {
        parts.remove(alert);
        List<Signal> rest = new ArrayList<>(parts.values());
        parts.clear();
        repeats.clear();
        lastAt = Instant.MIN;
        rest.forEach(this::add);
    }

    /** What joins an alert to this group; empty when nothing does. */
    Optional<Match> match(Signal signal, Limits limits) {
        Duration silent = Duration.between(lastAt, signal.at());
        if (silent.compareTo(limits.repeated()) > 0) {
            return Optional.empty();
        }
        if (repeats.contains(keyOf(signal))) {
            return Optional.of(new Match(this, Relation.REPEATED, 0));
        }
        if (parts.values().stream().anyMatch(signal::isJoinedTo)) {
            return Optional.of(new Match(this, Relation.CORRELATED, 0));
        }
        return silent.compareTo(limits.quiet()) > 0 ? Optional.empty() : matchInSpace(signal, limits);
    }

    private Optional<Match> matchInSpace(Signal signal, Limits limits) {
        if (parts.values().stream().anyMatch(part -> part.spot().isConnectedTo(signal.spot()))) {
            return Optional.of(new Match(this, Relation.CONNECTED, 0));
        }
        boolean sameKind =
                parts.values().stream().anyMatch(part -> part.category().equals(signal.category()));
        GeoPoint here = middle;
        if (here != null && signal.spot().place().isPresent()) {
            double meters = here.distanceMeters(signal.spot().place().get());
            return meters <= (sameKind ? limits.sameKindMeters() : limits.otherKindMeters())
                    ? Optional.of(new Match(this, Relation.NEAR, meters))
                    : Optional.empty();
        }
        boolean sameZone = !signal.spot().zone().isEmpty()
                && parts.values().stream()
                        .anyMatch(
                                part -> part.spot().zone().equals(signal.spot().zone()));
        return sameKind && sameZone ? Optional.of(new Match(this, Relation.SAME_ZONE, 0)) : Optional.empty();
    }

    /** The mean of the places: an item must not creep through the city from one neighbour to the next. */
    private @Nullable GeoPoint middleOf() {
        return Extent.of(parts.values()).map(Extent::middle).orElse(null);
    }

    private static String keyOf(Signal signal) {
        return signal.rule() + '\u001f' + signal.source();
    }

    /** A group that an alert belongs to, and why. */
    record Match(Group group, Relation relation, double meters) {
        boolean isBetterThan(Match other) {
            int byRelation = relation.compareTo(other.relation);
            return byRelation < 0 || byRelation == 0 && meters < other.meters;
        }
    }
}
