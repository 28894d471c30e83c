package org.aedile.simulation.crowd.geometry;

import org.locationtech.jts.geom.Polygon;

/**
 * What a stair is on one of its floors: it is open at the end that lies on the floor, and a rail runs along its sides and
 * around its other end, where the next floor is.
 */
record StairOutline(Stair stair, boolean isLower) {
    private static final double RAIL_METERS = 0.05;
    /** Over this the open end lies on the floor, so that rounding leaves no crack. */
    private static final double LAP_METERS = 0.05;

    private static final double LANDING_METERS = 0.3;

    static StairOutline of(Stair stair, String floor) {
        return new StairOutline(stair, stair.floors().lower().equals(floor));
    }

    static StairOutline of(Stair stair, boolean isLower) {
        return new StairOutline(stair, isLower);
    }

    /** The stair with its rails: no ground of the floor. */
    Polygon frame() {
        return strip(0, stair.lengthMeters() + RAIL_METERS, stair.widthMeters() / 2 + RAIL_METERS);
    }

    /** Where one can walk, a little of the floor before it included. */
    Polygon open() {
        return strip(-LAP_METERS, stair.lengthMeters(), stair.widthMeters() / 2);
    }

    /** What of it lies on the other floor's side of the seam. */
    Polygon beyondSeam() {
        return strip(stair.lengthMeters() / 2, stair.lengthMeters(), stair.widthMeters() / 2 + RAIL_METERS);
    }

    /** The floor before the open end. */
    Polygon landing() {
        return strip(-LANDING_METERS, 0, stair.widthMeters() / 2);
    }

    /** A strip by distance from the open end. */
    private Polygon strip(double from, double to, double side) {
        double length = stair.lengthMeters();
        return isLower ? stair.strip(from, to, side) : stair.strip(length - to, length - from, side);
    }
}
