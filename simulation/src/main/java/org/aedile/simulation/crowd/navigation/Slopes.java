package org.aedile.simulation.crowd.navigation;

import org.aedile.simulation.crowd.geometry.Grid;
import org.aedile.simulation.crowd.geometry.WallField;

/** Where distance falls: the upwind slope of a field of distances, carried on into the nodes behind the walls. */
final class Slopes {
    private final Grid grid;
    private final WallField walls;
    private final float[] distances;
    private final float[] directions;

    Slopes(Grid grid, WallField walls, float[] distances) {
        this.grid = grid;
        this.walls = walls;
        this.distances = distances;
        this.directions = new float[2 * grid.nodes()];
    }

    float[] directions() {
        for (int row = 1; row < grid.rows() - 1; row++) {
            for (int column = 1; column < grid.columns() - 1; column++) {
                descend(row * grid.columns() + column);
            }
        }
        for (int row = 1; row < grid.rows() - 1; row++) {
            for (int column = 1; column < grid.columns() - 1; column++) {
                carryOn(row * grid.columns() + column);
            }
        }
        return directions;
    }

    private void descend(int node) {
        if (!reached(node)) {
            return;
        }
        int columns = grid.columns();
        double x = slope(node, link(node + 1, walls.cutsRight(node)), link(node - 1, walls.cutsRight(node - 1)));
        double y = slope(
                node, link(node + columns, walls.cutsUp(node)), link(node - columns, walls.cutsUp(node - columns)));
        set(node, x, y);
    }

    private double slope(int node, float forward, float backward) {
        float here = distances[node];
        if (Math.min(forward, backward) >= here) {
            return 0;
        }
        return forward < backward ? here - forward : backward - here;
    }

    private float link(int node, boolean cut) {
        return cut ? Float.POSITIVE_INFINITY : distances[node];
    }

    /** A node behind a wall says what its walkable neighbours say, so that interpolation beside walls stays sound. */
    private void carryOn(int node) {
        if (reached(node)) {
            return;
        }
        double x = 0;
        double y = 0;
        for (int up = -1; up <= 1; up++) {
            for (int right = -1; right <= 1; right++) {
                int neighbour = node + up * grid.columns() + right;
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
