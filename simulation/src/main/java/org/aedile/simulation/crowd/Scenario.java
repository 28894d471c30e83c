package org.aedile.simulation.crowd;

import java.util.List;
import org.aedile.simulation.crowd.geometry.FloorPlan;
import org.aedile.simulation.crowd.hazard.Hazards;
import org.aedile.simulation.crowd.population.Population;

/**
 * What to simulate: a place, the people in it, what changes while they walk, and when to give up.
 *
 * @param limitSeconds nobody is waited for any longer
 */
public record Scenario(
        String name,
        FloorPlan plan,
        List<Population> populations,
        List<ExitChange> changes,
        double limitSeconds,
        long seed,
        Hazards hazards) {
    public Scenario {
        populations = List.copyOf(populations);
        changes = List.copyOf(changes);
    }

    /** A scenario without dangers. */
    public Scenario(
            String name,
            FloorPlan plan,
            List<Population> populations,
            List<ExitChange> changes,
            double limitSeconds,
            long seed) {
        this(name, plan, populations, changes, limitSeconds, seed, Hazards.NONE);
    }

    /** The same with dangers. */
    public Scenario with(Hazards dangers) {
        return new Scenario(name, plan, populations, changes, limitSeconds, seed, dangers);
    }

    /** The same with another seed. */
    public Scenario withSeed(long otherSeed) {
        return new Scenario(name, plan, populations, changes, limitSeconds, otherSeed, hazards);
    }

    /** The same with other people. */
    public Scenario withPopulations(List<Population> others) {
        return new Scenario(name, plan, others, changes, limitSeconds, seed, hazards);
    }

    /** The same with other exits that open or close. */
    public Scenario withChanges(List<ExitChange> otherChanges) {
        return new Scenario(name, plan, populations, otherChanges, limitSeconds, seed, hazards);
    }

    /** An exit opens or closes at a moment. */
    public record ExitChange(String exit, double atSeconds, boolean opens) {}
}
