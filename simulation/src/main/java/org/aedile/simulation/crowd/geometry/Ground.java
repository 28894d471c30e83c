package org.aedile.simulation.crowd.geometry;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;

/**
 * An area in which people walk slower than they would: a stair, a ramp, smoke.
 *
 * @param upFactor share of the free speed that is left to who walks the way that it rises
 * @param downFactor the same for everybody else
 * @param rises direction in which it rises; zero where it doesn't matter
 */
public record Ground(String name, Polygon area, double upFactor, double downFactor, Coordinate rises) {
    private static final double ALPHA_MPS = 0.706;
    private static final double BETA_M2PS = -0.057;
    private static final double CRAWL = 0.1;

    /** A stair or ramp. */
    public static Ground slope(String name, Polygon area, Factors factors, Coordinate rises) {
        return new Ground(name, area, factors.up(), factors.down(), rises);
    }

    /** Shares of the free speed up and down. */
    public record Factors(double up, double down) {}

    /**
     * Smoke of an extinction coefficient K in 1/m: {@code f(K) = clamp(1 + βK/α, 0.1, 1)} with α = 0.706 m/s and β = -0.057
     * m²/s (Lund; as in FDS+Evac). Measured for K up to 8/m.
     */
    public static Ground smoke(String name, Polygon area, double extinctionPerMeter) {
        double factor = smokeFactor(extinctionPerMeter);
        return new Ground(name, area, factor, factor, new Coordinate(0, 0));
    }

    /** What smoke leaves of the free speed. */
    public static double smokeFactor(double extinctionPerMeter) {
        return Math.max(CRAWL, Math.min(1, 1 + BETA_M2PS * extinctionPerMeter / ALPHA_MPS));
    }

    /** Share of the free speed for a heading. */
    public double factor(double headingX, double headingY) {
        return headingX * rises.x + headingY * rises.y > 0 ? upFactor : downFactor;
    }

    /** Share to reckon with when choosing a way, whichever direction it leads. */
    double meanFactor() {
        return (upFactor + downFactor) / 2;
    }
}
