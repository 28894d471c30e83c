package org.aedile.server.whatif;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a simulation came to. Times in seconds from the beginning.
 *
 * @param people how many were there at first
 * @param seconds until the last who got out was out, with the first seed
 * @param range the same over all seeds that are done
 * @param leastSeconds proven: no way of leading these people takes less
 * @param left how many did not get out
 * @param reasons why, with how many
 * @param crowdedPersonSeconds time spent with more than 4 people/m² around, added up over people
 * @param dangerousPersonSeconds the same with more than 6 people/m²
 * @param egress how many were out when
 * @param exits what each exit passed
 * @param density the densest that it was where
 * @param plane how to read places in it and in the trajectories
 */
public record SimulationResult(
        int people,
        double seconds,
        TimeRange range,
        double leastSeconds,
        int left,
        Map<String, Integer> reasons,
        double crowdedPersonSeconds,
        double dangerousPersonSeconds,
        List<EgressPoint> egress,
        List<ExitPassages> exits,
        DensitySquares density,
        SimulationPlane plane) {
    public SimulationResult {
        reasons = Map.copyOf(reasons);
        egress = List.copyOf(egress);
        exits = List.copyOf(exits);
    }

    /** The same with a range over more seeds. */
    public SimulationResult with(TimeRange newRange) {
        return new SimulationResult(
                people,
                seconds,
                newRange,
                leastSeconds,
                left,
                reasons,
                crowdedPersonSeconds,
                dangerousPersonSeconds,
                egress,
                exits,
                density,
                plane);
    }

    /** It in one sentence, for a timeline. */
    public String sentence(String place) {
        String inside = left == 0 ? "" : String.format(Locale.ROOT, ", %,d are still there", left);
        return String.format(
                Locale.ROOT,
                "%,d people leave %s in %.0f s (%.0f s to %.0f s with %d seeds, %.0f s at the least)%s",
                people,
                place,
                range.median(),
                range.fifth(),
                range.ninetyFifth(),
                range.seeds(),
                range.least(),
                inside);
    }

    /**
     * Times of several seeds, each with other people of the same kind: the median, and the 5th and 95th of a hundred.
     *
     * @param least proven: with the people of none of these seeds any way of leading them takes less
     */
    public record TimeRange(int seeds, double median, double fifth, double ninetyFifth, double least) {}

    /** How many were out at a second; on the wire {@code [seconds, out]}. */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    public record EgressPoint(double seconds, int out) {}

    /** @param lastSeconds when the last of them went; 0 when nobody did */
    public record ExitPassages(String name, int people, double lastSeconds) {}

    /**
     * The map of densities.
     *
     * @param sideMeters of a square
     * @param squares those in which somebody was
     */
    public record DensitySquares(double sideMeters, List<DensitySquare> squares) {
        public DensitySquares {
            squares = List.copyOf(squares);
        }
    }

    /**
     * A square; on the wire {@code [x, y, most, secondsAbove4]}.
     *
     * @param x of its middle, metres
     * @param y of its middle, metres
     * @param most highest density, people/m²
     */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    public record DensitySquare(double x, double y, double most, double secondsAbove4) {}

    /**
     * A plane: x metres east and y metres north of a point.
     *
     * @param lon WGS 84 degrees of that point
     * @param lat WGS 84 degrees of that point
     */
    public record SimulationPlane(double lon, double lat, double metersPerLongitude, double metersPerLatitude) {}
}
