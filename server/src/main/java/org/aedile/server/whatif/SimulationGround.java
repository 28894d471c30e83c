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
    /** The most with whom a simulation begins. */
    public static final int MOST_PEOPLE = 10_000;

    /** The most of them to a square metre. */
    public static final double MOST_PER_SQUARE_METER = 4;

    public SimulationGround {
        rings = List.copyOf(rings);
        exits = List.copyOf(exits);
    }

    /** How many people can be asked about at most. */
    public int mostPeople() {
        return (int) Math.min(MOST_PEOPLE, MOST_PER_SQUARE_METER * Math.max(0, squareMeters - 1));
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
