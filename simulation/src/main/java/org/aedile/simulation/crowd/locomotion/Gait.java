package org.aedile.simulation.crowd.locomotion;

/**
 * The parameters of walking; {@link #STANDARD} holds for every scenario.
 *
 * @param timeGapSeconds T: headway people keep to whoever is in front
 * @param repulsion strength by which people turn away from each other, of the wish to walk on
 * @param repulsionMeters gap at which turning away has fallen to 1/e
 * @param anticipationSeconds how far ahead people see the others walk
 * @param reactionSeconds how long people take to turn
 * @param shoulders half width of the lane that a person needs, of the distance between two bodies in touch
 * @param squeeze the same towards those who have farther to go to the same exit: who is nearer has the right of way
 * @param passing the same towards those who walk another way, as both turn their shoulders
 * @param wallMeters distance that the middle of a body keeps from walls
 */
public record Gait(
        double timeGapSeconds,
        double repulsion,
        double repulsionMeters,
        double anticipationSeconds,
        double reactionSeconds,
        double shoulders,
        double squeeze,
        double passing,
        double wallMeters) {
    /** The one set for everything. */
    public static final Gait STANDARD = new Gait(0.66, 4.0, 0.1, 0.4, 0.25, 0.65, 0.3, 0.2, 0.1);

    /** Step of time in seconds. */
    public static final double STEP_SECONDS = 0.05;

    /** Farther than this nobody in front can slow a person down, and turning away has faded. */
    double reachMeters(double speedMps, double diameterMeters) {
        return diameterMeters + Math.max(speedMps * timeGapSeconds, FADED * repulsionMeters);
    }

    private static final double FADED = 8;
}
