package org.aedile.simulation.crowd.network;

/**
 * A place on the way where people queue: an exit, a door with a limit, or where the way is narrowest.
 *
 * @param widthMeters clear width across the way
 * @param limitPerSecond most people a second that are let through; infinite without a limit
 */
record Throat(double x, double y, double widthMeters, double limitPerSecond) {
    private static final double SAME_METERS = 1;

    /** True when another one is the same place, found on another way. */
    boolean isSame(Throat other) {
        double near = SAME_METERS + Math.min(widthMeters, other.widthMeters) / 2;
        return Math.hypot(x - other.x, y - other.y) < near;
    }

    double flow(Hydraulics hydraulics) {
        return Math.min(limitPerSecond, hydraulics.flow(widthMeters));
    }
}
