package org.aedile.simulation.crowd.geometry;

import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateArrays;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.util.LinearComponentExtracter;

/** Every edge of the walkable area, four numbers an edge: x and y of its begin, x and y of its end. Metres. */
public final class Walls {
    private final double[] ends;

    private Walls(double[] ends) {
        this.ends = ends;
    }

    public static Walls of(Geometry area) {
        DoubleArrayList ends = new DoubleArrayList();
        for (Object part : LinearComponentExtracter.getLines(area)) {
            // A corner that is said twice would make a wall without a direction.
            Coordinate[] corners = CoordinateArrays.removeRepeatedPoints(((LineString) part).getCoordinates());
            for (int i = 1; i < corners.length; i++) {
                ends.add(corners[i - 1].x);
                ends.add(corners[i - 1].y);
                ends.add(corners[i].x);
                ends.add(corners[i].y);
            }
        }
        return new Walls(ends.toDoubleArray());
    }

    /** Lines that stand free, such as doors. */
    public static Walls of(List<LineSegment> lines) {
        double[] ends = lines.stream()
                .flatMapToDouble(line -> DoubleStream.of(line.p0.x, line.p0.y, line.p1.x, line.p1.y))
                .toArray();
        return new Walls(ends);
    }

    public int count() {
        return ends.length / 4;
    }

    public double beginX(int wall) {
        return ends[4 * wall];
    }

    public double beginY(int wall) {
        return ends[4 * wall + 1];
    }

    public double endX(int wall) {
        return ends[4 * wall + 2];
    }

    public double endY(int wall) {
        return ends[4 * wall + 3];
    }

    /** How far along the wall its nearest point to a place is: 0 at the begin, 1 at the end. */
    public double nearest(int wall, double x, double y) {
        double dx = endX(wall) - beginX(wall);
        double dy = endY(wall) - beginY(wall);
        double along = ((x - beginX(wall)) * dx + (y - beginY(wall)) * dy) / (dx * dx + dy * dy);
        return Math.max(0, Math.min(1, along));
    }

    /** Distance of a place from a wall in metres. */
    public double distance(int wall, double x, double y) {
        double along = nearest(wall, x, y);
        double dx = x - beginX(wall) - along * (endX(wall) - beginX(wall));
        double dy = y - beginY(wall) - along * (endY(wall) - beginY(wall));
        return Math.sqrt(dx * dx + dy * dy);
    }

    /** True when the straight way from one place to another meets the wall, its ends included. */
    public boolean crosses(int wall, Step step) {
        double before = side(wall, step.fromX(), step.fromY());
        double after = side(wall, step.toX(), step.toY());
        if (before * after > 0) {
            return false;
        }
        double wallX = endX(wall) - beginX(wall);
        double wallY = endY(wall) - beginY(wall);
        double stepX = step.toX() - step.fromX();
        double stepY = step.toY() - step.fromY();
        double begin = stepX * (beginY(wall) - step.fromY()) - stepY * (beginX(wall) - step.fromX());
        double end = begin + stepX * wallY - stepY * wallX;
        return begin * end <= 0;
    }

    /** Where walls cross a horizontal line, ascending. */
    DoubleArrayList crossings(double y) {
        DoubleArrayList crossings = new DoubleArrayList();
        for (int wall = 0; wall < count(); wall++) {
            if (beginY(wall) <= y != endY(wall) <= y) {
                double along = (y - beginY(wall)) / (endY(wall) - beginY(wall));
                crossings.add(beginX(wall) + along * (endX(wall) - beginX(wall)));
            }
        }
        crossings.sort(null);
        return crossings;
    }

    private double side(int wall, double x, double y) {
        return (endX(wall) - beginX(wall)) * (y - beginY(wall)) - (endY(wall) - beginY(wall)) * (x - beginX(wall));
    }

    /** A straight way; changed in place, so that walking allocates nothing. */
    public static final class Step {
        private double fromX;
        private double fromY;
        private double toX;
        private double toY;

        /** Where it begins. */
        public void begin(double x, double y) {
            fromX = x;
            fromY = y;
        }

        /** Where it ends. */
        public void end(double x, double y) {
            toX = x;
            toY = y;
        }

        public double fromX() {
            return fromX;
        }

        public double fromY() {
            return fromY;
        }

        public double toX() {
            return toX;
        }

        public double toY() {
            return toY;
        }
    }
}
