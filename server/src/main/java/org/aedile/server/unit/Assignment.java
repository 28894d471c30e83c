package org.aedile.server.unit;

import java.time.Instant;
import java.util.Optional;

/**
 * That a unit was sent to an incident. Times by the clock of its time domain.
 *
 * @param id 16 hexadecimal digits
 * @param incident where it was sent
 * @param assignedAt when it was told
 * @param enRouteAt when it went off
 * @param arrivedAt when it got there
 */
public record Assignment(
        String id, String incident, Instant assignedAt, Optional<Instant> enRouteAt, Optional<Instant> arrivedAt) {

    /** The same, and it has gone off. */
    public Assignment goneOff(Instant at) {
        return new Assignment(id, incident, assignedAt, Optional.of(at), arrivedAt);
    }

    /** The same, and it has got there. */
    public Assignment arrived(Instant at) {
        return new Assignment(id, incident, assignedAt, enRouteAt, Optional.of(at));
    }

    /** What the unit is doing. */
    public UnitStatus status() {
        if (arrivedAt.isPresent()) {
            return UnitStatus.ON_SCENE;
        }
        return enRouteAt.isPresent() ? UnitStatus.EN_ROUTE : UnitStatus.ASSIGNED;
    }
}
