package org.aedile.simulation.crowd.navigation;

import org.aedile.simulation.crowd.geometry.Grid;

/** Where distance falls: the upwind slope of a field of distances, carried on into the nodes behind the walls. */
final class Slopes {
    private final Grid grid;
    private final Links links;
    private final float[] distances;
    private final float[] directions;

    Slopes(Grid grid, Links links, float[] distances) {
        this.grid = grid;
        this.links = links;
        this.distances = distances;
        this.directions = new float[2 * grid.nodes()];
    }

    float[] directions() {
        for (int node = grid.firstNode(); node < distances.length; node++) {
            descend(node);
        }
        for (int node = grid.firstNode(); node < distances.length; node++) {
            carryOn(node);
        }
        return directions;
    }

    private void descend(int node) {
        if (!reached(node)) {
            return;
        }
        float here = distances[node];
        double x = slope(
                here, link(grid.right(node), links.leadsRight(node)), link(grid.left(node), links.leadsLeft(node)));
        double y =
                slope(here, link(grid.above(node), links.leadsUp(node)), link(grid.below(node), links.leadsDown(node)));
        set(node, x, y);
    }

    /** How steeply distance falls towards the nearer of two neighbours. */
    static double slope(float here, float forward, float backward) {
        if (Math.min(forward, backward) >= here) {
            return 0;
        }
        return forward < backward ? here - forward : backward - here;
    }

    private float link(int node, boolean leads) {
        return leads ? distances[node] : Float.POSITIVE_INFINITY;
    }

    /** A node behind a wall says what its walkable neighbours say, so that interpolation beside walls stays sound. */
    private void carryOn(int node) {
        if (reached(node)) {
            return;
        }
        double x = 0;
        double y = 0;
        int column = grid.columnOf(node);
        int row = grid.rowOf(node);
        for (int up = -1; up <= 1; up++) {
            for (int right = -1; right <= 1; right++) {
                int neighbour = grid.node(column + right, row + up);
                double weight = reached(neighbour) ? 1.0 / (up * up + right * right) : 0;
                x += weight == 0 ? 0 : weight * directions[2 * neighbour];
                y += weight == 0 ? 0 : weight * directions[2 * neighbour + 1];
            }
        }
        set(node, x, y);
    }

    private boolean reached(int node) {
        return distances[node] < Float.POSITIVE_INFINITY;
    }

    private void set(int node, double x, double y) {
        double length = Math.sqrt(x * x + y * y);
        if (length > 0) {
            directions[2 * node] = (float) (x / length);
            directions[2 * node + 1] = (float) (y / length);
        }
    }
}
