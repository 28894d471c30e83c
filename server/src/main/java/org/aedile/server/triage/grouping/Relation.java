package org.aedile.server.triage.grouping;

import java.time.Duration;
import java.util.Optional;

/** What joins an alert to an item, the strongest first. */
public enum Relation {
    /** The same rule about the same source. */
    REPEATED,
    /** A correlation rule took the one for the other. */
    CORRELATED,
    /** The same asset, or one that depends on the other. */
    CONNECTED,
    /** Near on the map. */
    NEAR,
    /** The same kind of source in the same zone, where a place is not known. */
    SAME_ZONE;

    /** What joins two alerts; empty when nothing does. */
    static Optional<Relation> between(Signal one, Signal other, Limits limits) {
        Duration apart = Duration.between(one.at(), other.at()).abs();
        if (apart.compareTo(limits.repeated()) > 0) {
            return Optional.empty();
        }
        if (one.repeats(other)) {
            return Optional.of(REPEATED);
        }
        if (one.isJoinedTo(other)) {
            return Optional.of(CORRELATED);
        }
        return apart.compareTo(limits.quiet()) > 0 ? Optional.empty() : inSpace(one, other, limits);
    }

    private static Optional<Relation> inSpace(Signal one, Signal other, Limits limits) {
        if (one.spot().isConnectedTo(other.spot())) {
            return Optional.of(CONNECTED);
        }
        boolean sameKind = one.category().equals(other.category());
        if (one.spot().place().isPresent() && other.spot().place().isPresent()) {
            double meters =
                    one.spot().place().get().distanceMeters(other.spot().place().get());
            return meters <= (sameKind ? limits.sameKindMeters() : limits.otherKindMeters())
                    ? Optional.of(NEAR)
                    : Optional.empty();
        }
        boolean sameZone = !one.spot().zone().isEmpty()
                && one.spot().zone().equals(other.spot().zone());
        return sameKind && sameZone ? Optional.of(SAME_ZONE) : Optional.empty();
    }
}
