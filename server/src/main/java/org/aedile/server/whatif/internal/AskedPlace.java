package org.aedile.server.whatif.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.aedile.city.CityModel;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.kernel.GeoPoint;
import org.aedile.server.simulation.CityPlace;
import org.aedile.server.simulation.LocalMeters;
import org.aedile.server.whatif.SimulationGround;
import org.aedile.server.whatif.SimulationGround.GroundExit;
import org.aedile.server.whatif.SimulationQuestion;
import org.aedile.server.whatif.SimulationQuestion.Corner;
import org.aedile.simulation.crowd.geometry.Exit;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * The place that a question is about, as ground to walk on.
 *
 * @param title how people call it
 */
record AskedPlace(String title, CityPlace ground) {
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();
    private static final double MOST_SQUARE_DEGREES = 0.0004;

    /** @throws AedileException naming what can't be */
    static AskedPlace of(SimulationQuestion question, CityModel city) {
        String place = question.place();
        List<Corner> area = question.area();
        if ((place == null) == (area == null)) {
            throw new AedileException(
                    ErrorCode.MISSING_FIELD, "a question is about a place or a drawn area, one of both");
        }
        if (area != null) {
            Polygon drawn = polygon(area);
            String near = "area near " + city.describe(at(drawn.getInteriorPoint()));
            return new AskedPlace(titleOf(question, near), CityPlace.of(city, drawn, near, question.around()));
        }
        String name = String.valueOf(place);
        CityPlace ground = CityPlace.of(city, name, question.around());
        String called = city.findZone(name).map(zone -> zone.name()).orElse(name);
        return new AskedPlace(titleOf(question, called), ground);
    }

    private static String titleOf(SimulationQuestion question, String otherwise) {
        String title = question.title();
        return title == null || title.isBlank() ? otherwise : title.strip();
    }

    private static Polygon polygon(List<Corner> corners) {
        List<Coordinate> ring = new ArrayList<>();
        corners.forEach(corner -> ring.add(coordinate(corner)));
        if (!ring.get(0).equals2D(ring.get(ring.size() - 1))) {
            ring.add(ring.get(0).copy());
        }
        if (ring.size() < 4) {
            throw refused("has " + (ring.size() - 1) + " corners; 3 are the least");
        }
        Polygon drawn = GEOMETRIES.createPolygon(ring.toArray(Coordinate[]::new));
        if (!drawn.isValid()) {
            throw refused("crosses itself");
        }
        if (drawn.getEnvelopeInternal().getArea() > MOST_SQUARE_DEGREES) {
            throw refused(String.format(
                    Locale.ROOT,
                    "spans %.4f square degrees; %.4f are the most",
                    drawn.getEnvelopeInternal().getArea(),
                    MOST_SQUARE_DEGREES));
        }
        return drawn;
    }

    private static Coordinate coordinate(Corner corner) {
        if (!(Math.abs(corner.lon()) <= 180 && Math.abs(corner.lat()) <= 90)) {
            throw refused("has a corner at longitude " + corner.lon() + "°, latitude " + corner.lat()
                    + "°; 180° and 90° are the limits");
        }
        return new Coordinate(corner.lon(), corner.lat());
    }

    private static AedileException refused(String why) {
        return new AedileException(ErrorCode.INVALID_VALUE, "the drawn area " + why);
    }

    private static GeoPoint at(Point point) {
        return GeoPoint.of(point.getY(), point.getX());
    }

    /** The middle of the ground itself. */
    GeoPoint middle() {
        Point middle = ground.inside().getInteriorPoint();
        return ground.plane().point(middle.getX(), middle.getY());
    }

    /** The same for a screen. */
    SimulationGround shown() {
        LocalMeters plane = ground.plane();
        List<List<List<Corner>>> walkable =
                Corners.polygons(plane.toDegrees(ground.plan().area()));
        return new SimulationGround(
                Math.round(ground.inside().getArea()),
                walkable.stream().flatMap(List::stream).toList(),
                ground.plan().exits().stream().map(exit -> exit(exit, plane)).toList());
    }

    private static GroundExit exit(Exit exit, LocalMeters plane) {
        Point middle = exit.area().getCentroid();
        GeoPoint at = plane.point(middle.getX(), middle.getY());
        double width = Math.round(10 * exit.widthMeters()) / 10.0;
        return new GroundExit(exit.name(), at.longitudeDegrees(), at.latitudeDegrees(), width);
    }
}
