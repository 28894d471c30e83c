package org.aedile.server.triage.grouping;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.aedile.kernel.GeoPoint;
import org.aedile.kernel.Severity;

/**
 * An alert as far as it decides which item it belongs to.
 *
 * @param id id of the alert
 * @param severity how urgent
 * @param rule rule or detector setting that concluded it
 * @param source source that it is about
 * @param category kind of source
 * @param spot where it is
 * @param joins ids of the alerts that it was correlated from
 * @param at when it was concluded, by the domain's clock
 */
public record Signal(
        String id,
        Severity severity,
        String rule,
        String source,
        String category,
        Spot spot,
        Set<String> joins,
        Instant at) {
    public Signal {
        joins = Set.copyOf(joins);
    }

    /**
     * Where an alert is, on the map and in how the city hangs together.
     *
     * @param place on the map
     * @param zone zone or square; may be empty
     * @param asset asset that the source belongs to
     * @param connected that asset and those that it depends on or that depend on it
     */
    public record Spot(Optional<GeoPoint> place, String zone, String asset, Set<String> connected) {
        public Spot {
            connected = Set.copyOf(connected);
        }

        /** Of a source that belongs to no known asset. */
        public static Spot of(Optional<GeoPoint> place, String zone, String source) {
            return new Spot(place, zone, source, Set.of(source));
        }

        boolean isConnectedTo(Spot other) {
            return connected.contains(other.asset) || other.connected.contains(asset);
        }
    }

    /** A critical alert is always an item of its own. */
    public boolean isCritical() {
        return severity == Severity.CRITICAL;
    }

    /** The same, a step less urgent; low stays low. */
    public Signal lessUrgent() {
        return with(severity.lower());
    }

    /** The same, no more than high: who can change what a sensor says must not fill the queue with critical items. */
    public Signal doubted() {
        return with(Severity.HIGH);
    }

    private Signal with(Severity other) {
        return new Signal(id, other, rule, source, category, spot, joins, at);
    }

    /** True for the same rule about the same source: the same thing said again. */
    boolean repeats(Signal other) {
        return rule.equals(other.rule) && source.equals(other.source);
    }

    boolean isJoinedTo(Signal other) {
        return joins.contains(other.id) || other.joins.contains(id);
    }
}
