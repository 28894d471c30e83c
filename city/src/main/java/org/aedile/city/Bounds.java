package org.aedile.city;

import org.aedile.kernel.GeoPoint;

/** A box in WGS 84 degrees that doesn't cross the date line. */
public record Bounds(double west, double south, double east, double north) {
    private static final double METERS_PER_DEGREE = 111_195;

    public Bounds {
        if (!(west < east && south < north && south >= -85 && north <= 85)) {
            throw new IllegalArgumentException("bounds %f %f %f %f (west south east north) enclose nothing on the map"
                    .formatted(west, south, east, north));
        }
    }

    public GeoPoint center() {
        return GeoPoint.of((south + north) / 2, (west + east) / 2);
    }

    public boolean contains(GeoPoint point) {
        return point.longitudeDegrees() >= west
                && point.longitudeDegrees() <= east
                && point.latitudeDegrees() >= south
                && point.latitudeDegrees() <= north;
    }

    /** The same box with a margin on each side, in metres. */
    public Bounds expandedBy(double meters) {
        double latitudes = meters / METERS_PER_DEGREE;
        double longitudes = latitudes / Math.cos(Math.toRadians(center().latitudeDegrees()));
        return new Bounds(
                Math.max(west - longitudes, -180),
                Math.max(south - latitudes, -85),
                Math.min(east + longitudes, 180),
                Math.min(north + latitudes, 85));
    }

    /** The map zoom (tiles of 512 pixels) at which the box fills a view of about 800 pixels. */
    public double zoom() {
        double widest = Math.max(east - west, (north - south) / Math.cos(Math.toRadians(center().latitudeDegrees())));
        return Math.round(10 * Math.log(800 / 512.0 * 360 / widest) / Math.log(2)) / 10.0;
    }
}
