package org.aedile.server.whatif;

import java.util.List;
import org.aedile.server.whatif.SimulationQuestion.Corner;

/**
 * Where people walk, and how they get out.
 *
 * @param squareMeters ground of the place itself, on which people stand at first
 * @param rings outlines and holes of all ground that is walked on, degrees
 * @param exits widest first
 */
public record SimulationGround(double squareMeters, List<List<Corner>> rings, List<GroundExit> exits) {
    public SimulationGround {
        rings = List.copyOf(rings);
        exits = List.copyOf(exits);
    }

    /**
     * A way out.
     *
     * @param name unique in the place
     * @param lon WGS 84 degrees of its middle
     * @param lat WGS 84 degrees of its middle
     */
    public record GroundExit(String name, double lon, double lat, double widthMeters) {}
}
