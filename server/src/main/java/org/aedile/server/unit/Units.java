package org.aedile.server.unit;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.aedile.kernel.GeoPoint;
import org.aedile.server.access.Caller;

/** The units that a caller sees: those of the own agency, and those that others show it. Thread-safe. */
public interface Units {
    /** Those of a time domain that aren't retired, by agency and call sign. */
    List<Unit> list(String timeDomain, Caller caller);

    /**
     * @throws org.aedile.kernel.AedileException {@code NOT_FOUND}, also for those of others that aren't shown
     */
    Unit require(String id, Caller caller);

    /**
     * Registers a unit of the caller's agency, or describes one anew.
     *
     * @throws org.aedile.kernel.AedileException {@code NOT_ALLOWED} for all but supervisors and administrators, {@code
     *     CONFLICT} when the id or call sign is taken
     */
    Unit put(Unit.Traits traits, Caller caller);

    /**
     * Nothing more is taken from it, and it can't be sent.
     *
     * @throws org.aedile.kernel.AedileException {@code CONFLICT} while it is at an incident
     */
    void retire(String id, Caller caller);

    /**
     * Says what a unit does that is at no incident.
     *
     * @throws org.aedile.kernel.AedileException {@code CONFLICT} while it is at one
     */
    Unit change(String id, UnitStatus status, Caller caller);

    /**
     * Sends it to an incident.
     *
     * @throws org.aedile.kernel.AedileException {@code CONFLICT} when it is at another, or not on duty, and no reason to take
     *     it away is given; {@code NOT_ALLOWED} when it is shown to be seen only
     */
    Unit assign(String id, Order order, Caller caller);

    /**
     * How its assignment goes on.
     *
     * @param ago how long ago that was, for what is told late; not before it was assigned
     *
     * @throws org.aedile.kernel.AedileException {@code CONFLICT} when it is at no incident, or has said that before
     */
    Unit step(String id, Step step, Duration ago, Caller caller);

    /**
     * Who could be there first: those that are available, with all the skills that are asked for, soonest first.
     *
     * @param timeDomain where they are
     * @param goal where they are needed
     * @param skills all that are needed; may be empty
     */
    List<Near> near(String timeDomain, GeoPoint goal, Set<String> skills, Caller caller);

    /**
     * Where a unit is to go.
     *
     * @param incident where
     * @param forced why it is taken from another incident; empty when it isn't
     */
    record Order(String incident, Optional<String> forced) {}

    /** What a unit says on its way. */
    enum Step {
        /** It goes off. */
        @JsonProperty("en-route")
        EN_ROUTE,
        /** It is there. */
        @JsonProperty("arrived")
        ARRIVED,
        /** It is done there, and available. */
        @JsonProperty("cleared")
        CLEARED
    }

    /**
     * A unit and how long it takes.
     *
     * @param seconds until it is there; empty when nobody knows where it is
     * @param how what the time was worked out from
     */
    record Near(Unit unit, OptionalDouble seconds, How how) {}

    /** What a travelling time was worked out from. */
    enum How {
        /** The streets, by their usual speeds. */
        @JsonProperty("street-graph")
        STREET_GRAPH,
        /** The distance, because no street leads there. */
        @JsonProperty("straight-line")
        STRAIGHT_LINE,
        /** Nothing: the unit has not said where it is. */
        @JsonProperty("unknown")
        UNKNOWN
    }
}
