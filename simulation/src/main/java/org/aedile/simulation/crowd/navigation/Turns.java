package org.aedile.simulation.crowd.navigation;

import java.util.Arrays;
import org.aedile.simulation.crowd.geometry.Grid;

/**
 * How far people turn from a way at the moment, between the nodes of the coarse grid. All threads ask in each step, of each
 * person: so a cell is one {@code int}, with the tangents at its four corners in steps of 1/127, and it is 0 where nobody
 * turns. Written between steps only.
 */
final class Turns {
    private static final int LARGEST = Byte.MAX_VALUE;
    private static final int MASK = 0xFF;
    private static final int[] STRAIGHT = {};

    private final Grid grid;
    private final double perMeter;
    /** By the lower left node: its own tangent in the lowest bits, then those of the right, the upper and the upper right. */
    private int[] cells = STRAIGHT;

    Turns(Grid grid) {
        this.grid = grid;
        this.perMeter = 1 / grid.spacingMeters();
    }

    /** Nobody turns anywhere, and need not be asked. */
    void straighten() {
        cells = STRAIGHT;
    }

    /** Nobody turns as yet. */
    void begin() {
        if (cells.length == 0) {
            cells = new int[grid.nodes()];
        } else {
            Arrays.fill(cells, 0);
        }
    }

    /** Who is at a node turns to the left by an angle of that tangent, from -1 to 1; said once a node since the beginning. */
    void set(int node, double tangent) {
        int turn = (int) Math.round(tangent * LARGEST) & MASK;
        if (turn != 0) {
            int below = grid.below(node);
            cells[node] |= turn;
            cells[grid.left(node)] |= turn << 8;
            cells[below] |= turn << 16;
            cells[grid.left(below)] |= turn << 24;
        }
    }

    /** Tangent of the angle to the left by which people at a place turn. */
    double at(double x, double y) {
        if (cells.length == 0) {
            return 0;
        }
        double gridX = (x - grid.minX()) * perMeter;
        double gridY = (y - grid.minY()) * perMeter;
        int column = (int) gridX;
        int row = (int) gridY;
        int cell = cells[grid.node(column, row)];
        return cell == 0 ? 0 : between(cell, gridX - column, gridY - row);
    }

    private static double between(int cell, double right, double up) {
        double below = (1 - right) * (byte) cell + right * (byte) (cell >> 8);
        double above = (1 - right) * (byte) (cell >> 16) + right * (byte) (cell >> 24);
        return ((1 - up) * below + up * above) / LARGEST;
    }
}
