package org.aedile.simulation.crowd.geometry;

import org.locationtech.jts.geom.Envelope;

/**
 * Nodes on a square lattice; node {@code row * columns + column} lies at {@code min + index * spacing}. A margin of nodes
 * around everything walkable spares the readers every check of bounds.
 */
public record Grid(double minX, double minY, double spacingMeters, int columns, int rows) {
    private static final int MARGIN = 3;

    /** The lattice over an envelope, with its margin. */
    public static Grid over(Envelope envelope, double spacingMeters) {
        int columns = (int) Math.ceil(envelope.getWidth() / spacingMeters) + 2 * MARGIN + 1;
        int rows = (int) Math.ceil(envelope.getHeight() / spacingMeters) + 2 * MARGIN + 1;
        // Half a spacing off, so that round coordinates of walls don't fall on nodes.
        double shift = (MARGIN + 0.5) * spacingMeters;
        return new Grid(envelope.getMinX() - shift, envelope.getMinY() - shift, spacingMeters, columns + 1, rows + 1);
    }

    public int nodes() {
        return columns * rows;
    }

    /** True where a place has nodes around it. */
    public boolean contains(double x, double y) {
        return x >= minX
                && y >= minY
                && x < minX + (columns - 1) * spacingMeters
                && y < minY + (rows - 1) * spacingMeters;
    }

    /** Node to the lower left of a place. */
    public int cell(double x, double y) {
        return row(y) * columns + column(x);
    }

    public int column(double x) {
        return (int) ((x - minX) / spacingMeters);
    }

    public int row(double y) {
        return (int) ((y - minY) / spacingMeters);
    }

    public double x(int node) {
        return minX + node % columns * spacingMeters;
    }

    public double y(int node) {
        int row = node / columns;
        return minY + row * spacingMeters;
    }
}
