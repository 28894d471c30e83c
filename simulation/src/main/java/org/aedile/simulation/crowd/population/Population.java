package org.aedile.simulation.crowd.population;

import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Polygon;

/**
 * A number of people who are alike: where they stand at the start, and how they walk.
 *
 * @param area where they stand, or come in
 * @param exits names of the exits that they may use; empty for all
 * @param arrivalsPerSecond how many come in a second; infinite when all are there at the start
 */
public record Population(
        String name, int count, Polygon area, Traits traits, Set<String> exits, double arrivalsPerSecond) {
    public Population {
        exits = Set.copyOf(exits);
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
