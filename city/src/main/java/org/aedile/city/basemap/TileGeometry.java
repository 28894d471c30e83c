package org.aedile.city.basemap;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import org.locationtech.jts.algorithm.Area;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * A geometry as the command stream of the Mapbox Vector Tile specification 2.1, chapter 4.3: MoveTo, LineTo and
 * ClosePath with zigzag differences from the point before; outer rings have positive area in tile coordinates (y grows
 * to the south), holes negative.
 */
final class TileGeometry {
    static final int POINT = 1;
    static final int LINE = 2;
    static final int POLYGON = 3;

    private static final int MOVE_TO = 1;
    private static final int LINE_TO = 2;
    private static final int CLOSE_PATH = 7;

    private final IntArrayList commands = new IntArrayList();
    private final double originX;
    private final double originY;
    private int penX;
    private int penY;
    private int type;

    /** For a geometry whose units are the tile's, and the place of the tile's corner in them. */
    TileGeometry(double originX, double originY) {
        this.originX = originX;
        this.originY = originY;
    }

    void add(Geometry geometry) {
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            Geometry part = geometry.getGeometryN(i);
            if (part instanceof Point point) {
                addPoint(point);
            } else if (part instanceof LineString line) {
                addLine(line);
            } else if (part instanceof Polygon polygon) {
                addPolygon(polygon);
            }
        }
    }

    /** Nothing remained when everything was smaller than a unit. */
    boolean isEmpty() {
        return commands.isEmpty();
    }

    int type() {
        return type;
    }

    /** The commands; the array may be longer than {@link #size}. */
    int[] commands() {
        return commands.elements();
    }

    int size() {
        return commands.size();
    }

    private void addPoint(Point point) {
        type = POINT;
        move(x(point.getX()), y(point.getY()));
    }

    private void addLine(LineString line) {
        int[] path = path(line.getCoordinateSequence(), false);
        if (path.length >= 4) {
            type = LINE;
            draw(path, path.length / 2);
        }
    }

    private void addPolygon(Polygon polygon) {
        if (addRing(polygon.getExteriorRing(), true)) {
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                addRing(polygon.getInteriorRingN(i), false);
            }
        }
    }

    private boolean addRing(LineString ring, boolean outer) {
        CoordinateSequence points = ring.getCoordinateSequence();
        boolean positive = Area.ofRingSigned(points) < 0;
        int[] path = path(points, positive != outer);
        int distinct = path.length / 2 - 1;
        if (distinct < 3) {
            return false;
        }
        type = POLYGON;
        draw(path, distinct);
        commands.add(command(CLOSE_PATH, 1));
        return true;
    }

    /** The points in tile units, x and y in turn, repeats left out. */
    private int[] path(CoordinateSequence points, boolean backwards) {
        IntArrayList path = new IntArrayList(points.size() * 2);
        for (int i = 0; i < points.size(); i++) {
            int from = backwards ? points.size() - 1 - i : i;
            int x = x(points.getX(from));
            int y = y(points.getY(from));
            int size = path.size();
            if (size == 0 || path.getInt(size - 2) != x || path.getInt(size - 1) != y) {
                path.add(x);
                path.add(y);
            }
        }
        return path.toIntArray();
    }

    private void draw(int[] path, int points) {
        move(path[0], path[1]);
        commands.add(command(LINE_TO, points - 1));
        for (int i = 1; i < points; i++) {
            step(path[2 * i], path[2 * i + 1]);
        }
    }

    private void move(int x, int y) {
        commands.add(command(MOVE_TO, 1));
        step(x, y);
    }

    private void step(int x, int y) {
        commands.add(Protobuf.zigzag(x - penX));
        commands.add(Protobuf.zigzag(y - penY));
        penX = x;
        penY = y;
    }

    private static int command(int id, int count) {
        return count << 3 | id;
    }

    private int x(double worldX) {
        return (int) Math.round(worldX - originX);
    }

    private int y(double worldY) {
        return (int) Math.round(worldY - originY);
    }
}
