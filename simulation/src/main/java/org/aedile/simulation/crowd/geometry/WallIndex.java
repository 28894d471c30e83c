package org.aedile.simulation.crowd.geometry;

import it.unimi.dsi.fastutil.ints.IntArrayList;

/** The walls near each cell of a grid, so that a step can be judged exactly by a few of them. */
public final class WallIndex {
    /** Farther than anybody steps. */
    static final double REACH_METERS = 0.25;

    private final Grid grid;
    private final int[] begins;
    private final int[] walls;

    private WallIndex(Grid grid, int[] begins, int[] walls) {
        this.grid = grid;
        this.begins = begins;
        this.walls = walls;
    }

    /** The walls within {@link #REACH_METERS} of each cell. */
    public static WallIndex of(Grid grid, Walls walls) {
        IntArrayList[] lists = new IntArrayList[grid.nodes()];
        for (int wall = 0; wall < walls.count(); wall++) {
            file(grid, walls, wall, lists);
        }
        int[] begins = new int[grid.nodes() + 1];
        IntArrayList all = new IntArrayList();
        for (int cell = 0; cell < lists.length; cell++) {
            if (lists[cell] != null) {
                all.addAll(lists[cell]);
            }
            begins[cell + 1] = all.size();
        }
        return new WallIndex(grid, begins, all.toIntArray());
    }

    private static void file(Grid grid, Walls walls, int wall, IntArrayList[] lists) {
        double half = grid.spacingMeters() / 2;
        double reach = REACH_METERS + half * Math.sqrt(2);
        int left = Math.max(0, grid.column(Math.min(walls.beginX(wall), walls.endX(wall)) - reach));
        int right = grid.column(Math.max(walls.beginX(wall), walls.endX(wall)) + reach);
        int low = Math.max(0, grid.row(Math.min(walls.beginY(wall), walls.endY(wall)) - reach));
        int high = grid.row(Math.max(walls.beginY(wall), walls.endY(wall)) + reach);
        for (int row = low; row <= Math.min(grid.rows() - 1, high); row++) {
            for (int column = left; column <= Math.min(grid.columns() - 1, right); column++) {
                int cell = row * grid.columns() + column;
                if (walls.distance(wall, grid.x(cell) + half, grid.y(cell) + half) <= reach) {
                    lists[cell] = lists[cell] == null ? new IntArrayList() : lists[cell];
                    lists[cell].add(wall);
                }
            }
        }
    }

    public int cell(double x, double y) {
        return grid.cell(x, y);
    }

    /** Where the walls of a cell begin; those of the next cell begin where these end. */
    public int begin(int cell) {
        return begins[cell];
    }

    public int wall(int at) {
        return walls[at];
    }
}
