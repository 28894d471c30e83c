package org.aedile.simulation.crowd.geometry;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.locationtech.jts.geom.Polygon;

/**
 * A lift that brings people from other floors to one on which they get out, as lifts do that are meant for evacuation. Who
 * waits stands on a landing, which is drawn as an exit is; floors are drawn over the same coordinates.
 *
 * @param landings by the floors on which people get in
 * @param to where they get out
 * @param persons the most that ride at once
 * @param doorSeconds to open, and again to close
 * @param boardingSeconds for each who gets in, and for each who gets out
 */
public record Lift(
        String name, Map<String, Landing> landings, Out to, int persons, double doorSeconds, double boardingSeconds) {
    public Lift {
        landings = Collections.unmodifiableMap(new LinkedHashMap<>(landings));
    }

    /**
     * Where people get in.
     *
     * @param travelSeconds from here to where they get out, and back
     */
    public record Landing(Polygon area, double travelSeconds) {}

    /** Where people get out. */
    public record Out(String floor, Polygon area) {}

    /** The name of a landing among the exits of a plan, such as {@code tower/upper}. */
    String exit(String floor) {
        return name + "/" + floor;
    }
}
