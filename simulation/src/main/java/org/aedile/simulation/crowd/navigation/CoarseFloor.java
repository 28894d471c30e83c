package org.aedile.simulation.crowd.navigation;

import org.aedile.simulation.crowd.geometry.Floor;
import org.aedile.simulation.crowd.geometry.Grid;
import org.aedile.simulation.crowd.geometry.WallField;

/**
 * A place on a grid of 0.83 m, on which ways can be found anew while people walk: it has a 17th of the nodes that they
 * step by. Walls cut its links exactly; a passage narrower than the spacing may be lost. Immutable.
 */
public final class CoarseFloor {
    /** A twelfth of what floors are moved by, so that nodes of stairs have twins; round coordinates miss the nodes. */
    private static final double SPACING_METERS = 10.0 / 12;

    private final Floor floor;
    /** The nearest node that people step by, of each node. */
    private final int[] fineNodes;
    /** Walkable square metres around each node. */
    private final double[] squareMeters;

    private final float[] stepMeters;

    private final StairNodes stairs;
    private final CoarseLinks links;
    private final int walkable;

    private CoarseFloor(Floor fine) {
        floor = Floor.of(fine.plan(), SPACING_METERS);
        Grid grid = floor.grid();
        fineNodes = new int[grid.nodes()];
        stepMeters = new float[grid.nodes()];
        int count = 0;
        double half = fine.grid().spacingMeters() / 2;
        for (int node = grid.firstNode(); node < fineNodes.length; node++) {
            if (floor.wallField().isWalkable(node)) {
                fineNodes[node] = fine.grid().cell(grid.x(node) + half, grid.y(node) + half);
                stepMeters[node] = (float) (SPACING_METERS / FastMarching.ease(floor, node));
                count++;
            }
        }
        stairs = new StairNodes(floor);
        links = new CoarseLinks(floor);
        walkable = count - stairs.count();
        squareMeters = squareMeters(fine);
    }

    public static CoarseFloor of(Floor fine) {
        return new CoarseFloor(fine);
    }

    private double[] squareMeters(Floor fine) {
        Grid grid = fine.grid();
        NodeSums sums = new NodeSums(floor, stairs);
        for (int node = grid.firstNode(); node < grid.nodes(); node++) {
            if (fine.wallField().isWalkable(node)) {
                sums.add(grid.x(node), grid.y(node), grid.spacingMeters() * grid.spacingMeters());
            }
        }
        return sums.around(Math::max);
    }

    Floor floor() {
        return floor;
    }

    Grid grid() {
        return floor.grid();
    }

    StairNodes stairs() {
        return stairs;
    }

    CoarseLinks links() {
        return links;
    }

    /** How many nodes people can walk to, those of stairs once. */
    public int walkableNodes() {
        return walkable;
    }

    int fineNode(int node) {
        return fineNodes[node];
    }

    /** How far the way through a node is to the next, metres that take as long in the open; 0 where nobody can walk. */
    float stepMeters(int node) {
        return stepMeters[node];
    }

    /** True where a node and those around it are a metre from all walls: where it is narrower, there is no way around. */
    boolean isRoomy(int node) {
        return isFarFromWalls(node)
                && isFarFromWalls(grid().left(node))
                && isFarFromWalls(grid().right(node))
                && isFarFromWalls(grid().above(node))
                && isFarFromWalls(grid().below(node));
    }

    private boolean isFarFromWalls(int node) {
        return floor.wallField().distances()[node] >= WallField.REACH_METERS;
    }

    /** Walkable square metres around a node, as {@link NodeSums} spreads them. */
    double squareMeters(int node) {
        return squareMeters[node];
    }
}
