package org.aedile.simulation.crowd.geometry;

import java.util.List;
import java.util.Locale;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.locationtech.jts.geom.Geometry;
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
        Storey storey = floors.stream()
                .filter(one -> one.name().equals(floor))
                .findFirst()
                .orElseThrow(() -> new AedileException(
                        ErrorCode.INVALID_VALUE,
                        "floor '" + floor + "' is unknown; known are "
                                + floors.stream().map(Storey::name).toList()));
        return AffineTransformation.translationInstance(storey.shiftMeters(), 0).transform(drawn);
    }

    /** A place in words: its coordinates in the drawing, and the floor when there are several. */
    public String describe(double x, double y) {
        String place = String.format(Locale.ROOT, "(%.2f, %.2f)", drawnX(x), y);
        return isSingle() ? place : place + " on floor " + at(x).name();
    }
}
