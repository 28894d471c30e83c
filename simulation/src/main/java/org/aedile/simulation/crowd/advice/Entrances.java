package org.aedile.simulation.crowd.advice;

import java.util.List;
import java.util.function.LongPredicate;
import org.aedile.simulation.crowd.Scenario;
import org.aedile.simulation.crowd.Venue;
import org.aedile.simulation.crowd.population.Population;
import org.locationtech.jts.geom.Coordinate;

/** By which exits people still come in: who isn't there at the start and appears beside an exit comes by it. */
final class Entrances {
    private static final double BESIDE_METERS = 10;
    private static final int NONE = -1;

    private final Venue venue;

    Entrances(Venue venue) {
        this.venue = venue;
    }

    /** A bit for each exit by which people of a scenario come in. */
    long of(Scenario scenario) {
        return scenario.populations().stream()
                .mapToInt(this::entrance)
                .filter(exit -> exit != NONE)
                .mapToLong(exit -> 1L << exit)
                .reduce(0, (one, other) -> one | other);
    }

    /** The scenario when nobody is let in by some exits, a bit for each. */
    Scenario without(Scenario scenario, long exits) {
        LongPredicate isShut = exit -> exit != NONE && (exits & 1L << exit) != 0;
        List<Population> let = scenario.populations().stream()
                .filter(population -> !isShut.test(entrance(population)))
                .toList();
        return scenario.withPopulations(let);
    }

    private int entrance(Population population) {
        if (population.arrivals().areAtStart()) {
            return NONE;
        }
        Coordinate at = population.area().getInteriorPoint().getCoordinate();
        int nearest = NONE;
        double least = BESIDE_METERS;
        for (int exit = 0; exit < venue.exits().size(); exit++) {
            double meters = venue.way(exit).distance(at.x, at.y);
            nearest = meters <= least ? exit : nearest;
            least = Math.min(least, meters);
        }
        return nearest;
    }
}
