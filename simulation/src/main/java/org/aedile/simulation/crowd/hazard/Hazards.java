package org.aedile.simulation.crowd.hazard;

import static org.aedile.simulation.crowd.geometry.Refusals.number;
import static org.aedile.simulation.crowd.geometry.Refusals.refused;

import java.util.List;
import org.aedile.kernel.AedileException;
import org.aedile.simulation.crowd.geometry.Soundness;
import org.locationtech.jts.geom.Coordinate;

/** The dangers of a scenario. */
public record Hazards(List<Smoke> smokes, List<Gas> gases, List<Threat> threats) {
    /** All is well. */
    public static final Hazards NONE = new Hazards(List.of(), List.of(), List.of());

    private static final double MOST_EXTINCTION = 1000;
    private static final double MOST_PPM = 1e6;
    private static final double MOST_PERCENT = 100;

    /**
     * Checks them.
     *
     * @throws AedileException naming the danger and its value: concentrations outside limits, a threat without a place, one
     *     that is seen no farther than it reaches
     */
    public Hazards {
        smokes = List.copyOf(smokes);
        gases = List.copyOf(gases);
        threats = List.copyOf(threats);
        smokes.forEach(Hazards::check);
        gases.forEach(Hazards::check);
        threats.forEach(Hazards::check);
    }

    public boolean isEmpty() {
        return smokes.isEmpty() && gases.isEmpty() && threats.isEmpty();
    }

    private static void check(Smoke smoke) {
        Soundness.require("smoke " + smoke.name(), smoke.area());
        require(
                "smoke " + smoke.name() + " has an extinction coefficient in 1/m",
                smoke.extinctionPerMeter(),
                MOST_EXTINCTION);
    }

    private static void check(Gas gas) {
        Soundness.require("gas " + gas.name(), gas.area());
        require("gas " + gas.name() + " has CO in ppm", gas.mixture().coPpm(), MOST_PPM);
        require("gas " + gas.name() + " has HCN in ppm", gas.mixture().hcnPpm(), MOST_PPM);
        require("gas " + gas.name() + " has CO2 in percent", gas.mixture().co2Percent(), MOST_PERCENT);
        require("gas " + gas.name() + " has O2 in percent", gas.mixture().o2Percent(), MOST_PERCENT);
    }

    private static void require(String element, Series values, double most) {
        if (!(values.smallest() >= 0 && values.largest() <= most)) {
            throw refused(element + " from " + number(values.smallest()) + " to " + number(values.largest())
                    + "; the limits are 0 and " + number(most));
        }
    }

    private static void check(Threat threat) {
        if (threat.track().isEmpty()) {
            throw refused("threat " + threat.name() + " has a track of 0 points and needs 1 at least");
        }
        for (Coordinate place : threat.track()) {
            if (!Double.isFinite(place.x) || !Double.isFinite(place.y)) {
                throw refused("threat " + threat.name() + " has (" + number(place.x) + ", " + number(place.y)
                        + ") on its track; places must be finite");
            }
        }
        if (!Double.isFinite(threat.motion().startSeconds())) {
            throw refused("threat " + threat.name() + " starts at "
                    + number(threat.motion().startSeconds()) + " s; it must be finite");
        }
        checkReach(threat);
    }

    private static void checkReach(Threat threat) {
        if (!(threat.motion().speedMps() >= 0 && threat.motion().speedMps() <= 50)) {
            throw refused("threat " + threat.name() + " has a speed of "
                    + number(threat.motion().speedMps()) + " m/s; the limits are 0 and 50");
        }
        Threat.Range range = threat.range();
        if (!(range.reachMeters() >= 0 && range.alarmMeters() > range.reachMeters() && range.alarmMeters() <= 1000)) {
            throw refused("threat " + threat.name() + " reaches " + number(range.reachMeters()) + " m and alarms at "
                    + number(range.alarmMeters()) + " m; it must alarm farther away than it reaches, 1000 m at most");
        }
    }
}
