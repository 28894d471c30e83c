package org.aedile.simulation.crowd.navigation;

import org.aedile.simulation.crowd.geometry.Floor;
import org.aedile.simulation.crowd.geometry.Grid;
import org.aedile.simulation.crowd.geometry.OneWayField;
import org.aedile.simulation.crowd.geometry.WallField;

/** Which neighbours of a node one can walk to from it: no wall stands between, and no one-way part leads against it. */
final class Links {
    private final Grid grid;
    private final WallField walls;
    private final OneWayField oneWays;

    Links(Floor floor) {
        this.grid = floor.grid();
        this.walls = floor.wallField();
        this.oneWays = floor.oneWays();
    }

    boolean leadsRight(int node) {
        return !walls.cutsRight(node) && !oneWays.forbids(node, 1, 0);
    }

    boolean leadsLeft(int node) {
        return !walls.cutsRight(grid.left(node)) && !oneWays.forbids(node, -1, 0);
    }

    boolean leadsUp(int node) {
        return !walls.cutsUp(node) && !oneWays.forbids(node, 0, 1);
    }

    boolean leadsDown(int node) {
        return !walls.cutsUp(grid.below(node)) && !oneWays.forbids(node, 0, -1);
    }
}
