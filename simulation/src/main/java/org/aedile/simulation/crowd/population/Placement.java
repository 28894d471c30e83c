package org.aedile.simulation.crowd.population;

import static org.aedile.simulation.crowd.geometry.Refusals.number;
import static org.aedile.simulation.crowd.geometry.Refusals.refused;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.aedile.kernel.AedileException;
import org.aedile.simulation.crowd.geometry.Floor;
import org.aedile.simulation.crowd.geometry.Soundness;
import org.aedile.simulation.crowd.locomotion.Crowd;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.PolygonExtracter;

/**
 * Puts people on a floor, nobody into a wall or into another. Places are drawn at random one by one; where that no longer
 * finds room, at random from a hexagonal lattice, which holds the most.
 */
public final class Placement {
    private static final double WALL_METERS = 0.15;
    private static final int TRIES_EACH = 50;
    /** Share of an area covered by bodies from which on all are put on a lattice; at 0.547 random places run out. */
    private static final double DENSE = 0.4;

    private static final int LARGEST_GROUP = 100;
    /** A little more than touching. */
    private static final double LOOSE = 1.01;

    private final Floor floor;
    private final Random random;
    private Occupied occupied = new Occupied();
    private int nextId;

    public Placement(Floor floor, long seed) {
        this.floor = floor;
        this.random = new Random(seed);
    }

    /** The generator that everything about the people is drawn from, in one order. */
    public RandomGenerator random() {
        return random;
    }

    /**
     * The people of a population, in the order of their numbers.
     *
     * @param sharing how many will stand in the same area, those of other populations included
     * @throws AedileException when a trait is outside its limits or the people don't fit into the area
     */
    public List<Crowd.Walker> place(Population population, int sharing) {
        Spots spots = spots(population.area());
        List<Crowd.Walker> walkers = new ArrayList<>();
        double widest = population.traits().diameter().largest();
        boolean dense = sharing * Math.PI / 4 * widest * widest
                > DENSE * population.area().getArea();
        int tries = dense ? 0 : TRIES_EACH * population.count();
        while (walkers.size() < population.count() && tries-- > 0) {
            draw(spots).ifPresent(spot -> tryAt(spot, population, walkers));
        }
        if (walkers.size() < population.count()) {
            pack(spots, population, walkers);
        }
        if (walkers.size() < population.count()) {
            throw refused("population " + population.name() + " of " + population.count() + " does not fit into its "
                    + number(population.area().getArea()) + " m²: room for " + walkers.size());
        }
        return walkers;
    }

    /** Forgets who was placed, as they walk from now on. */
    public void forget() {
        occupied = new Occupied();
    }

    /** Somebody who comes in later; no place yet is taken, and they may have to wait for one. */
    public Crowd.Walker draw(Population population, Coordinate spot, double nowSeconds) {
        Population.Traits traits = population.traits();
        return new Crowd.Walker(
                nextId++,
                spot.x,
                spot.y,
                traits.speed().draw(random),
                traits.diameter().draw(random),
                nowSeconds + traits.premovement().draw(random));
    }

    /** The places in an area where a body keeps off the walls. */
    public Spots spots(Geometry area) {
        Geometry inside = surfaces(area.intersection(floor.plan().area()));
        Geometry nobodys = floor.plan().storeys().beyond();
        inside = nobodys.isEmpty() ? inside : inside.difference(nobodys);
        return new Spots(inside.getEnvelopeInternal(), new IndexedPointInAreaLocator(inside));
    }

    /** Without the lines where areas only touch. */
    private static Geometry surfaces(Geometry area) {
        List<Polygon> polygons = new ArrayList<>();
        PolygonExtracter.getPolygons(area, polygons);
        return area.getFactory().createMultiPolygon(polygons.toArray(Polygon[]::new));
    }

