package org.aedile.server.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.aedile.kernel.AedileException;
import org.aedile.simulation.crowd.geometry.Soundness;
import org.aedile.simulation.crowd.geometry.Storeys;
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

    /** @param smokes what of the floors' smoke changes, in the plane of the floors */
    static Hazards read(Settings hazards, List<Smoke> smokes, Storeys storeys) {
        hazards.requireOnly("gas", "threats");
        List<Gas> gases = new ArrayList<>();
        hazards.named("gas").forEach((name, gas) -> {
            gas.requireOnly("floor", "area", "co", "hcn", "co2", "o2");
            parts("gas " + name, area(gas), floor(gas, storeys), storeys)
                    .forEach(part -> gases.add(new Gas(name, part, mixture(gas))));
        });
        List<Threat> threats = new ArrayList<>();
        hazards.named("threats").forEach((name, threat) -> {
            threat.requireOnly("floor", "track", "speed", "starts", "alarm", "reach");
            threats.add(threat(name, threat, storeys));
        });
        return new Hazards(smokes, gases, threats);
    }

    /** The name of the floor that a danger is on; where there is one only, it has none. */
    private static String floor(Settings danger, Storeys storeys) {
        return storeys.isSingle() ? danger.text("floor", "") : danger.text("floor");
    }

    /**
     * Where a danger of a floor is in the plane.
     *
     * @throws AedileException naming the danger: there is no such floor, or it crosses itself
     */
    static List<Polygon> parts(String danger, Polygon area, String floor, Storeys storeys) {
        Soundness.require(danger, area);
        return placed(danger, () -> storeys.onFloor(floor, area));
    }

    private static <T> T placed(String danger, Supplier<T> place) {
        try {
            return place.get();
        } catch (AedileException e) {
            throw new AedileException(e.code(), danger + ": " + e.getMessage());
        }
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

    private static Threat threat(String name, Settings threat, Storeys storeys) {
        String floor = floor(threat, storeys);
        List<Coordinate> track = threat.pairs("track").stream()
                .map(pair -> placed("threat " + name, () -> storeys.onFloor(floor, new Coordinate(pair[0], pair[1]))))
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
