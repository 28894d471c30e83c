package org.aedile.simulation.crowd.hazard;

import org.locationtech.jts.geom.Polygon;

/** An area of poisoned air. */
public record Gas(String name, Polygon area, Mixture mixture) {
    /** Carbon monoxide and hydrogen cyanide in ppm, carbon dioxide and oxygen in percent, over time. */
    public record Mixture(Series coPpm, Series hcnPpm, Series co2Percent, Series o2Percent) {
        /** Fresh air. */
        public static final Mixture FRESH = new Mixture(
                Series.constant(0),
                Series.constant(0),
                Series.constant(Air.FRESH_CO2_PERCENT),
                Series.constant(Air.FRESH_O2_PERCENT));

        /** The air at a moment. */
        public Air at(double seconds) {
            return new Air(coPpm.at(seconds), hcnPpm.at(seconds), co2Percent.at(seconds), o2Percent.at(seconds));
        }
    }

    /** The air in it at a moment. */
    public Air at(double seconds) {
        return mixture.at(seconds);
    }
}
