package org.aedile.simulation.crowd.population;

import java.util.Set;

/**
 * What binds people to others and to places.
 *
 * @param familiar names of the exits that they know; empty when they know all
 * @param herding how much they do as others do, from 0 not at all to below 1: of the expected time by an exit they leave
 *     out this share times the share of the people they see who walk to it
 */
public record Ties(Grouping grouping, Set<String> familiar, double herding) {
    /** Everybody for themselves, and knowing every exit. */
    public static final Ties NONE = new Ties(new Grouping.Alone(), Set.of(), 0);

    public Ties {
        familiar = Set.copyOf(familiar);
    }

    /** Who of a population belongs together. */
    public sealed interface Grouping {
        /** Nobody. */
        record Alone() implements Grouping {}

        /** Those who stand together, in groups whose sizes vary. */
        record Sizes(Distribution size) implements Grouping {}

        /** All of the population, and all of others with the same name of the group. */
        record Named(String name) implements Grouping {}
    }
}
