package org.aedile.simulation.crowd.navigation;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import org.aedile.simulation.crowd.geometry.Floor;
import org.aedile.simulation.crowd.geometry.Grid;
import org.aedile.simulation.crowd.geometry.WallField;

/**
 * Adds up what lies around each node of a grid: what lies at a place counts at the nodes of its cell, the more the nearer,
 * and then at their neighbours, so that nobody alone makes their own place look crowded.
 */
final class NodeSums {
    private final Grid grid;
    private final WallField walls;
    private final StairNodes stairs;
    private final double[] sums;

    NodeSums(Floor floor, StairNodes stairs) {
        this.grid = floor.grid();
        this.walls = floor.wallField();
        this.stairs = stairs;
        this.sums = new double[grid.nodes()];
    }

    void clear() {
        Arrays.fill(sums, 0);
    }

    /** Adds an amount at a place; it goes to those nodes of its cell that can be walked to. */
    void add(double x, double y, double amount) {
        int column = grid.column(x);
        int row = grid.row(y);
        double right = (x - grid.columnX(column)) / grid.spacingMeters();
        double up = (y - grid.rowY(row)) / grid.spacingMeters();
        int low = grid.node(column, row);
        int high = grid.above(low);
        addAt(low, amount * (1 - right) * (1 - up));
        addAt(grid.right(low), amount * right * (1 - up));
        addAt(high, amount * (1 - right) * up);
        addAt(grid.right(high), amount * right * up);
    }

    private void addAt(int node, double amount) {
        if (walls.isWalkable(node)) {
            sums[node] += amount;
        }
    }

    /**
     * What each node and those that it is linked with have together, once everything has been added.
     *
     * @param onStairs what the two copies of a stair's node come to: the sum where a part lies on each, or the larger one
     *     where everything lies on both but for what is beyond the stair's end
     */
    double[] around(DoubleBinaryOperator onStairs) {
        stairs.merge(sums, onStairs);
        double[] around = new double[sums.length];
        for (int node = grid.firstNode(); node < around.length; node++) {
            int left = grid.left(node);
            int below = grid.below(node);
            double sum = sums[node];
            sum += walls.cutsRight(node) ? 0 : sums[grid.right(node)];
            sum += walls.cutsRight(left) ? 0 : sums[left];
            sum += walls.cutsUp(node) ? 0 : sums[grid.above(node)];
            sum += walls.cutsUp(below) ? 0 : sums[below];
            around[node] = sum;
        }
        stairs.merge(around, Math::max);
        return around;
    }
}
