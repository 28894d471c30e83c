package org.aedile.simulation.crowd.network;

/**
 * What the network expects of a plan.
 *
 * @param seconds when the last person leaves; infinite when somebody has no way
 * @param crowding person-seconds that are waited in queues longer than a few people
 */
public record Estimate(double seconds, double crowding) {
    /** Part of the waiting that is above 4 persons/m², as long as no simulation said more. */
    public static final double DANGER_SHARE = 0.5;

    static final Estimate NO_WAY = new Estimate(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
}
