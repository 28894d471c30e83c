package org.aedile.simulation.crowd.geometry;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;

/** The outer ring of a polygon, for asking often and without allocation whether a place lies in it. */
public final class Outline {
    private final double[] x;
    private final double[] y;

    private Outline(double[] x, double[] y) {
        this.x = x;
        this.y = y;
    }

    public static Outline of(Polygon polygon) {
        Coordinate[] corners = polygon.getExteriorRing().getCoordinates();
        double[] x = new double[corners.length];
        double[] y = new double[corners.length];
        for (int i = 0; i < corners.length; i++) {
            x[i] = corners[i].x;
            y[i] = corners[i].y;
        }
        return new Outline(x, y);
    }

    /** True inside; on the edge either. */
    public boolean contains(double px, double py) {
        boolean inside = false;
        for (int i = 1; i < x.length; i++) {
            if (y[i - 1] > py != y[i] > py && px < (x[i] - x[i - 1]) * (py - y[i - 1]) / (y[i] - y[i - 1]) + x[i - 1]) {
                inside = !inside;
            }
        }
        return inside;
    }
}
