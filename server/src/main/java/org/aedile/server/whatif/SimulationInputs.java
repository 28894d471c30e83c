package org.aedile.server.whatif;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many people and which gas a simulation began with, and how far that can be trusted.
 *
 * @param people how many
 * @param counted true when counters said so, false when a person did
 * @param uncertainty two standard deviations of the sum, in people; null when a person said it
 * @param oldestAgeSeconds age of the oldest count in it when it was asked; null when there is none
 * @param counters those in the area that the person may read, the blind ones too
 * @param gases of the dangers that are gas, in their order
 */
public record SimulationInputs(
        int people,
        boolean counted,
        @Nullable Integer uncertainty,
        @Nullable Long oldestAgeSeconds,
        List<PeopleCounter> counters,
        List<GasTaken> gases) {
    public SimulationInputs {
        counters = List.copyOf(counters);
        gases = gases == null ? List.of() : List.copyOf(gases);
    }

    /** People alone. */
    public SimulationInputs(
            int people,
            boolean counted,
            @Nullable Integer uncertainty,
            @Nullable Long oldestAgeSeconds,
            List<PeopleCounter> counters) {
        this(people, counted, uncertainty, oldestAgeSeconds, counters, List.of());
    }

    /** The same people with these gases. */
    public SimulationInputs with(List<GasTaken> others) {
        return new SimulationInputs(people, counted, uncertainty, oldestAgeSeconds, counters, others);
    }

    /** The same, without saying which counters and alerts. */
    SimulationInputs withoutSources() {
        List<GasTaken> bare = gases.stream().map(GasTaken::withoutReading).toList();
        return new SimulationInputs(people, counted, uncertainty, oldestAgeSeconds, List.of(), bare);
    }

    /**
     * A counter of people.
     *
     * @param people its newest count; null when it has none
     * @param deviation standard deviation of its counts in the last quarter of an hour, in people
     * @param at when it counted
     * @param blind why its count was left out, as a word for screens; null when it was taken
     */
    public record PeopleCounter(
            String source,
            String name,
            @Nullable Integer people,
            @Nullable Double deviation,
            @Nullable Instant at,
            @Nullable String blind) {}
}
