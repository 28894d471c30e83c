package org.aedile.simulation.crowd;

import java.util.List;
import org.aedile.simulation.crowd.geometry.Exit;
import org.aedile.simulation.crowd.geometry.Floor;
import org.aedile.simulation.crowd.geometry.FloorPlan;
import org.aedile.simulation.crowd.navigation.CoarseFloor;
import org.aedile.simulation.crowd.navigation.CoarseWay;
import org.aedile.simulation.crowd.navigation.FastMarching;
import org.aedile.simulation.crowd.navigation.FloorField;

/** A place with the way to each of its exits, solved once and shared by every simulation of it. Immutable. */
public final class Venue {
    private final Floor floor;
    private final CoarseFloor coarse;
    private final FloorField[] ways;
    private final CoarseWay[] coarseWays;

    private Venue(Floor floor) {
        this.floor = floor;
        this.coarse = CoarseFloor.of(floor);
        List<Exit> exits = floor.plan().exits();
        this.ways = new FloorField[exits.size()];
        this.coarseWays = new CoarseWay[exits.size()];
        for (int exit = 0; exit < ways.length; exit++) {
            ways[exit] = FastMarching.to(exits.get(exit), floor);
            coarseWays[exit] = CoarseWay.of(exits.get(exit), coarse, ways[exit], node -> 1);
        }
    }

    /** Solves the ways of a plan. */
    public static Venue of(FloorPlan plan) {
        return new Venue(Floor.of(plan));
    }

    public Floor floor() {
        return floor;
    }

    /** The same place on the grid on which ways around people are found. */
    CoarseFloor coarse() {
        return coarse;
    }

    public List<Exit> exits() {
        return floor.plan().exits();
    }

    /** The way to an exit, by its number. */
    public FloorField way(int exit) {
        return ways[exit];
    }

    /** The same way on the coarse grid. */
    CoarseWay coarseWay(int exit) {
        return coarseWays[exit];
    }
}
