package org.aedile.simulation.crowd.navigation;

import org.aedile.simulation.crowd.geometry.Grid;

/**
 * The way to one exit from everywhere: at each node the walking distance in metres and the direction to walk in. Made
 * once by {@link FastMarching}; immutable, and read by all threads.
 */
public final class FloorField {
    private final Grid grid;
    private final float[] distances;
    /** Two floats a node, x and y of the direction, so that one read from memory brings both. */
    private final float[] directions;

    FloorField(Grid grid, float[] distances, float[] directions) {
        this.grid = grid;
        this.distances = distances;
        this.directions = directions;
    }

    /** Walking distance in metres, to a node's width; infinite where no way leads to the exit. */
    public double distance(double x, double y) {
        int cell = grid.cell(x, y);
        int above = cell + grid.columns();
        return Math.min(
                Math.min(distances[cell], distances[cell + 1]), Math.min(distances[above], distances[above + 1]));
    }

    /** Walking distance in metres, interpolated between the nodes on this side of the walls. */
    public double toGo(double x, double y) {
        double gridX = (x - grid.minX()) / grid.spacingMeters();
        double gridY = (y - grid.minY()) / grid.spacingMeters();
        double right = gridX - (int) gridX;
        double up = gridY - (int) gridY;
        int row = (int) gridY;
        int low = row * grid.columns() + (int) gridX;
        int high = low + grid.columns();
        double sum = 0;
        double weights = 0;
        for (int corner = 0; corner < 4; corner++) {
            float distance = distances[(corner < 2 ? low : high) + (corner & 1)];
            double weight = ((corner & 1) == 0 ? 1 - right : right) * (corner < 2 ? 1 - up : up);
            sum += distance < Float.POSITIVE_INFINITY ? weight * distance : 0;
            weights += distance < Float.POSITIVE_INFINITY ? weight : 0;
        }
        return weights > 0 ? sum / weights : Double.POSITIVE_INFINITY;
    }

    /** Directions by node, x then y, unit length or zero; the field's own array, to read only. */
    public float[] directions() {
        return directions;
    }
}
