package org.aedile.server.simulation;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aedile.city.CityModel;
import org.aedile.city.archive.Monaco;
import org.aedile.city.build.CityImport;
import org.aedile.simulation.crowd.Scenario;
import org.aedile.simulation.crowd.geometry.BuildingSketch;
import org.aedile.simulation.crowd.geometry.FloorPlan;
import org.aedile.simulation.crowd.geometry.Ground;
import org.aedile.simulation.crowd.geometry.Lift;
import org.aedile.simulation.crowd.geometry.OneWay;
import org.aedile.simulation.crowd.geometry.Sketch;
import org.aedile.simulation.crowd.geometry.Stair;
import org.aedile.simulation.crowd.geometry.Storeys;
import org.aedile.simulation.crowd.hazard.Smoke;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.Polygon;

/**
 * The place of a scenario: one {@code floor}; {@code floors} by name with the {@code stairs} between them; or a square or
 * street of a {@code city}.
 */
final class PlaceFile {
    /** Of a lift, unless the file says otherwise: usual ones. */
    private static final double DOOR_SECONDS = 3;

    private static final double BOARDING_SECONDS = 1;

    private PlaceFile() {}

    /** Gathers when exits open and close, and smoke that changes, in the plane of the floors. */
    static FloorPlan read(Settings top, List<Scenario.ExitChange> changes, List<Smoke> smokes) {
        if (top.has("city")) {
            return cityPlace(top);
        }
        if (!top.has("floors")) {
            if (top.has("stairs")) {
                throw top.refused("stairs", "join floors, and there is one floor; slopes stand under floor/stairs");
            }
            if (top.has("lifts")) {
                throw top.refused("lifts", "join floors, and there is one floor");
            }
            return FloorPlan.of(ScenarioFile.sketch(top.map("floor"), changes, smokes));
        }
        if (top.has("floor")) {
            throw top.refused("floor", "stands beside floors; one of them is enough");
        }
        return building(top, changes, smokes);
    }

    private static FloorPlan building(Settings top, List<Scenario.ExitChange> changes, List<Smoke> smokes) {
        Map<String, Sketch> floors = new LinkedHashMap<>();
        Map<String, List<Smoke>> drawn = new LinkedHashMap<>();
        top.named("floors").forEach((name, floor) -> {
            List<Smoke> changing = new ArrayList<>();
            floors.put(name, ScenarioFile.sketch(floor, changes, changing));
            drawn.put(name, changing);
        });
        List<Stair> stairs = new ArrayList<>();
        top.named("stairs").forEach((name, stair) -> stairs.add(stair(name, stair)));
        List<Lift> lifts = new ArrayList<>();
        top.named("lifts").forEach((name, lift) -> lifts.add(lift(name, lift)));
        FloorPlan plan = FloorPlan.of(new BuildingSketch(floors, stairs, lifts));
        drawn.forEach(
                (floor, changing) -> changing.forEach(smoke -> smokes.addAll(inPlane(smoke, floor, plan.storeys()))));
        return plan;
    }

    private static List<Smoke> inPlane(Smoke smoke, String floor, Storeys storeys) {
        return HazardSettings.parts("smoke " + smoke.name(), smoke.area(), floor, storeys).stream()
                .map(part -> new Smoke(smoke.name(), part, smoke.extinctionPerMeter()))
                .toList();
    }

    private static FloorPlan cityPlace(Settings top) {
        if (top.has("floor") || top.has("floors")) {
            throw top.refused("city", "stands beside a floor; one of them is enough");
        }
        return cityPlace(top, model(top.map("city")));
    }

    /** A square or street of that city. */
    static FloorPlan cityPlace(Settings top, CityModel model) {
        Settings city = top.map("city").requireOnly("extract", "place", "around");
        return CityPlace.of(model, city.text("place"), city.number("around", 0)).plan();
    }

    /** The demo's city, or that of an extract of OpenStreetMap. */
    private static CityModel model(Settings city) {
        if (!city.has("extract")) {
            return Monaco.read().city();
        }
        Path extract = Path.of(city.text("extract"));
        return CityImport.read(new CityImport.Request(extract, "", "", ZoneOffset.UTC));
    }

    /** Where people of a population are, on the floor that they are on. */
    static Polygon area(Settings people, FloorPlan plan) {
        String floor = plan.storeys().isSingle() ? people.text("floor", "") : people.text("floor");
        if (people.text("area").equals("everywhere") && plan.area() instanceof Polygon everywhere) {
            return everywhere;
        }
        return (Polygon) plan.storeys().inPlane(floor, ScenarioFile.polygon(people, "area"));
    }

    private static Stair stair(String name, Settings stair) {
        stair.requireOnly("lower", "upper", "foot", "top", "width", "up", "down", "slope", "way");
        double[] foot = ScenarioFile.pair(stair, "foot");
        double[] top = ScenarioFile.pair(stair, "top");
        double degrees = stair.number("slope", 0);
        if (!(degrees >= 0 && degrees < 90)) {
            throw stair.refused("slope", "is " + degrees + "°, must be from 0° to less than 90°");
        }
        Ground.Factors along = new Ground.Factors(stair.number("up"), stair.number("down"));
        return new Stair(
                name,
                new Stair.Floors(stair.text("lower"), stair.text("upper")),
                new LineSegment(foot[0], foot[1], top[0], top[1]),
                stair.number("width"),
                Stair.seenFromAbove(along, Math.toRadians(degrees)),
                way(stair));
    }

    private static Lift lift(String name, Settings lift) {
        lift.requireOnly("landings", "to", "out", "persons", "door", "boarding");
        Map<String, Lift.Landing> landings = new LinkedHashMap<>();
        lift.named("landings").forEach((floor, landing) -> {
            landing.requireOnly("area", "travel");
            landings.put(floor, new Lift.Landing(ScenarioFile.polygon(landing, "area"), landing.number("travel")));
        });
        return new Lift(
                name,
                landings,
                new Lift.Out(lift.text("to"), ScenarioFile.polygon(lift, "out")),
                lift.count("persons"),
                lift.number("door", DOOR_SECONDS),
                lift.number("boarding", BOARDING_SECONDS));
    }

    private static Stair.Way way(Settings stair) {
        return switch (stair.text("way", "both")) {
            case "both" -> Stair.Way.BOTH;
            case "up" -> Stair.Way.UP;
            case "down" -> Stair.Way.DOWN;
            default -> throw stair.refused("way", "is '" + stair.text("way") + "', known are both, up and down");
        };
    }

    /** The one-way parts of a floor, and its doors that lead one way only. */
    static List<OneWay> oneWays(Settings floor) {
        List<OneWay> oneWays = new ArrayList<>();
        floor.named("oneways").forEach((name, part) -> {
            part.requireOnly("area", "way");
            oneWays.add(new OneWay(name, ScenarioFile.polygon(part, "area"), direction(part)));
        });
        floor.named("doors").forEach((name, door) -> {
            if (door.has("way")) {
                double[] from = ScenarioFile.pair(door, "from");
                double[] to = ScenarioFile.pair(door, "to");
                LineSegment line = new LineSegment(from[0], from[1], to[0], to[1]);
                oneWays.add(OneWay.through("door " + name, line, direction(door)));
            }
        });
        return oneWays;
    }

    private static Coordinate direction(Settings settings) {
        double[] way = ScenarioFile.pair(settings, "way");
        return new Coordinate(way[0], way[1]);
    }
}
