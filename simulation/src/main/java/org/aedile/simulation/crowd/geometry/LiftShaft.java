package org.aedile.simulation.crowd.geometry;

import java.util.List;
import org.locationtech.jts.geom.Polygon;

/**
 * A lift of a plan, in the plane of its floors.
 *
 * @param landings where people get in
 * @param out where they get out
 * @param persons the most that ride at once
 * @param doorSeconds to open, and again to close
 * @param boardingSeconds for each who gets in, and for each who gets out
 */
public record LiftShaft(
        String name, List<Landing> landings, Polygon out, int persons, double doorSeconds, double boardingSeconds) {
    public LiftShaft {
        landings = List.copyOf(landings);
    }

    /**
     * Where people get in: an exit of the plan through which nobody leaves it.
     *
     * @param exit its number
     * @param travelSeconds from here to where they get out, and back
     */
    public record Landing(int exit, double travelSeconds) {}

    /** How long somebody is under way at least who gets in at a landing. */
    public double rideSeconds(Landing landing) {
        return landing.travelSeconds() + 2 * doorSeconds;
    }

    /** People a second that it can bring down from a landing, full each time. */
    public double flowPerSecond(Landing landing) {
        double round = 2 * landing.travelSeconds() + 4 * doorSeconds + 2 * persons * boardingSeconds;
        return persons / round;
    }
}
