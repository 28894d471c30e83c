package org.aedile.simulation.crowd.navigation;

import org.aedile.simulation.crowd.geometry.Grid;

/**
 * The way to one exit from everywhere: at each node the walking distance in metres and the direction to walk in. Made
 * once by {@link FastMarching}; immutable, and read by all threads.
 *
 * <p>A node is one {@code int}, because the fields are most of what a large place takes, and most of what a step reads: the
 * direction in the upper 12 bits, in steps of 0.09°, and the distance in the lower 20, in steps of a millionth of the
 * longest. All bits set in a part say that there is none.
 */
public final class FloorField {
    private static final int DISTANCE_BITS = 20;
    private static final int FAR = (1 << DISTANCE_BITS) - 1;
    private static final int TURN = (1 << (Integer.SIZE - DISTANCE_BITS)) - 1;
    /** East and north part of each direction; the last one leads nowhere. */
    private static final float[] DIRECTIONS = directions();

    private final Grid grid;
    private final int[] nodes;
    private final double stepMeters;

    FloorField(Grid grid, float[] distances, float[] directions) {
        this.grid = grid;
        this.nodes = new int[distances.length];
        double longest = 0;
        for (float distance : distances) {
            longest = distance < Float.POSITIVE_INFINITY ? Math.max(longest, distance) : longest;
        }
        this.stepMeters = Math.max(longest, 1) / (FAR - 1);
        for (int node = 0; node < nodes.length; node++) {
            int distance =
                    distances[node] < Float.POSITIVE_INFINITY ? (int) Math.round(distances[node] / stepMeters) : FAR;
            nodes[node] = direction(directions[2 * node], directions[2 * node + 1]) << DISTANCE_BITS | distance;
        }
    }

    private static int direction(double x, double y) {
        if (x == 0 && y == 0) {
            return TURN;
        }
        return (int) Math.floorMod(Math.round(Math.atan2(y, x) / (2 * Math.PI) * TURN), (long) TURN);
    }

    private static float[] directions() {
        float[] directions = new float[2 * (TURN + 1)];
        for (int i = 0; i < TURN; i++) {
            directions[2 * i] = (float) Math.cos(2 * Math.PI * i / TURN);
            directions[2 * i + 1] = (float) Math.sin(2 * Math.PI * i / TURN);
        }
        return directions;
    }

    /** Walking distance in metres, to a node's width; infinite where no way leads to the exit. */
    public double distance(double x, double y) {
        int cell = grid.cell(x, y);
        int above = grid.above(cell);
        int nearest = Math.min(
                Math.min(nodes[cell] & FAR, nodes[grid.right(cell)] & FAR),
                Math.min(nodes[above] & FAR, nodes[grid.right(above)] & FAR));
        return isReached(nearest) ? distanceMeters(nearest) : Double.POSITIVE_INFINITY;
    }

    /** What the field says at a node, packed. */
    public int at(int node) {
        return nodes[node];
    }

    /** False behind walls, and wherever no way leads to the exit. */
    public static boolean isReached(int packed) {
        return (packed & FAR) != FAR;
    }

    /** Walking distance of a packed node that is reached. */
    public double distanceMeters(int packed) {
        return (packed & FAR) * stepMeters;
    }

    /** East part of a packed node's direction. */
    public static double directionX(int packed) {
        return DIRECTIONS[2 * (packed >>> DISTANCE_BITS)];
    }

    /** North part of a packed node's direction. */
    public static double directionY(int packed) {
        return DIRECTIONS[2 * (packed >>> DISTANCE_BITS) + 1];
    }
}
