package org.aedile.simulation.crowd.geometry;

import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import org.locationtech.jts.algorithm.RectangleLineIntersector;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * Which tiles a grid needs: those near a wall, and of the others those that lie inside. A tile that no wall comes near is
 * inside or outside with all of its nodes, so its middle decides.
 */
final class TileMap {
    /** Readers look at the nodes around a place, and at theirs; metres. */
    private static final double NEAR_METERS = 0.5;

    private final double minX;
    private final double minY;
    private final double side;
    private final Size size;
    private final boolean[] needed;

    /** The first tile lies one before the grid, which begins at the minimum; so does the last one behind it. */
    TileMap(double gridMinX, double gridMinY, double sideMeters, Size size) {
        this.minX = gridMinX - sideMeters;
        this.minY = gridMinY - sideMeters;
        this.side = sideMeters;
        this.size = size;
        this.needed = new boolean[size.across * size.up];
    }

    /** Tiles of the directory, the ring around the grid included. */
    record Size(int across, int up) {}

    int size() {
        return needed.length;
    }

    /** Places in the directory by number of the tile, row by row; the first, nowhere, has none. */
    int[] places(Walls walls) {
        for (int wall = 0; wall < walls.count(); wall++) {
            markAlong(walls, wall);
        }
        for (int row = 1; row < size.up - 1; row++) {
            markInside(row, walls.crossings(middle(minY, row)));
        }
        IntArrayList places = new IntArrayList(new int[] {-1});
        for (int place = 0; place < needed.length; place++) {
            if (needed[place]) {
                places.add(place);
            }
        }
        return places.toIntArray();
    }

    private void markAlong(Walls walls, int wall) {
        Coordinate begin = new Coordinate(walls.beginX(wall), walls.beginY(wall));
        Coordinate end = new Coordinate(walls.endX(wall), walls.endY(wall));
        Envelope box = new Envelope(begin, end);
        box.expandBy(NEAR_METERS);
        for (int row = index(box.getMinY() - minY); row <= index(box.getMaxY() - minY); row++) {
            for (int column = index(box.getMinX() - minX); column <= index(box.getMaxX() - minX); column++) {
                Envelope tile = new Envelope(
                        minX + column * side, minX + (column + 1) * side, minY + row * side, minY + (row + 1) * side);
                tile.expandBy(NEAR_METERS);
                needed[row * size.across + column] |= new RectangleLineIntersector(tile).intersects(begin, end);
            }
        }
    }

    private void markInside(int row, DoubleArrayList crossings) {
        int passed = 0;
        for (int column = 1; column < size.across - 1; column++) {
            while (passed < crossings.size() && crossings.getDouble(passed) < middle(minX, column)) {
                passed++;
            }
            needed[row * size.across + column] |= passed % 2 == 1;
        }
    }

    private int index(double meters) {
        return (int) (meters / side);
    }

    private double middle(double min, int index) {
        return min + (index + 0.5) * side;
    }
}
