package org.aedile.simulation.crowd.navigation;

import org.aedile.simulation.crowd.geometry.Floor;
import org.aedile.simulation.crowd.geometry.Grid;
import org.aedile.simulation.crowd.geometry.WallField;

/**
 * The neighbours of each node, looked up once because ways are found again and again on them: four numbers a node, to the
 * left, the right, below and above; {@link #NOWHERE} where a wall stands between. Immutable.
 */
final class CoarseLinks {
    static final int LEFT = 0;
    static final int RIGHT = 1;
    static final int BELOW = 2;
    static final int ABOVE = 3;
    static final int SIDES = 4;
    /** A node that nobody can walk to. */
    static final int NOWHERE = 0;

    private final Floor floor;
    /** Neighbours that no wall parts from a node. */
    private final int[] linked;
    /** Of these the ones that can be walked to from the node: no one-way part leads against it. */
    private final int[] led;

    CoarseLinks(Floor floor) {
        this.floor = floor;
        Links links = new Links(floor);
        linked = new int[SIDES * floor.grid().nodes()];
        led = floor.oneWays().isEmpty() ? linked : new int[linked.length];
        for (int node = floor.grid().firstNode(); node < floor.grid().nodes(); node++) {
            if (floor.wallField().isWalkable(node)) {
                link(node);
                lead(node, links);
            }
        }
    }

    private void link(int node) {
        Grid grid = floor.grid();
        WallField walls = floor.wallField();
        put(linked, node, LEFT, !walls.cutsRight(grid.left(node)));
        put(linked, node, RIGHT, !walls.cutsRight(node));
        put(linked, node, BELOW, !walls.cutsUp(grid.below(node)));
        put(linked, node, ABOVE, !walls.cutsUp(node));
    }

    private void lead(int node, Links links) {
        put(led, node, LEFT, links.leadsLeft(node));
        put(led, node, RIGHT, links.leadsRight(node));
        put(led, node, BELOW, links.leadsDown(node));
        put(led, node, ABOVE, links.leadsUp(node));
    }

    private void put(int[] neighbours, int node, int side, boolean isOpen) {
        int neighbour = neighbour(node, side);
        boolean isThere = isOpen && floor.wallField().isWalkable(neighbour);
        neighbours[SIDES * node + side] = isThere ? neighbour : NOWHERE;
    }

    private int neighbour(int node, int side) {
        Grid grid = floor.grid();
        return switch (side) {
            case LEFT -> grid.left(node);
            case RIGHT -> grid.right(node);
            case BELOW -> grid.below(node);
            default -> grid.above(node);
        };
    }

    /** The neighbour that no wall parts from a node. */
    int linked(int node, int side) {
        return linked[SIDES * node + side];
    }

    /** The neighbour that can be walked to from a node. */
    int led(int node, int side) {
        return led[SIDES * node + side];
    }
}
