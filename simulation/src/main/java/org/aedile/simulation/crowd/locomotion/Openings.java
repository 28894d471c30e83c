package org.aedile.simulation.crowd.locomotion;

/**
 * How far a person could walk half left and half right of their wish. Who is held up takes the one that leads clearly
 * farther along the wish, so that a crowd spreads around an inner corner and does not queue on one line (after Moussaïd,
 * Helbing, Theraulaz 2011, whose people look for such a direction over their whole field of view; here it is two).
 */
final class Openings {
    /** Of 45°: what a step to the side leads along the wish. */
    private static final double ALONG = Math.sqrt(0.5);
    /** A direction must lead that much farther than the wish; else people waver. */
    private static final double CLEARLY_FARTHER = 1.1;

    /** The direction half left; half right is a right angle from it. */
    private double leftX;

    private double leftY;
    /** Free way on each side, metres. */
    private double left;

    private double right;

    /** Begins with a wish of unit length, as far as a person looks, ended by the walls. */
    void begin(double wishX, double wishY, double farMeters, Surroundings here, double wallMeters) {
        leftX = ALONG * (wishX - wishY);
        leftY = ALONG * (wishY + wishX);
        boolean isOpen = here.wallDistance - wallMeters >= farMeters;
        left = isOpen ? farMeters : Math.min(farMeters, here.roomToWall(leftX, leftY, wallMeters));
        right = isOpen ? farMeters : Math.min(farMeters, here.roomToWall(leftY, -leftX, wallMeters));
    }

    /** Somebody stands at an offset and touches the person at a contact distance. */
    void meet(double offsetX, double offsetY, double contact) {
        double aheadLeft = offsetX * leftX + offsetY * leftY;
        double aheadRight = offsetX * leftY - offsetY * leftX;
        if (Signs.bothPositive(aheadLeft, contact - Math.abs(aheadRight))) {
            left = Math.min(left, aheadLeft - contact);
        }
        if (Signs.bothPositive(aheadRight, contact - Math.abs(aheadLeft))) {
            right = Math.min(right, aheadRight - contact);
        }
    }

    /** True when one side leads clearly farther than the wish, which leads straight on for so many metres. */
    boolean leadFarther(double straight) {
        return ALONG * Math.max(left, right) > CLEARLY_FARTHER * Math.max(0, straight);
    }

    /** East part of the better direction, unit length. */
    double bestX() {
        return left > right ? leftX : leftY;
    }

    /** North part of the better direction. */
    double bestY() {
        return left > right ? leftY : -leftX;
    }
}
