package org.aedile.detection.correlation;

import java.util.LinkedHashSet;
import java.util.Set;
import org.aedile.kernel.GeoPoint;

/**
 * Parts the map into cells at least as wide and high as a distance, so that what is within the distance of a place lies in
 * its cell or in one around it. Rows have the height of the distance; the cells of a row are as wide as the row needs at its
 * end that is nearer to the pole.
 */
record Grid(double meters) {
    private static final double METERS_PER_DEGREE = 111_194.9;
    private static final double LEAST_COSINE = 1e-4;
    /** The sphere and its grid differ by rounding only. */
    private static final double MARGIN = 1.001;

    /** The cell that a place lies in. */
    String cell(GeoPoint place) {
        long row = row(place.latitudeDegrees());
        return name(row, column(row, place.longitudeDegrees()));
    }

    /** The cells in which something within the distance of the place may lie, its own among them. */
    Set<String> around(GeoPoint place) {
        Set<String> cells = new LinkedHashSet<>();
        long middle = row(place.latitudeDegrees());
        double reach = degrees() * MARGIN / Math.min(cosine(middle - 1), cosine(middle + 1));
        for (long row = middle - 1; row <= middle + 1; row++) {
            addRow(cells, row, place.longitudeDegrees() - reach, place.longitudeDegrees() + reach);
        }
        return cells;
    }

    private void addRow(Set<String> cells, long row, double west, double east) {
        if (east - west >= 360) {
            addRange(cells, row, -180, 180);
        } else if (west < -180) {
            addRange(cells, row, west + 360, 180);
            addRange(cells, row, -180, east);
        } else if (east > 180) {
            addRange(cells, row, west, 180);
            addRange(cells, row, -180, east - 360);
        } else {
            addRange(cells, row, west, east);
        }
    }

    private void addRange(Set<String> cells, long row, double west, double east) {
        for (long column = column(row, west); column <= column(row, east); column++) {
            cells.add(name(row, column));
        }
    }

    private double degrees() {
        return meters / METERS_PER_DEGREE;
    }

    private long row(double latitude) {
        return (long) Math.floor(latitude / degrees());
    }

    private long column(long row, double longitude) {
        return (long) Math.floor(longitude * cosine(row) / (degrees() * MARGIN));
    }

    /** Of the latitude at the end of the row that is nearer to the pole. */
    private double cosine(long row) {
        double latitude = Math.max(Math.abs(row * degrees()), Math.abs((row + 1) * degrees()));
        return Math.max(LEAST_COSINE, Math.cos(Math.toRadians(Math.min(90, latitude))));
    }

    private static String name(long row, long column) {
        return "@" + row + ":" + column;
    }
}
