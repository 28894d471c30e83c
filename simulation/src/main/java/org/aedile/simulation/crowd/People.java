package org.aedile.simulation.crowd;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.simulation.crowd.geometry.Exit;
import org.aedile.simulation.crowd.geometry.Floor;
import org.aedile.simulation.crowd.locomotion.Crowd;
import org.aedile.simulation.crowd.population.Placement;
import org.aedile.simulation.crowd.population.Population;
import org.locationtech.jts.geom.Coordinate;

/** Brings the people of a scenario onto the floor: those who are there at the start, and those who arrive. */
final class People {
    private static final int MOST_EXITS = Long.SIZE;
    private static final int TRIES = 20;

    private final List<Exit> exits;
    private final Placement placement;
    private final List<Source> sources = new ArrayList<>();
    private final Crowd crowd;
    /** A bit for each exit that a person may use, by number of the person. */
    private long[] allowed;

    People(Scenario scenario, Floor floor) {
        exits = scenario.plan().exits();
        if (exits.size() > MOST_EXITS) {
            throw refused("the plan has " + exits.size() + " exits; " + MOST_EXITS + " are the most");
        }
        placement = new Placement(floor, scenario.seed());
        int all = scenario.populations().stream().mapToInt(Population::count).sum();
        crowd = new Crowd(Math.max(1, all));
        allowed = new long[Math.max(1, all)];
        for (Population population : scenario.populations()) {
            long mask = mask(population);
            if (population.arrivalsPerSecond() == Double.POSITIVE_INFINITY) {
                placement.place(population, sharing(scenario, population)).forEach(walker -> add(walker, mask));
            } else {
                sources.add(new Source(population, placement.spots(population.area()), mask));
            }
        }
        placement.forget();
    }

    Crowd crowd() {
        return crowd;
    }

    Placement placement() {
        return placement;
    }

    long[] allowed() {
        return allowed;
    }

    /** How many are still to come. */
    int expected() {
        return sources.stream()
                .mapToInt(source -> source.population.count() - source.arrived)
                .sum();
    }

    /** Lets in who is due and finds room, and says how many that were; the rest wait. */
    int arrive(double nowSeconds) {
        int before = crowd.size();
        for (Source source : sources) {
            double due = Math.min(source.population.count(), nowSeconds * source.population.arrivalsPerSecond());
            int tries = TRIES;
            while (source.arrived < (int) due && tries-- > 0) {
                source.letIn(nowSeconds);
            }
        }
        return crowd.size() - before;
    }

    private static int sharing(Scenario scenario, Population population) {
        return scenario.populations().stream()
                .filter(other -> other.area().equalsExact(population.area()))
                .mapToInt(Population::count)
                .sum();
    }

    private void add(Crowd.Walker walker, long mask) {
        if (walker.id() >= allowed.length) {
            allowed = Arrays.copyOf(allowed, 2 * walker.id());
        }
        allowed[walker.id()] = mask;
        crowd.add(walker);
    }

    private long mask(Population population) {
        Set<String> names = population.exits();
        long mask = 0;
        for (int i = 0; i < exits.size(); i++) {
            mask |= names.isEmpty() || names.contains(exits.get(i).name()) ? 1L << i : 0;
        }
        if (names.size() > Long.bitCount(mask) && !names.isEmpty()) {
            throw refused(
                    "population " + population.name() + " may use exits " + names + ", and not all of them exist");
        }
        return mask;
    }

    private static AedileException refused(String detail) {
        return new AedileException(ErrorCode.INVALID_VALUE, detail);
    }

    /** A population that comes in bit by bit. */
    private final class Source {
        private final Population population;
        private final Placement.Spots spots;
        private final long mask;
        private int arrived;

        private Source(Population population, Placement.Spots spots, long mask) {
            this.population = population;
            this.spots = spots;
            this.mask = mask;
        }

        private void letIn(double nowSeconds) {
            Optional<Coordinate> spot = placement.draw(spots);
            if (spot.isPresent() && isFree(spot.get())) {
                add(placement.draw(population, spot.get(), nowSeconds), mask);
                arrived++;
            }
        }

        private boolean isFree(Coordinate spot) {
            double own = population.traits().diameter().largest();
            for (int i = 0; i < crowd.size(); i++) {
                if (Math.hypot(crowd.x(i) - spot.x, crowd.y(i) - spot.y) < (own + crowd.diameterMeters(i)) / 2) {
                    return false;
                }
            }
            return true;
        }
    }
}
