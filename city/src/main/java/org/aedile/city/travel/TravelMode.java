package org.aedile.city.travel;

import org.aedile.city.StreetKind;

/**
 * How somebody goes, and how fast on which street.
 *
 * <p>Driving: the default speeds of the car profile of OSRM (Luxen and Vetter 2011; {@code profiles/car.lua}, km/h): trunk 85,
 * primary 65, secondary 55, tertiary 40, residential 25, service 15. They are those of ordinary traffic: with blue lights it
 * is faster, in a jam slower.
 *
 * <p>Walking: 5 km/h on the flat, as OSRM's {@code foot.lua}, and 0.51 m/s horizontally on stairs (Fruin 1971, indoor stairs
 * upwards).
 */
public enum TravelMode {
    DRIVING,
    WALKING;

    private static final double KMH = 1 / 3.6;
    private static final double WALKING_MPS = 5 * KMH;
    private static final double STAIRS_MPS = 0.51;
    private static final double NOT_ALLOWED = 0;

    /** Ways are longer than the straight line by this factor (Boscoe, Henry and Zdeb 2012). */
    private static final double CIRCUITY = 1.417;

    /** Ordinary speed on a street of that kind, m/s; 0 where one doesn't go. */
    public double speedMps(StreetKind kind) {
        return this == DRIVING ? driving(kind) : walking(kind);
    }

    /** True when one-way streets bind. */
    public boolean obeysOneWay() {
        return this == DRIVING;
    }

    /** A guess where no street is known: the way is longer than the line, at the speed of a residential street. */
    public double straightLineSeconds(double meters) {
        return meters * CIRCUITY / speedMps(StreetKind.RESIDENTIAL);
    }

    private static double driving(StreetKind kind) {
        return switch (kind) {
            case MOTORWAY -> 85 * KMH;
            case PRIMARY -> 65 * KMH;
            case SECONDARY -> 55 * KMH;
            case TERTIARY -> 40 * KMH;
            case RESIDENTIAL -> 25 * KMH;
            case SERVICE -> 15 * KMH;
            case PEDESTRIAN, PATH, SIDEWALK, STEPS, RAIL -> NOT_ALLOWED;
        };
    }

    private static double walking(StreetKind kind) {
        return switch (kind) {
            case MOTORWAY, RAIL -> NOT_ALLOWED;
            case STEPS -> STAIRS_MPS;
            default -> WALKING_MPS;
        };
    }
}
