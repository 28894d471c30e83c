package org.aedile.simulation.crowd.geometry;

import it.unimi.dsi.fastutil.doubles.DoubleArrayList;

/**
 * Distance of every node from the nearest wall, positive where people can walk and negative elsewhere, up to {@link
 * #REACH_METERS}; and which links between neighbouring nodes a wall cuts.
 */
public final class WallField {
    /** Beyond this distance a wall has no say. */
    public static final double REACH_METERS = 1.0;

    private static final byte RIGHT = 1;
    private static final byte UP = 2;

    private final Grid grid;
    private final float[] signed;
    private final byte[] cut;

    private WallField(Grid grid) {
        this.grid = grid;
        this.signed = new float[grid.nodes()];
        this.cut = new byte[grid.nodes()];
    }

    public static WallField of(Grid grid, Walls walls) {
        WallField field = new WallField(grid);
        java.util.Arrays.fill(field.signed, (float) REACH_METERS);
        for (int wall = 0; wall < walls.count(); wall++) {
            field.measure(walls, wall);
            field.cutColumns(walls, wall);
        }
        for (int row = 0; row < grid.rows(); row++) {
            field.scan(walls, row);
        }
        return field;
    }

    /** Signed distances by node; the field's own array, to read only. */
    public float[] distances() {
        return signed;
    }

    public boolean isWalkable(int node) {
        return signed[node] > 0;
    }

    /** True when a wall stands between a node and the one to its right. */
    public boolean cutsRight(int node) {
        return (cut[node] & RIGHT) != 0;
    }

    /** True when a wall stands between a node and the one above. */
    public boolean cutsUp(int node) {
        return (cut[node] & UP) != 0;
    }

    private void measure(Walls walls, int wall) {
        int left = grid.column(Math.min(walls.beginX(wall), walls.endX(wall)) - REACH_METERS);
        int right = grid.column(Math.max(walls.beginX(wall), walls.endX(wall)) + REACH_METERS);
        int low = grid.row(Math.min(walls.beginY(wall), walls.endY(wall)) - REACH_METERS);
        int high = grid.row(Math.max(walls.beginY(wall), walls.endY(wall)) + REACH_METERS);
        for (int row = Math.max(0, low); row <= Math.min(grid.rows() - 1, high); row++) {
            for (int column = Math.max(0, left); column <= Math.min(grid.columns() - 1, right); column++) {
                int node = row * grid.columns() + column;
                signed[node] = (float) Math.min(signed[node], walls.distance(wall, grid.x(node), grid.y(node)));
            }
        }
    }

    /** Marks the links upward that the wall crosses. */
    private void cutColumns(Walls walls, int wall) {
        double from = Math.min(walls.beginX(wall), walls.endX(wall));
        double to = Math.max(walls.beginX(wall), walls.endX(wall));
        for (int column = grid.column(from) + 1; from < to && grid.x(column) < to; column++) {
            double part = (grid.x(column) - walls.beginX(wall)) / (walls.endX(wall) - walls.beginX(wall));
            double along = Math.max(0, Math.min(1, part)); // a wall may be upright but for rounding
            double y = walls.beginY(wall) + along * (walls.endY(wall) - walls.beginY(wall));
            cut[grid.row(y) * grid.columns() + column] |= UP;
        }
    }

    /** Goes along a row: every wall that it crosses leads in or out. */
    private void scan(Walls walls, int row) {
        double y = grid.y(row * grid.columns());
        DoubleArrayList crossings = new DoubleArrayList();
        for (int wall = 0; wall < walls.count(); wall++) {
            if (walls.beginY(wall) <= y != walls.endY(wall) <= y) {
                double along = (y - walls.beginY(wall)) / (walls.endY(wall) - walls.beginY(wall));
                crossings.add(walls.beginX(wall) + along * (walls.endX(wall) - walls.beginX(wall)));
            }
        }
        crossings.sort(null);
        int passed = 0;
        for (int column = 0; column < grid.columns(); column++) {
            int node = row * grid.columns() + column;
            while (passed < crossings.size() && crossings.getDouble(passed) < grid.x(node)) {
                cut[node - 1] |= RIGHT;
                passed++;
            }
            signed[node] = passed % 2 == 0 ? -signed[node] : signed[node];
        }
    }
}
