package org.aedile.simulation.crowd.hazard;

import java.util.Arrays;
import java.util.List;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;

/** A quantity over time: linear between its points, and constant before the first and after the last. */
public record Series(List<Point> points) {
    public Series {
        points = List.copyOf(points);
        for (int i = 1; i < points.size(); i++) {
            if (!(points.get(i).seconds() > points.get(i - 1).seconds())) {
                throw new AedileException(
                        ErrorCode.INVALID_VALUE,
                        "a series has " + points.get(i).seconds() + " s after "
                                + points.get(i - 1).seconds() + " s; its moments must ascend");
            }
        }
        if (points.isEmpty()) {
            throw new AedileException(ErrorCode.INVALID_VALUE, "a series has 0 points and needs 1 at least");
        }
    }

    /** A value at a moment. */
    public record Point(double seconds, double value) {}

    /** The same at all times. */
    public static Series constant(double value) {
        return new Series(List.of(new Point(0, value)));
    }

    /** Pairs of a moment in seconds and a value. */
    public static Series of(double[]... pairs) {
        return new Series(
                Arrays.stream(pairs).map(pair -> new Point(pair[0], pair[1])).toList());
    }

    /** The value at a moment. */
    public double at(double seconds) {
        for (int i = 0; i < points.size(); i++) {
            Point next = points.get(i);
            if (next.seconds() > seconds) {
                return i == 0 ? next.value() : between(points.get(i - 1), next, seconds);
            }
        }
        return points.get(points.size() - 1).value();
    }

    private static double between(Point from, Point to, double seconds) {
        double part = (seconds - from.seconds()) / (to.seconds() - from.seconds());
        return from.value() + part * (to.value() - from.value());
    }

    double smallest() {
        return points.stream().mapToDouble(Point::value).min().orElseThrow();
    }

    double largest() {
        return points.stream().mapToDouble(Point::value).max().orElseThrow();
    }
}
