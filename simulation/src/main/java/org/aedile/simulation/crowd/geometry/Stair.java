package org.aedile.simulation.crowd.geometry;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.Polygon;

/**
 * A straight flight of stairs from one floor to another, as long and wide as it is drawn; both floors are drawn over the
 * same coordinates. A stair with a landing is two flights and a floor between them.
 *
 * @param floors the names of the floors that it joins
 * @param run its middle line, from the foot to the top
 * @param factors shares of the free speed that are left to who walks up and down
 * @param way whether it may be walked in one direction only, as an escalator
 */
public record Stair(String name, Floors floors, LineSegment run, double widthMeters, Ground.Factors factors, Way way) {
    /** Floors by name. */
    public record Floors(String lower, String upper) {
        boolean has(String floor) {
            return lower.equals(floor) || upper.equals(floor);
        }
    }

    /** In which direction a stair may be walked. */
    public enum Way {
        BOTH,
        UP,
        DOWN
    }

    /** Speed along the ground of somebody who walks on a slope: what is left of it when seen from above. */
    public static Ground.Factors seenFromAbove(Ground.Factors factors, double slopeRadians) {
        return new Ground.Factors(factors.up() * Math.cos(slopeRadians), factors.down() * Math.cos(slopeRadians));
    }

    double lengthMeters() {
        return run.getLength();
    }

    /** Direction in which it rises, unit length. */
    Coordinate rises() {
        return new Coordinate((run.p1.x - run.p0.x) / run.getLength(), (run.p1.y - run.p0.y) / run.getLength());
    }

    Polygon area() {
        return strip(0, run.getLength(), widthMeters / 2);
    }

    /** A rectangle along the stair, by distance from its foot, and on both sides of its middle line. */
    Polygon strip(double from, double to, double side) {
        Coordinate along = rises();
        Coordinate[] corners = new Coordinate[5];
        for (int i = 0; i < 4; i++) {
            double far = i == 0 || i == 3 ? from : to;
            double aside = i < 2 ? -side : side;
            corners[i] = new Coordinate(
                    run.p0.x + far * along.x - aside * along.y, run.p0.y + far * along.y + aside * along.x);
        }
        corners[4] = corners[0].copy();
        return new GeometryFactory().createPolygon(corners);
    }
}
