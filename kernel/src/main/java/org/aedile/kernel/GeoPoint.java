package org.aedile.kernel;

/**
 * A place on the WGS 84 ellipsoid.
 *
 * @param latitudeDegrees −90 to 90
 * @param longitudeDegrees −180 to 180
 */
public record GeoPoint(double latitudeDegrees, double longitudeDegrees) {
    /** Mean radius of the Earth (IUGG R1). */
    private static final double EARTH_RADIUS_METERS = 6_371_008.8;

    public GeoPoint {
        if (!(latitudeDegrees >= -90 && latitudeDegrees <= 90)) {
            throw new IllegalArgumentException("latitude " + latitudeDegrees + "° is outside −90° to 90°");
        }
        if (!(longitudeDegrees >= -180 && longitudeDegrees <= 180)) {
            throw new IllegalArgumentException("longitude " + longitudeDegrees + "° is outside −180° to 180°");
        }
    }

    public static GeoPoint of(double latitudeDegrees, double longitudeDegrees) {
        return new GeoPoint(latitudeDegrees, longitudeDegrees);
    }

    /** Great-circle distance by the haversine formula; error of the sphere against the ellipsoid at most 0.6 %. */
    public double distanceMeters(GeoPoint other) {
        double phi1 = Math.toRadians(latitudeDegrees);
        double phi2 = Math.toRadians(other.latitudeDegrees);
        double sinPhi = Math.sin((phi2 - phi1) / 2);
        double sinLambda = Math.sin(Math.toRadians(other.longitudeDegrees - longitudeDegrees) / 2);
        double h = sinPhi * sinPhi + Math.cos(phi1) * Math.cos(phi2) * sinLambda * sinLambda;
        return 2 * EARTH_RADIUS_METERS * Math.asin(Math.min(1, Math.sqrt(h)));
    }
}
