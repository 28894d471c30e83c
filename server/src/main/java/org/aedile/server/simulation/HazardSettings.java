package org.aedile.server.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.aedile.kernel.AedileException;
import org.aedile.simulation.crowd.hazard.Gas;
import org.aedile.simulation.crowd.hazard.Hazards;
import org.aedile.simulation.crowd.hazard.Series;
import org.aedile.simulation.crowd.hazard.Smoke;
import org.aedile.simulation.crowd.hazard.Threat;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;

/** The dangers of a scenario file: gas, threats, and of the floor's smoke what changes in time. */
final class HazardSettings {
    private HazardSettings() {}

    static Hazards read(Settings hazards, List<Smoke> smokes) {
        hazards.requireOnly("gas", "threats");
        List<Gas> gases = new ArrayList<>();
        for (Map.Entry<String, Settings> entry : hazards.named("gas").entrySet()) {
            Settings gas = entry.getValue().requireOnly("area", "co", "hcn", "co2", "o2");
            gases.add(new Gas(entry.getKey(), area(gas), mixture(gas)));
        }
        List<Threat> threats = new ArrayList<>();
        for (Map.Entry<String, Settings> entry : hazards.named("threats").entrySet()) {
            Settings threat = entry.getValue().requireOnly("track", "speed", "starts", "alarm", "reach");
            threats.add(threat(entry.getKey(), threat));
        }
        return new Hazards(smokes, gases, threats);
    }

    /** True for smoke that is given as a series. */
    static boolean isSeries(Settings smoke) {
        return smoke.require("extinction") instanceof List;
    }

    static Smoke smoke(String name, Settings smoke) {
        return new Smoke(name, area(smoke), series(smoke, "extinction", Series.constant(0)));
    }

    private static Gas.Mixture mixture(Settings gas) {
        Gas.Mixture fresh = Gas.Mixture.FRESH;
        return new Gas.Mixture(
                series(gas, "co", fresh.coPpm()),
                series(gas, "hcn", fresh.hcnPpm()),
                series(gas, "co2", fresh.co2Percent()),
                series(gas, "o2", fresh.o2Percent()));
    }

    private static Threat threat(String name, Settings threat) {
        List<Coordinate> track = threat.pairs("track").stream()
                .map(pair -> new Coordinate(pair[0], pair[1]))
                .toList();
        return new Threat(
                name,
                track,
                new Threat.Motion(threat.number("starts", 0), threat.number("speed", 0)),
                new Threat.Range(threat.number("alarm"), threat.number("reach", 0)));
    }

    private static Polygon area(Settings settings) {
        return Shapes.polygon(settings, "area", settings.text("area"));
    }

    private static Series series(Settings settings, String key, Series otherwise) {
        if (!settings.has(key)) {
            return otherwise;
        }
        if (settings.require(key) instanceof Number) {
            return Series.constant(settings.number(key));
        }
        try {
            return Series.of(settings.pairs(key).toArray(double[][]::new));
        } catch (AedileException e) {
            throw settings.refused(key, "can't be: " + e.getMessage());
        }
    }
}
