package org.aedile.server.simulation;

import org.aedile.kernel.GeoPoint;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;

/** The plane that touches the Earth at a point: x east and y north in metres; exact to 0.1 % within a kilometre. */
public record LocalMeters(GeoPoint origin) {
    private static final double METERS_PER_DEGREE = 111_195;

    static LocalMeters around(Geometry degrees) {
        Coordinate middle = degrees.getCentroid().getCoordinate();
        return new LocalMeters(GeoPoint.of(middle.y, middle.x));
    }

    /** A geometry of WGS 84 degrees, x longitude, in this plane. */
    public Geometry of(Geometry degrees) {
        return AffineTransformation.translationInstance(-origin.longitudeDegrees(), -origin.latitudeDegrees())
                .scale(metersPerLongitude(), METERS_PER_DEGREE)
                .transform(degrees);
    }

    /** The opposite: a geometry of this plane in degrees. */
    public Geometry toDegrees(Geometry meters) {
        return AffineTransformation.scaleInstance(1 / metersPerLongitude(), 1 / METERS_PER_DEGREE)
                .translate(origin.longitudeDegrees(), origin.latitudeDegrees())
                .transform(meters);
    }

    /** Where on Earth a place of this plane is. */
    public GeoPoint point(double xMeters, double yMeters) {
        return GeoPoint.of(
                origin.latitudeDegrees() + yMeters / METERS_PER_DEGREE,
                origin.longitudeDegrees() + xMeters / metersPerLongitude());
    }

    /** Metres of a degree of latitude. */
    public double metersPerLatitude() {
        return METERS_PER_DEGREE;
    }

    /** Metres of a degree of longitude. */
    public double metersPerLongitude() {
        return METERS_PER_DEGREE * Math.cos(Math.toRadians(origin.latitudeDegrees()));
    }
}
