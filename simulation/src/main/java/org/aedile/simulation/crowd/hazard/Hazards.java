package org.aedile.simulation.crowd.hazard;

import java.util.List;
import java.util.Locale;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;

/** The dangers of a scenario. */
public record Hazards(List<Smoke> smokes, List<Gas> gases, List<Threat> threats) {
    /** All is well. */
    public static final Hazards NONE = new Hazards(List.of(), List.of(), List.of());

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
        smokes.forEach(smoke -> require(
                "smoke " + smoke.name() + " has an extinction coefficient in 1/m", smoke.extinctionPerMeter(), 1000));
        gases.forEach(Hazards::check);
        threats.forEach(Hazards::check);
    }

    public boolean isEmpty() {
        return smokes.isEmpty() && gases.isEmpty() && threats.isEmpty();
    }

    private static void check(Gas gas) {
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

    private static AedileException refused(String detail) {
        return new AedileException(ErrorCode.INVALID_VALUE, detail);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4g", value);
    }
}
