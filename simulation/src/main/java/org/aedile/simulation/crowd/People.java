package org.aedile.simulation.crowd;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aedile.simulation.crowd.geometry.Floor;
import org.aedile.simulation.crowd.locomotion.Crowd;
import org.aedile.simulation.crowd.population.Placement;
import org.aedile.simulation.crowd.population.Population;
import org.aedile.simulation.crowd.social.Groups;
import org.locationtech.jts.geom.Coordinate;

/** Brings the people of a scenario onto the floor: those who are there at the start, and those who arrive. */
final class People {
    private static final int TRIES = 20;

    private final Placement placement;
    private final List<Source> sources = new ArrayList<>();
    private final Crowd crowd;
    private final ExitKnowledge knowledge;
    private final Groups groups;

    People(Scenario scenario, Floor floor) {
        placement = new Placement(floor, scenario.seed());
        groups = new Groups(placement.random());
        int all = scenario.populations().stream().mapToInt(Population::count).sum();
        crowd = new Crowd(Math.max(1, all));
        knowledge = new ExitKnowledge(scenario.plan().exits(), Math.max(1, all));
        for (Population population : scenario.populations()) {
            Placement.check(population);
            if (population.arrivals().areAtStart()) {
                addAll(population, placement.place(population, sharing(scenario, population)));
            } else {
                sources.add(new Source(population, placement.spots(population.area())));
            }
        }
        placement.forget();
    }

    private void addAll(Population population, List<Crowd.Walker> walkers) {
        ExitKnowledge.Mind mind = knowledge.mind(population);
        walkers.forEach(walker -> add(walker, mind));
        Groups.Joining joining = groups.joining(population);
        Neighbourhood.inOrder(population.area().getEnvelopeInternal(), walkers)
                .forEach(walker -> joining.join(walker.id()));
    }

    Crowd crowd() {
        return crowd;
    }

    Placement placement() {
        return placement;
    }

    ExitKnowledge knowledge() {
        return knowledge;
    }

    Groups groups() {
        return groups;
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
            double due = Math.min(
                    source.population.count(), source.population.arrivals().due(nowSeconds));
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

    /** True when a body has room at a place. */
    boolean isFree(Coordinate spot, double diameterMeters) {
        for (int i = 0; i < crowd.size(); i++) {
            double touching = (diameterMeters + crowd.diameterMeters(i)) / 2;
            if (Math.hypot(crowd.x(i) - spot.x, crowd.y(i) - spot.y) < touching) {
                return false;
            }
        }
        return true;
    }

    private void add(Crowd.Walker walker, ExitKnowledge.Mind mind) {
        knowledge.put(walker.id(), mind);
        crowd.add(walker);
    }

    /** A population that comes in bit by bit. */
    private final class Source {
        private final Population population;
        private final Placement.Spots spots;
        private final ExitKnowledge.Mind mind;
        private final Groups.Joining joining;
        private int arrived;

        private Source(Population population, Placement.Spots spots) {
            this.population = population;
            this.spots = spots;
            this.mind = knowledge.mind(population);
            this.joining = groups.joining(population);
        }

        private void letIn(double nowSeconds) {
            Optional<Coordinate> spot = placement.draw(spots);
            if (spot.isPresent()
                    && isFree(spot.get(), population.traits().diameter().largest())) {
                Crowd.Walker walker = placement.draw(population, spot.get(), nowSeconds);
                add(walker, mind);
                joining.join(walker.id());
                arrived++;
            }
        }
    }
}
