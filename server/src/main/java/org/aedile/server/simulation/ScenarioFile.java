package org.aedile.server.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aedile.city.CityModel;
import org.aedile.kernel.AedileException;
import org.aedile.simulation.crowd.Scenario;
import org.aedile.simulation.crowd.geometry.Door;
import org.aedile.simulation.crowd.geometry.Exit;
import org.aedile.simulation.crowd.geometry.FloorPlan;
import org.aedile.simulation.crowd.geometry.Ground;
import org.aedile.simulation.crowd.geometry.Sketch;
import org.aedile.simulation.crowd.hazard.Smoke;
import org.aedile.simulation.crowd.population.Population;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.Polygon;

/** Reads a crowd scenario; the format is described in {@code docs/crowd.md}. */
public final class ScenarioFile {
    private static final double DEFAULT_LIMIT_SECONDS = 3600;

    private ScenarioFile() {}

    /**
     * The scenario in the text of a file.
     *
     * @throws AedileException naming the place in the file and the value that is wrong
     */
    public static Scenario read(String file, String text) {
        return read(file, text, Optional.empty());
    }

    /** The same, of a place in a city that is known here. */
    public static Scenario readIn(CityModel city, String file, String text) {
        return read(file, text, Optional.of(city));
    }

    private static Scenario read(String file, String text, Optional<CityModel> city) {
        Settings top = Settings.parse(file, text)
                .requireOnly(
                        "name", "seed", "limit", "floor", "floors", "stairs", "lifts", "city", "people", "hazards");
        List<Scenario.ExitChange> changes = new ArrayList<>();
        List<Smoke> smokes = new ArrayList<>();
        FloorPlan plan = city.isPresent() ? PlaceFile.cityPlace(top, city.get()) : PlaceFile.read(top, changes, smokes);
        List<Population> people = new PopulationSettings(plan).read(top.maps("people"));
        double limit = top.number("limit", DEFAULT_LIMIT_SECONDS);
        if (!(limit > 0)) {
            throw top.refused("limit", "is " + limit + " s, must be above 0");
        }
        return new Scenario(
                top.text("name", file),
                plan,
                people,
                changes,
                limit,
                (long) top.number("seed", 1),
                HazardSettings.read(top.map("hazards"), smokes, plan.storeys()));
    }

    /** One floor, when its exits open and close, and its smoke that changes. */
    static Sketch sketch(Settings floor, List<Scenario.ExitChange> changes, List<Smoke> smokes) {
        floor.requireOnly("walkable", "obstacles", "exits", "doors", "stairs", "smoke", "oneways");
        return new Sketch(
                polygons(floor, "walkable"),
                polygons(floor, "obstacles"),
                exits(floor, changes),
                doors(floor),
                grounds(floor, smokes),
                PlaceFile.oneWays(floor));
    }

    private static List<Exit> exits(Settings floor, List<Scenario.ExitChange> changes) {
        List<Exit> exits = new ArrayList<>();
        for (Map.Entry<String, Settings> entry : floor.named("exits").entrySet()) {
            Settings exit = entry.getValue().requireOnly("area", "capacity", "opens", "closes");
            String name = entry.getKey();
            exits.add(new Exit(name, polygon(exit, "area"), exit.number("capacity", Double.POSITIVE_INFINITY)));
            if (exit.has("closes")) {
                changes.add(new Scenario.ExitChange(name, exit.number("closes"), false));
            }
            if (exit.has("opens")) {
                changes.add(new Scenario.ExitChange(name, exit.number("opens"), true));
            }
        }
        return exits;
    }

    private static List<Door> doors(Settings floor) {
        List<Door> doors = new ArrayList<>();
        for (Map.Entry<String, Settings> entry : floor.named("doors").entrySet()) {
            Settings door = entry.getValue().requireOnly("from", "to", "capacity", "way");
            double[] from = pair(door, "from");
            double[] to = pair(door, "to");
            doors.add(new Door(
                    entry.getKey(),
                    new LineSegment(from[0], from[1], to[0], to[1]),
                    door.number("capacity", Double.POSITIVE_INFINITY)));
        }
        return doors;
    }

    private static List<Ground> grounds(Settings floor, List<Smoke> smokes) {
        List<Ground> grounds = new ArrayList<>();
        for (Map.Entry<String, Settings> entry : floor.named("stairs").entrySet()) {
            Settings stair = entry.getValue().requireOnly("area", "up", "down", "rises");
            double[] rises = pair(stair, "rises");
            grounds.add(Ground.slope(
                    entry.getKey(),
                    polygon(stair, "area"),
                    new Ground.Factors(stair.number("up"), stair.number("down")),
                    new Coordinate(rises[0], rises[1])));
        }
        for (Map.Entry<String, Settings> entry : floor.named("smoke").entrySet()) {
            Settings smoke = entry.getValue().requireOnly("area", "extinction");
            if (HazardSettings.isSeries(smoke)) {
                smokes.add(HazardSettings.smoke(entry.getKey(), smoke));
            } else {
                grounds.add(Ground.smoke(entry.getKey(), polygon(smoke, "area"), smoke.number("extinction")));
            }
        }
        return grounds;
    }

    private static List<Polygon> polygons(Settings settings, String key) {
        List<Polygon> polygons = new ArrayList<>();
        for (String text : settings.texts(key)) {
            polygons.add(Shapes.polygon(settings, key, text));
        }
        return polygons;
    }

    static Polygon polygon(Settings settings, String key) {
        return Shapes.polygon(settings, key, settings.text(key));
    }

    static double[] pair(Settings settings, String key) {
        double[] pair = settings.numbers(key);
        if (pair.length != 2) {
            throw settings.refused(key, "has " + pair.length + " numbers, must have 2: [x, y]");
        }
        return pair;
    }
}
