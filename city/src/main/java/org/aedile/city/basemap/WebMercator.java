package org.aedile.city.basemap;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;

/**
 * The spherical Mercator projection of web maps (EPSG:3857) onto a square of side 1, origin in the north-west:
 * x = (λ + 180°) / 360°, y = ½ − ln tan(45° + φ/2) / 2π. Valid to 85.05° of latitude.
 */
final class WebMercator {
    private WebMercator() {}

    static double x(double longitudeDegrees) {
        return (longitudeDegrees + 180) / 360;
    }

    static double y(double latitudeDegrees) {
        double halfway = Math.toRadians(45 + latitudeDegrees / 2);
        return 0.5 - Math.log(Math.tan(halfway)) / (2 * Math.PI);
    }

    /** A projected copy, in units of which the square has this many on a side. */
    static Geometry project(Geometry degrees, double side) {
        Geometry copy = degrees.copy();
        copy.apply(new Projection(side));
        return copy;
    }

    static Coordinate project(double longitude, double latitude, double side) {
        return new Coordinate(x(longitude) * side, y(latitude) * side);
    }

    private record Projection(double side) implements CoordinateSequenceFilter {
        @Override
        public void filter(CoordinateSequence points, int i) {
            double longitude = points.getX(i);
            double latitude = points.getY(i);
            points.setOrdinate(i, 0, x(longitude) * side);
            points.setOrdinate(i, 1, y(latitude) * side);
        }

        @Override
        public boolean isDone() {
            return false;
        }

        @Override
        public boolean isGeometryChanged() {
            return true;
        }
    }
}
