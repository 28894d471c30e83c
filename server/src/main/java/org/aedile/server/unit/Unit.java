package org.aedile.server.unit;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.aedile.kernel.AgencyId;

/**
 * Somebody who can be sent. Immutable.
 *
 * @param traits what it is
 * @param status what it does
 * @param since since when, by the clock of its time domain
 * @param position where it was last; empty when it never said, or is off duty
 * @param assignment where it is sent now
 */
public record Unit(
        Traits traits,
        UnitStatus status,
        Instant since,
        Optional<UnitPosition> position,
        Optional<Assignment> assignment) {

    /**
     * What a unit is.
     *
     * @param id unique in the deployment
     * @param timeDomain where it is: live, the demo, an exercise
     * @param agency whose people they are
     * @param callSign what it is called on the radio
     * @param kind what it is
     * @param skills words such as {@code first-aid}, {@code armed}, {@code hazmat}, {@code ladder}, {@code dog}
     */
    public record Traits(
            String id, String timeDomain, AgencyId agency, String callSign, UnitKind kind, Set<String> skills) {
        public Traits {
            skills = Set.copyOf(skills);
        }
    }

    public String id() {
        return traits.id();
    }

    public AgencyId agency() {
        return traits.agency();
    }

    /** The same, described anew. */
    public Unit with(Traits newTraits) {
        return new Unit(newTraits, status, since, position, assignment);
    }

    /** The same somewhere else. */
    public Unit at(UnitPosition newPosition) {
        return new Unit(traits, status, since, Optional.of(newPosition), assignment);
    }

    /** The same doing something else, at no incident. Off duty nobody knows where it is. */
    public Unit free(UnitStatus newStatus, Instant at) {
        return new Unit(
                traits,
                newStatus,
                at,
                newStatus == UnitStatus.OFF_DUTY ? Optional.empty() : position,
                Optional.empty());
    }

    /** The same, sent somewhere. */
    public Unit sent(Assignment newAssignment, Instant at) {
        return new Unit(traits, newAssignment.status(), at, position, Optional.of(newAssignment));
    }
}
