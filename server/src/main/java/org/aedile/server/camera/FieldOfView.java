package org.aedile.server.camera;

import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.kernel.GeoPoint;

/**
 * Where a camera looks, on the ground. Compass degrees, as those say who mount it.
 *
 * @param directionDegrees middle of the picture, clockwise from north, 0 to 360
 * @param widthDegrees from its left edge to its right, more than 0 to 360
 * @param rangeMeters how far a person can be made out, more than 0 to 5,000
 */
public record FieldOfView(double directionDegrees, double widthDegrees, double rangeMeters) {
    private static final double CIRCLE = 360;
    private static final double FARTHEST_METERS = 5_000;

    public FieldOfView {
        require(directionDegrees >= 0 && directionDegrees < CIRCLE, "direction", directionDegrees, "0° to below 360°");
        require(widthDegrees > 0 && widthDegrees <= CIRCLE, "width", widthDegrees, "above 0° to 360°");
        require(rangeMeters > 0 && rangeMeters <= FARTHEST_METERS, "range", rangeMeters, "above 0 m to 5,000 m");
    }

    /** True when the place is within range and angle of a camera that stands there. */
    public boolean contains(GeoPoint camera, GeoPoint place) {
        if (camera.distanceMeters(place) > rangeMeters) {
            return false;
        }
        double off = Math.abs(bearingDegrees(camera, place) - directionDegrees) % CIRCLE;
        return Math.min(off, CIRCLE - off) <= widthDegrees / 2;
    }

    /** Initial bearing of the great circle from one to the other, clockwise from north, 0 to 360. */
    public static double bearingDegrees(GeoPoint from, GeoPoint to) {
        double phi1 = Math.toRadians(from.latitudeDegrees());
        double phi2 = Math.toRadians(to.latitudeDegrees());
        double lambda = Math.toRadians(to.longitudeDegrees() - from.longitudeDegrees());
        double y = Math.sin(lambda) * Math.cos(phi2);
        double x = Math.cos(phi1) * Math.sin(phi2) - Math.sin(phi1) * Math.cos(phi2) * Math.cos(lambda);
        return (Math.toDegrees(Math.atan2(y, x)) + CIRCLE) % CIRCLE;
    }

    private static void require(boolean right, String what, double value, String limits) {
        if (!right) {
            throw new AedileException(
                    ErrorCode.INVALID_VALUE, "%s of a camera is %s, must be %s".formatted(what, value, limits));
        }
    }
}
