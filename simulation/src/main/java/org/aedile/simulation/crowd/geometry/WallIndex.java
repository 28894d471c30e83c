package org.aedile.simulation.crowd.geometry;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;
import java.util.Objects;

/** The walls near each cell of a grid, so that a step can be judged exactly by a few of them. */
public final class WallIndex {
    /** Farther than anybody steps. */
    static final double REACH_METERS = 0.25;

    private final Grid grid;
    /** Where the cells of each tile begin among {@link #begins}; tiles without walls share those of the first. */
    private final int[] tiles;

    private final int[] begins;
    private final int[] walls;

    private WallIndex(Grid grid, IntArrayList[] lists) {
        this.grid = grid;
        this.tiles = new int[grid.nodes() / Grid.TILE_NODES];
        IntArrayList starts = new IntArrayList(new int[Grid.TILE_NODES + 1]);
        IntArrayList all = new IntArrayList();
        for (int tile = 1; tile < tiles.length; tile++) {
            if (hasWalls(lists, tile)) {
                tiles[tile] = starts.size();
                append(lists, tile, starts, all);
            }
        }
        this.begins = starts.toIntArray();
        this.walls = all.toIntArray();
    }

    private static boolean hasWalls(IntArrayList[] lists, int tile) {
        int first = tile * Grid.TILE_NODES;
        return Arrays.stream(lists, first, first + Grid.TILE_NODES).anyMatch(Objects::nonNull);
    }

    private static void append(IntArrayList[] lists, int tile, IntArrayList starts, IntArrayList all) {
        for (int cell = tile * Grid.TILE_NODES; cell < (tile + 1) * Grid.TILE_NODES; cell++) {
            starts.add(all.size());
            if (lists[cell] != null) {
                all.addAll(lists[cell]);
            }
        }
        starts.add(all.size());
    }

    /** The walls within {@link #REACH_METERS} of each cell. */
    public static WallIndex of(Grid grid, Walls walls) {
        IntArrayList[] lists = new IntArrayList[grid.nodes()];
        for (int wall = 0; wall < walls.count(); wall++) {
            file(grid, walls, wall, lists);
        }
        return new WallIndex(grid, lists);
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
                int cell = grid.node(column, row);
                if (walls.distance(wall, grid.columnX(column) + half, grid.rowY(row) + half) <= reach) {
                    lists[cell] = lists[cell] == null ? new IntArrayList(2) : lists[cell];
                    lists[cell].add(wall);
                }
            }
        }
    }

    public int cell(double x, double y) {
        return grid.cell(x, y);
    }

    /** Where the walls of a cell begin. */
    public int begin(int cell) {
        return begins[tiles[cell / Grid.TILE_NODES] + cell % Grid.TILE_NODES];
    }

    /** Where the walls of a cell end. */
    public int end(int cell) {
        return begins[tiles[cell / Grid.TILE_NODES] + cell % Grid.TILE_NODES + 1];
    }

    public int wall(int at) {
        return walls[at];
    }
}
