package org.aedile.simulation.crowd.geometry;

import java.util.Arrays;
import org.locationtech.jts.geom.Envelope;

/**
 * Nodes on a square lattice, kept only where people can walk and a little around it. The node of a column and a row lies at
 * {@code min + index * spacing}; both count from the lower left corner of the plan's box, with a margin.
 *
 * <p>Nodes are numbered tile by tile, 16 by 16 of them, row by row inside a tile: what lies close together is in few lines
 * of memory, and a plan takes room by its area and not by the box around it. Tile 0 is nowhere: all places without a tile
 * share its nodes, which nobody can walk to. Immutable.
 */
public final class Grid {
    /** Nodes beside each other in a tile. */
    static final int SIDE = 16;

    /** Nodes of a tile. */
    static final int TILE_NODES = SIDE * SIDE;

    private static final int BITS = 4;
    private static final int LAST = SIDE - 1;
    private static final int TOP = TILE_NODES - SIDE;
    private static final int MARGIN = 3;

    private final double minX;
    private final double minY;
    private final double spacing;
    private final int columns;
    private final int rows;
    /** Tiles beside each other in the directory, which has one more all around. */
    private final int across;
    /** The directory: first node of each tile by its place, 0 where there is none. */
    private final int[] firsts;
    /** Place of each tile in the directory. */
    private final int[] places;

    private Grid(Envelope box, double spacing, Walls walls) {
        // Half a spacing off, so that round coordinates of walls don't fall on nodes.
        double shift = (MARGIN + 0.5) * spacing;
        this.minX = box.getMinX() - shift;
        this.minY = box.getMinY() - shift;
        this.spacing = spacing;
        int tilesWide = tiles(box.getWidth());
        int tilesHigh = tiles(box.getHeight());
        this.columns = tilesWide * SIDE;
        this.rows = tilesHigh * SIDE;
        this.across = tilesWide + 2;
        TileMap map = new TileMap(minX, minY, SIDE * spacing, new TileMap.Size(across, tilesHigh + 2));
        this.places = map.places(walls);
        this.firsts = new int[map.size()];
        for (int tile = 1; tile < places.length; tile++) {
            firsts[places[tile]] = tile * TILE_NODES;
        }
    }

    private int tiles(double meters) {
        return ((int) Math.ceil(meters / spacing) + 2 * MARGIN + 1) / SIDE + 1;
    }

    /** The lattice over what walls enclose. */
    static Grid over(Envelope box, double spacingMeters, Walls walls) {
        return new Grid(box, spacingMeters, walls);
    }

    public double minX() {
        return minX;
    }

    public double minY() {
        return minY;
    }

    public double spacingMeters() {
        return spacing;
    }

    /** Columns of the box around the plan, its margin included, in whole tiles. */
    public int columns() {
        return columns;
    }

    /** Rows of the box around the plan, its margin included, in whole tiles. */
    public int rows() {
        return rows;
    }

    /** How many numbers nodes have, those of nowhere included. */
    public int nodes() {
        return places.length * TILE_NODES;
    }

    /** First of the nodes that are somewhere. */
    public int firstNode() {
        return TILE_NODES;
    }

    /** True when the node stands for all places without a tile. */
    static boolean isNowhere(int node) {
        return node < TILE_NODES;
    }

    /** Node of a column and row, which may be up to a tile outside the box. */
    public int node(int column, int row) {
        int first = firsts[((row >> BITS) + 1) * across + (column >> BITS) + 1];
        return first + ((row & LAST) << BITS) + (column & LAST);
    }

    /** True where a place has nodes around it. */
    public boolean contains(double x, double y) {
        return x >= minX && y >= minY && x < minX + (columns - 1) * spacing && y < minY + (rows - 1) * spacing;
    }

    /** Node to the lower left of a place. */
    public int cell(double x, double y) {
        return node(column(x), row(y));
    }

    public int column(double x) {
        return (int) ((x - minX) / spacing);
    }

    public int row(double y) {
        return (int) ((y - minY) / spacing);
    }

    /** Where a column stands, metres. */
    public double columnX(int column) {
        return minX + column * spacing;
    }

    /** Where a row lies, metres. */
    public double rowY(int row) {
        return minY + row * spacing;
    }

    /** Column of a node that is somewhere. */
    public int columnOf(int node) {
        return (places[node / TILE_NODES] % across - 1) * SIDE + (node & LAST);
    }

    /** Row of a node that is somewhere. */
    public int rowOf(int node) {
        int up = places[node / TILE_NODES] / across;
        return (up - 1) * SIDE + (node >> BITS & LAST);
    }

    public double x(int node) {
        return columnX(columnOf(node));
    }

    public double y(int node) {
        return rowY(rowOf(node));
    }

    public int right(int node) {
        return (node & LAST) < LAST ? node + 1 : beside(node, 1) + (node & TOP);
    }

    public int left(int node) {
        return (node & LAST) > 0 ? node - 1 : beside(node, -1) + (node & TOP) + LAST;
    }

    public int above(int node) {
        return (node & TOP) < TOP ? node + SIDE : beside(node, across) + (node & LAST);
    }

    public int below(int node) {
        return (node & TOP) > 0 ? node - SIDE : beside(node, -across) + TOP + (node & LAST);
    }

    /** First node of the tile so many places on; nowhere is all around itself. */
    private int beside(int node, int places) {
        return isNowhere(node) ? 0 : firsts[this.places[node / TILE_NODES] + places];
    }

    /** The first columns of the tiles of a row, from left to right. */
    int[] tilesOfRow(int row) {
        int begin = ((row >> BITS) + 1) * across;
        return Arrays.stream(firsts, begin, begin + across)
                .filter(first -> first > 0)
                .map(this::columnOf)
                .toArray();
    }
}
