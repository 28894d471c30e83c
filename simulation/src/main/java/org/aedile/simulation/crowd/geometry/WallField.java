package org.aedile.simulation.crowd.geometry;

import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import java.util.Arrays;

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
        Arrays.fill(field.signed, (float) REACH_METERS);
        for (int wall = 0; wall < walls.count(); wall++) {
            field.measure(walls, wall);
            field.cutColumns(walls, wall);
        }
        for (int row = 0; row < grid.rows(); row++) {
            field.scan(walls, row);
        }
        // What was noted of places without a tile is of no use: nobody can walk there.
        Arrays.fill(field.signed, 0, grid.firstNode(), (float) -REACH_METERS);
        Arrays.fill(field.cut, 0, grid.firstNode(), (byte) 0);
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
                int node = grid.node(column, row);
                double distance = walls.distance(wall, grid.columnX(column), grid.rowY(row));
                signed[node] = (float) Math.min(signed[node], distance);
            }
        }
    }

    /** Marks the links upward that the wall crosses. */
    private void cutColumns(Walls walls, int wall) {
        double from = Math.min(walls.beginX(wall), walls.endX(wall));
        double to = Math.max(walls.beginX(wall), walls.endX(wall));
        for (int column = grid.column(from) + 1; from < to && grid.columnX(column) < to; column++) {
            double part = (grid.columnX(column) - walls.beginX(wall)) / (walls.endX(wall) - walls.beginX(wall));
            double along = Math.max(0, Math.min(1, part)); // a wall may be upright but for rounding
            double y = walls.beginY(wall) + along * (walls.endY(wall) - walls.beginY(wall));
            cut[grid.node(column, grid.row(y))] |= UP;
        }
    }

    /** Goes along a row: every wall that it crosses leads in or out. */
    private void scan(Walls walls, int row) {
        DoubleArrayList crossings = walls.crossings(grid.rowY(row));
        int passed = 0;
        for (int first : grid.tilesOfRow(row)) {
            for (int column = first; column < first + Grid.SIDE; column++) {
                int node = grid.node(column, row);
                while (passed < crossings.size() && crossings.getDouble(passed) < grid.columnX(column)) {
                    cut[grid.left(node)] |= RIGHT;
                    passed++;
                }
                signed[node] = passed % 2 == 0 ? -signed[node] : signed[node];
            }
        }
    }
}
