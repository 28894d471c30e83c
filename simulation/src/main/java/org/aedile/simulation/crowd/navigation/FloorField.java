package org.aedile.simulation.crowd.navigation;

import org.aedile.simulation.crowd.geometry.Grid;

/**
 * The way to one exit from everywhere: at each node the walking distance in metres and the direction to walk in. Made
 * once by {@link FastMarching}; immutable, and read by all threads.
 *
 * <p>A node is one {@code long}, so that one read from memory brings all of it: the distance as the bits of a float in the
 * low half, then x and y of the direction as shorts of 1/32767.
 */
public final class FloorField {
    private static final double UNIT = Short.MAX_VALUE;

    private final Grid grid;
    private final long[] nodes;

    FloorField(Grid grid, float[] distances, float[] directions) {
        this.grid = grid;
        this.nodes = new long[distances.length];
        for (int node = 0; node < nodes.length; node++) {
            long x = Math.round(directions[2 * node] * UNIT) & 0xffffL;
            long y = Math.round(directions[2 * node + 1] * UNIT) & 0xffffL;
            nodes[node] = y << 48 | x << 32 | Float.floatToRawIntBits(distances[node]) & 0xffff_ffffL;
        }
    }

    /** Walking distance in metres, to a node's width; infinite where no way leads to the exit. */
    public double distance(double x, double y) {
        int cell = grid.cell(x, y);
        int above = grid.above(cell);
        return Math.min(
                Math.min(distance(nodes[cell]), distance(nodes[grid.right(cell)])),
                Math.min(distance(nodes[above]), distance(nodes[grid.right(above)])));
    }

    /** The packed nodes; the field's own array, to read only. */
    public long[] nodes() {
        return nodes;
    }

    /** Walking distance of a packed node, infinite behind walls. */
    public static float distance(long node) {
        return Float.intBitsToFloat((int) node);
    }

    /** East part of a packed node's direction. */
    public static double directionX(long node) {
        return (short) (node >>> 32) / UNIT;
    }

    /** North part of a packed node's direction. */
    public static double directionY(long node) {
        return (short) (node >>> 48) / UNIT;
    }
}