    /** One place at random; empty when it fell outside or too close to a wall. */
    public Optional<Coordinate> draw(Spots spots) {
        Envelope box = spots.box();
        Coordinate spot = new Coordinate(
                box.getMinX() + random.nextDouble() * box.getWidth(),
                box.getMinY() + random.nextDouble() * box.getHeight());
        return isOpen(spots, spot) ? Optional.of(spot) : Optional.empty();
    }

    /** An area to stand in. */
    public record Spots(Envelope box, IndexedPointInAreaLocator locator) {}

    private boolean isOpen(Spots spots, Coordinate spot) {
        return spots.locator().locate(spot) == Location.INTERIOR && floor.clearance(spot.x, spot.y) >= WALL_METERS;
    }

    private void tryAt(Coordinate spot, Population population, List<Crowd.Walker> walkers) {
        double widest = population.traits().diameter().largest() * LOOSE;
        if (occupied.isFree(spot.x, spot.y, widest)) {
            occupied.add(spot.x, spot.y, widest);
            walkers.add(draw(population, spot, 0));
        }
    }

    /** Begins anew on a lattice, in random order; those placed before keep their places where the lattice allows. */
    private void pack(Spots spots, Population population, List<Crowd.Walker> walkers) {
        double spacing = population.traits().diameter().largest() * LOOSE * LOOSE;
        List<Coordinate> lattice = new ArrayList<>();
        Envelope box = spots.box();
        int row = 0;
        for (double y = box.getMinY() + WALL_METERS; y < box.getMaxY(); y += spacing * Math.sqrt(0.75), row++) {
            for (double x = box.getMinX() + WALL_METERS + row % 2 * spacing / 2; x < box.getMaxX(); x += spacing) {
                Coordinate spot = new Coordinate(x, y);
                if (isOpen(spots, spot)) {
                    lattice.add(spot);
                }
            }
        }
        Collections.shuffle(lattice, random);
        occupied.forget(walkers);
        nextId -= walkers.size();
        walkers.clear();
        for (Coordinate spot : lattice) {
            if (walkers.size() < population.count()) {
                tryAt(spot, population, walkers);
            }
        }
    }

    /** Refuses people who can't be, whether they are there at the start or come later. */
    public static void check(Population population) {
        if (population.count() < 1) {
            throw refused("population " + population.name() + " has a count of " + population.count()
                    + "; it must be 1 at least");
        }
        Soundness.require("the area of population " + population.name(), population.area());
        checkArrivals(population);
        checkTies(population);
        for (Population.Trait trait : population.traits().all()) {
            if (!(trait.values().smallest() >= trait.smallest()
                    && trait.values().largest() <= trait.largest())) {
                throw refused("population " + population.name() + " has a " + trait.name() + " from "
                        + number(trait.values().smallest()) + " to "
                        + number(trait.values().largest())
                        + "; the limits are " + number(trait.smallest()) + " and " + number(trait.largest()));
            }
        }
    }

    private static void checkArrivals(Population population) {
        if (!population.arrivals().areSound()) {
            throw refused("population " + population.name() + " has arrivals of "
                    + population.arrivals().rates().stream()
                            .map(rate ->
                                    number(rate.perSecond()) + " a second from " + number(rate.fromSeconds()) + " s on")
                            .collect(Collectors.joining(", "))
                    + "; moments must ascend from 0, and some rate must be above 0");
        }
    }

    private static void checkTies(Population population) {
        double herding = population.ties().herding();
        if (!(herding >= 0 && herding < 1)) {
            throw refused("population " + population.name() + " has a herding of " + number(herding)
                    + "; it must be 0 at least and below 1");
        }
        if (population.ties().grouping() instanceof Ties.Grouping.Sizes sizes
                && !(sizes.size().smallest() >= 1 && sizes.size().largest() <= LARGEST_GROUP)) {
            throw refused("population " + population.name() + " has groups from "
                    + number(sizes.size().smallest()) + " to "
                    + number(sizes.size().largest())
                    + " people; the limits are 1 and " + LARGEST_GROUP);
        }
    }
}
