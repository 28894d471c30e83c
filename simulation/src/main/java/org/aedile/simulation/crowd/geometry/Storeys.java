package org.aedile.simulation.crowd.geometry;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;

/**
 * How the floors of a place lie side by side in one plane, and where stairs join them. People's coordinates are those of
 * the plane; this says which floor that is, and where in its drawing.
 *
 * @param floors from west to east, one at least
 * @param beyond the halves of stairs that are there for walls and ways only: nobody is there
 */
public record Storeys(List<Storey> floors, List<Seam> seams, Geometry beyond) {
    public Storeys {
        floors = List.copyOf(floors);
        seams = List.copyOf(seams);
    }

    /** A place with one floor, whose plane is its drawing. */
    static Storeys single(Geometry area) {
        Storey only = new Storey("", 0, Double.NEGATIVE_INFINITY);
        return new Storeys(List.of(only), List.of(), area.getFactory().createPolygon());
    }

    public boolean isSingle() {
        return floors.size() == 1;
    }

    /** The floor to which a place in the plane belongs. */
    public Storey at(double x) {
        int floor = floors.size() - 1;
        while (floor > 0 && x < floors.get(floor).beginsMeters()) {
            floor--;
        }
        return floors.get(floor);
    }

    /** The x of a place in its floor's drawing. */
    public double drawnX(double x) {
        return x - at(x).shiftMeters();
    }

    /** A geometry of the plane as its floor's drawing has it. */
    public Geometry drawn(Geometry geometry) {
        double shift = at(geometry.getEnvelopeInternal().centre().x).shiftMeters();
        return AffineTransformation.translationInstance(-shift, 0).transform(geometry);
    }

    /**
     * Where the plane has what lies on a floor.
     *
     * @throws AedileException when there is no such floor
     */
    public Geometry inPlane(String floor, Geometry drawn) {
        return AffineTransformation.translationInstance(require(floor).shiftMeters(), 0)
                .transform(drawn);
    }

    /**
     * The parts of an area of a floor that lie on that floor and no other, in the plane: however far it reaches, it ends where
     * the next floor begins.
     *
     * @throws AedileException when there is no such floor
     */
    public List<Polygon> onFloor(String floor, Polygon drawn) {
        if (isSingle()) {
            return List.of((Polygon) inPlane(floor, drawn));
        }
        Storey storey = require(floor);
        int next = floors.indexOf(storey) + 1;
        Envelope room = inPlane(floor, drawn).getEnvelopeInternal();
        double left = Math.max(room.getMinX(), storey.beginsMeters());
        double right = next == floors.size()
                ? room.getMaxX()
                : Math.min(room.getMaxX(), floors.get(next).beginsMeters());
        if (left >= right) {
            return List.of();
        }
        Envelope kept = new Envelope(left, right, room.getMinY(), room.getMaxY());
        Geometry area = inPlane(floor, drawn).intersection(drawn.getFactory().toGeometry(kept));
        return polygons(area);
    }

    private static List<Polygon> polygons(Geometry area) {
        return IntStream.range(0, area.getNumGeometries())
                .mapToObj(area::getGeometryN)
                .filter(Polygon.class::isInstance)
                .map(Polygon.class::cast)
                .toList();
    }

    /**
     * Where the plane has a point of a floor.
     *
     * @throws AedileException when there is no such floor, or the point lies so far beside it that it would be on another
     */
    public Coordinate onFloor(String floor, Coordinate drawn) {
        Storey storey = require(floor);
        double x = drawn.x + storey.shiftMeters();
        if (!at(x).equals(storey)) {
            throw new AedileException(
                    ErrorCode.INVALID_VALUE,
                    String.format(Locale.ROOT, "(%.2f, %.2f) lies too far beside floor %s", drawn.x, drawn.y, floor));
        }
        return new Coordinate(x, drawn.y);
    }

    private Storey require(String floor) {
        return floors.stream()
                .filter(one -> one.name().equals(floor))
                .findFirst()
                .orElseThrow(() -> new AedileException(
                        ErrorCode.INVALID_VALUE,
                        "floor '" + floor + "' is unknown; known are "
                                + floors.stream().map(Storey::name).toList()));
    }

    /** A place in words: its coordinates in the drawing, and the floor when there are several. */
    public String describe(double x, double y) {
        String place = String.format(Locale.ROOT, "(%.2f, %.2f)", drawnX(x), y);
        return isSingle() ? place : place + " on floor " + at(x).name();
    }
}
