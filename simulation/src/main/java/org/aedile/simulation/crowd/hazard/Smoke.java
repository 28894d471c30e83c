package org.aedile.simulation.crowd.hazard;

import org.aedile.simulation.crowd.geometry.Ground;
import org.locationtech.jts.geom.Polygon;

/** Smoke that changes in time, as its extinction coefficient in 1/m; the law is that of {@link Ground#smoke}. */
public record Smoke(String name, Polygon area, Series extinctionPerMeter) {
    /** Share of the free speed that it leaves at a moment. */
    public double factorAt(double seconds) {
        return Ground.smokeFactor(extinctionPerMeter.at(seconds));
    }
}
