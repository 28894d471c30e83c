package org.aedile.simulation.crowd.geometry;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/**
 * Where people leave: whoever sets foot in the area is gone. Draw it at the end of a throat, as wide as the throat: an
 * area that stands free in a room takes people in from three sides and passes nearly twice as many.
 *
 * @param capacityPerSecond most people a second that may pass; infinite without a limit
 */
public record Exit(String name, Polygon area, double capacityPerSecond) {
    /** What a metre of exit passes in the experiments, people a second (Seyfried 2009). */
    private static final double FLOW_PER_METER = 1.9;

    private static final double AT_THE_WALL_METERS = 0.01;

    /** Width in metres: the longest side of the area, which lies across the way out. */
    public double widthMeters() {
        return Sides.longest(area);
    }

    /** Length of the edge over which people can step in from the rest of a walkable area, metres. */
    public double entryMeters(Geometry walkable) {
        Geometry walls = walkable.getBoundary().buffer(AT_THE_WALL_METERS);
        return area.getBoundary().difference(walls).getLength();
    }

    /** People a second to reckon with when choosing between exits. */
    public double expectedFlowPerSecond() {
        return Math.min(capacityPerSecond, FLOW_PER_METER * widthMeters());
    }

    private static final class Sides {
        private static double longest(Geometry area) {
            var corners = area.getCoordinates();
            double longest = 0;
            for (int i = 1; i < corners.length; i++) {
                longest = Math.max(longest, corners[i].distance(corners[i - 1]));
            }
            return longest;
        }
    }
}
