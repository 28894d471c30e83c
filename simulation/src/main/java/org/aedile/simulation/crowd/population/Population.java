package org.aedile.simulation.crowd.population;

import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Polygon;

/**
 * A number of people who are alike: where they stand at the start, how they walk, and with whom.
 *
 * @param area where they stand, or come in
 * @param exits names of the exits that they may use; empty for all
 * @param arrivals when they come
 */
public record Population(
        String name, int count, Polygon area, Traits traits, Set<String> exits, Arrivals arrivals, Ties ties) {
    public Population {
        exits = Set.copyOf(exits);
    }

    /**
     * People without ties.
     *
     * @param arrivalsPerSecond how many come in a second; infinite when all are there at the start
     */
    public Population(
            String name, int count, Polygon area, Traits traits, Set<String> exits, double arrivalsPerSecond) {
        this(name, count, area, traits, exits, Arrivals.constant(arrivalsPerSecond), Ties.NONE);
    }

    /** The same with other ties. */
    public Population with(Ties otherTies) {
        return new Population(name, count, area, traits, exits, arrivals, otherTies);
    }

    /** The most that come in a second; infinite when all are there at the start. */
    public double arrivalsPerSecond() {
        return arrivals.fastestPerSecond();
    }

    /** When the last of them should come, in seconds; infinite when they never all will. */
    public double lastArrivalSeconds() {
        return arrivals.secondsUntil(count);
    }

    /** How they differ: free speed in m/s, premovement in seconds, diameter of the body in metres. */
    public record Traits(Distribution speed, Distribution premovement, Distribution diameter) {
        /** Diameter of the body that walking is validated with. */
        public static final Distribution BODY = new Distribution.Fixed(0.44);

        /** The traits with their names, for checking. */
        List<Trait> all() {
            return List.of(
                    new Trait("speed", speed, 0.05, 3),
                    new Trait("premovement", premovement, 0, 86_400),
                    new Trait("diameter", diameter, 0.1, 1));
        }
    }

    /** A trait and the limits that its values must keep. */
    record Trait(String name, Distribution values, double smallest, double largest) {}
}
