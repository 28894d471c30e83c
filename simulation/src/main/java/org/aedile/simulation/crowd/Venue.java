package org.aedile.simulation.crowd;

import java.util.List;
import org.aedile.simulation.crowd.geometry.Exit;
import org.aedile.simulation.crowd.geometry.Floor;
import org.aedile.simulation.crowd.geometry.FloorPlan;
import org.aedile.simulation.crowd.navigation.FastMarching;
import org.aedile.simulation.crowd.navigation.FloorField;

/** A place with the way to each of its exits, solved once and shared by every simulation of it. Immutable. */
public final class Venue {
    private final Floor floor;
    private final FloorField[] ways;

    private Venue(Floor floor) {
        this.floor = floor;
        this.ways = floor.plan().exits().stream()
                .map(exit -> FastMarching.to(exit, floor))
                .toArray(FloorField[]::new);
    }

    /** Solves the ways of a plan. */
    public static Venue of(FloorPlan plan) {
        return new Venue(Floor.of(plan));
    }

    public Floor floor() {
        return floor;
    }

    public List<Exit> exits() {
        return floor.plan().exits();
    }

    /** The way to an exit, by its number. */
    public FloorField way(int exit) {
        return ways[exit];
    }
}
