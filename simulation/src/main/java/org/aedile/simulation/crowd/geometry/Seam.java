package org.aedile.simulation.crowd.geometry;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.LineSegment;

/**
 * Where the two floors of a stair meet: the line across its middle. The stair lies in the plane twice, once with each floor;
 * below the seam people walk on the lower floor's copy, above it on the upper one's. Metres.
 *
 * @param middle of the seam, on the lower floor's copy
 * @param rises unit vector up the stair
 * @param size the stair's half length and half width
 * @param shiftMeters how far east of the lower copy the upper one lies
 */
public record Seam(Coordinate middle, Coordinate rises, Size size, double shiftMeters) {
    /** Half length and half width. */
    public record Size(double halfLength, double halfWidth) {}

    static Seam of(Stair stair, Storey lower, Storey upper) {
        LineSegment run = stair.run();
        Coordinate middle = new Coordinate((run.p0.x + run.p1.x) / 2 + lower.shiftMeters(), (run.p0.y + run.p1.y) / 2);
        return new Seam(
                middle,
                stair.rises(),
                new Size(stair.lengthMeters() / 2, stair.widthMeters() / 2),
                upper.shiftMeters() - lower.shiftMeters());
    }

    /** How far up the stair from the seam a place on the lower copy is; negative below it. */
    public double along(double x, double y) {
        return (x - middle.x) * rises.x + (y - middle.y) * rises.y;
    }

    /** True for a place on the lower copy that is on the stair, or straight before its ends. */
    public boolean isBetweenSides(double x, double y) {
        double aside = (y - middle.y) * rises.x - (x - middle.x) * rises.y;
        return Math.abs(aside) <= size.halfWidth;
    }

    /** The box around what lies between the sides and no farther than so from the seam, on the lower copy. */
    public Envelope box(double reachMeters) {
        double east = Math.abs(rises.x) * reachMeters + Math.abs(rises.y) * size.halfWidth;
        double north = Math.abs(rises.y) * reachMeters + Math.abs(rises.x) * size.halfWidth;
        return new Envelope(middle.x - east, middle.x + east, middle.y - north, middle.y + north);
    }
}
