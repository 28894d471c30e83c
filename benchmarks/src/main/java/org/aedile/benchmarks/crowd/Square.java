package org.aedile.benchmarks.crowd;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.aedile.city.Building;
import org.aedile.city.CityModel;
import org.aedile.simulation.crowd.Scenario;
import org.aedile.simulation.crowd.geometry.Exit;
import org.aedile.simulation.crowd.geometry.FloorPlan;
import org.aedile.simulation.crowd.geometry.Sketch;
import org.aedile.simulation.crowd.population.Distribution;
import org.aedile.simulation.crowd.population.Population;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.linearref.LengthIndexedLine;
import org.locationtech.jts.simplify.TopologyPreservingSimplifier;

/**
 * The largest square of a city, as it lies between its houses, enlarged or shrunk until the people have the density that is
 * asked for. Six exits lie around it; people walk to one of them, whichever it is.
 */
final class Square {
    private static final double METERS_PER_DEGREE = 111_195;
    private static final int EXITS = 6;
    private static final double EXIT_METERS = 3;
    private static final double SIMPLER_METERS = 0.5;

    private Square() {}

    static Scenario filled(CityModel city, int agents, double density) {
        Polygon ground = largest(city);
        double scale = Math.sqrt(agents / density / ground.getArea());
        Polygon sized =
                (Polygon) AffineTransformation.scaleInstance(scale, scale).transform(ground);
        List<Exit> exits = exits(sized);
        List<Population> people = new ArrayList<>();
        for (Exit exit : exits) {
            int count = (agents + people.size()) / exits.size();
            Population.Traits traits = new Population.Traits(
                    new Distribution.Normal(1.34, 0.26, 0.7, 2.0), new Distribution.Fixed(0), Population.Traits.BODY);
            people.add(
                    new Population(exit.name(), count, sized, traits, Set.of(exit.name()), Double.POSITIVE_INFINITY));
        }
        FloorPlan plan = FloorPlan.of(new Sketch(List.of(sized), List.of(), exits, List.of()));
        return new Scenario("square", plan, people, List.of(), Double.POSITIVE_INFINITY, 1);
    }

    private static Polygon largest(CityModel city) {
        return city.squares().stream()
                .map(zone -> inMeters(zone.outline(), city))
                .max(Comparator.comparingDouble(Geometry::getArea))
                .orElseThrow(() -> new IllegalStateException("the city has no square"));
    }

    /** The largest piece of a square's ground that no building stands on. */
    private static Polygon inMeters(Geometry square, CityModel city) {
        Geometry ground = square;
        for (Building building : city.buildings()) {
            if (building.outline().intersects(square)) {
                ground = ground.difference(building.outline());
            }
        }
        Coordinate middle = square.getCentroid().getCoordinate();
        double east = METERS_PER_DEGREE * Math.cos(Math.toRadians(middle.y));
        Geometry meters = AffineTransformation.translationInstance(-middle.x, -middle.y)
                .scale(east, METERS_PER_DEGREE)
                .transform(ground);
        // Opened by half a metre: corners too narrow to stand in are no ground.
        Geometry open = meters.buffer(-SIMPLER_METERS).buffer(SIMPLER_METERS / 2);
        return pieces(TopologyPreservingSimplifier.simplify(open, SIMPLER_METERS / 5)).stream()
                .max(Comparator.comparingDouble(Geometry::getArea))
                .orElseThrow();
    }

    private static List<Exit> exits(Polygon ground) {
        LengthIndexedLine edge = new LengthIndexedLine(ground.getExteriorRing());
        List<Exit> exits = new ArrayList<>();
        for (int i = 0; i < EXITS; i++) {
            Coordinate place = edge.extractPoint(edge.getEndIndex() * i / EXITS);
            Geometry around =
                    ground.getFactory().createPoint(place).buffer(EXIT_METERS).intersection(ground);
            Polygon area = pieces(around).stream()
                    .max(Comparator.comparingDouble(Geometry::getArea))
                    .orElseThrow();
            exits.add(new Exit("exit " + (i + 1), area, Double.POSITIVE_INFINITY));
        }
        return exits;
    }

    private static List<Polygon> pieces(Geometry geometry) {
        List<Polygon> pieces = new ArrayList<>();
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            if (geometry.getGeometryN(i) instanceof Polygon polygon) {
                pieces.add(polygon);
            }
        }
        return pieces;
    }
}
