package org.aedile.simulation.crowd;

import static org.aedile.simulation.crowd.Places.box;
import static org.aedile.simulation.crowd.Places.exit;
import static org.aedile.simulation.crowd.Places.people;
import static org.aedile.simulation.crowd.Places.scenario;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.aedile.kernel.AedileException;
import org.aedile.simulation.crowd.geometry.BuildingSketch;
import org.aedile.simulation.crowd.geometry.Exit;
import org.aedile.simulation.crowd.geometry.FloorPlan;
import org.aedile.simulation.crowd.geometry.Ground;
import org.aedile.simulation.crowd.geometry.Sketch;
import org.aedile.simulation.crowd.geometry.Stair;
import org.aedile.simulation.crowd.geometry.Storeys;
import org.aedile.simulation.crowd.population.Distribution;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;

/** FEATURE: floors joined by stairs are one place. */
class FloorsTest {
    private static final Distribution ADULTS = Distribution.SpeedByAge.ADULTS;
    private static final Ground.Factors SLOPE = new Ground.Factors(0.5, 0.6);
    private static final Polygon BELOW = box(0, 0, 10, 6);
    private static final Polygon ABOVE = box(16, 0, 26, 6);
    private static final Exit END = exit("end", box(25, 0, 26, 6));

    @Test
    void aStairIsWalkedAsIfItsFloorsLayInOnePlane() {
        FloorPlan building = FloorPlan.of(
                new BuildingSketch(floors(floor(BELOW), floor(ABOVE, END)), List.of(stair(10, 16, Stair.Way.BOTH))));
        FloorPlan plane = FloorPlan.of(new Sketch(
                List.of(BELOW, box(9.95, 2, 16.05, 4), ABOVE),
                List.of(),
                List.of(END),
                List.of(),
                List.of(Ground.slope("up", box(10, 2, 16, 4), SLOPE, new Coordinate(1, 0)))));
        try (CrowdSimulation onFloors = CrowdSimulation.of(climbing(building), 1);
                CrowdSimulation inPlane = CrowdSimulation.of(climbing(plane), 1)) {
            while (!inPlane.isOver()) {
                onFloors.step();
                inPlane.step();
                if (inPlane.seconds() < 20) {
                    requireSamePlaces(onFloors, building.storeys(), inPlane, 13);
                }
            }
            double[] expected = inPlane.passages().times(0);
            double[] times = onFloors.outcome().passages().times(0);
            assertThat(times).hasSize(expected.length);
            assertThat(times[times.length - 1]).isEqualTo(expected[expected.length - 1], within(2.0));
        }
    }

    /** Where people are many, they look for ways around each other: in the hall, on the stair and before it. */
    @Test
    void aHundredAndMoreWalkAroundEachOtherAsIfTheirFloorsLayInOnePlane() {
        Polygon hall = box(0, 0, 12, 12);
        Polygon gallery = box(20, 0, 32, 12);
        Exit corner = exit("corner", box(31, 0, 32, 4));
        Stair wide = new Stair(
                "wide", new Stair.Floors("below", "above"), new LineSegment(12, 6, 20, 6), 8, SLOPE, Stair.Way.BOTH);
        FloorPlan building =
                FloorPlan.of(new BuildingSketch(floors(floor(hall), floor(gallery, corner)), List.of(wide)));
        FloorPlan plane = FloorPlan.of(new Sketch(
                List.of(hall, box(11.95, 2, 20.05, 10), gallery),
                List.of(),
                List.of(corner),
                List.of(),
                List.of(Ground.slope("up", box(12, 2, 20, 10), SLOPE, new Coordinate(1, 0)))));
        try (CrowdSimulation onFloors = CrowdSimulation.of(crowding(building), 1);
                CrowdSimulation inPlane = CrowdSimulation.of(crowding(plane), 1)) {
            while (inPlane.seconds() < 20) {
                onFloors.step();
                inPlane.step();
                requireSamePlaces(onFloors, building.storeys(), inPlane, 16);
            }
        }
    }

    private static Scenario crowding(FloorPlan plan) {
        return scenario(plan, people(150, box(0, 0, 12, 12), ADULTS), 7);
    }

    private static void requireSamePlaces(
            CrowdSimulation onFloors, Storeys storeys, CrowdSimulation inPlane, double seamX) {
        assertThat(onFloors.crowd().size()).isEqualTo(inPlane.crowd().size());
        for (int i = 0; i < inPlane.crowd().size(); i++) {
            double x = onFloors.crowd().x(i);
            assertThat(storeys.drawnX(x)).isEqualTo(inPlane.crowd().x(i), within(1e-6));
            assertThat(onFloors.crowd().y(i)).isEqualTo(inPlane.crowd().y(i), within(1e-6));
            boolean isUp = inPlane.crowd().x(i) > seamX;
            assertThat(storeys.at(x).name()).isEqualTo(isUp ? "above" : "below");
        }
    }

    private static Scenario climbing(FloorPlan plan) {
        return scenario(plan, people(60, box(0.5, 0, 9, 6), ADULTS), 7);
    }

    @Test
    void itsSlopeSlowsWhoWalksDownLessThanWhoWalksUp() {
        Exit start = exit("start", box(0, 0, 1, 6));
        FloorPlan up = FloorPlan.of(
                new BuildingSketch(floors(floor(BELOW), floor(ABOVE, END)), List.of(stair(10, 16, Stair.Way.BOTH))));
        FloorPlan down = FloorPlan.of(
                new BuildingSketch(floors(floor(BELOW, start), floor(ABOVE)), List.of(stair(10, 16, Stair.Way.BOTH))));
        double climbed = seconds(up, box(0.5, 2.5, 1.5, 3.5));
        double descended = seconds(down, (Polygon) down.storeys().inPlane("above", box(24.5, 2.5, 25.5, 3.5)));
        assertThat(climbed - descended).isEqualTo(6 / 1.2 * (1 / 0.5 - 1 / 0.6), within(0.9));
        Ground.Factors steep = Stair.seenFromAbove(SLOPE, Math.toRadians(60));
        assertThat(steep.up()).isEqualTo(0.25, within(1e-9));
    }

    private static double seconds(FloorPlan plan, Polygon from) {
        try (CrowdSimulation simulation =
                CrowdSimulation.of(scenario(plan, people(1, from, new Distribution.Fixed(1.2)), 1), 1)) {
            Outcome outcome = simulation.run();
            assertThat(outcome.stuck()).isEmpty();
            assertThat(outcome.evacuationSeconds()).isGreaterThan(outcome.lowerBoundSeconds());
            return outcome.evacuationSeconds();
        }
    }

    @Test
    void threeFloorsAboveEachOtherEmptyAndNobodyIsEverOutside() {
        long seed = Long.getLong("aedile.seed", new SplittableRandom().nextLong());
        System.err.println("seed " + seed + " (-Daedile.seed=" + seed + " repeats it)");
        FloorPlan plan = tower();
        IndexedPointInAreaLocator inside = new IndexedPointInAreaLocator(plan.area());
        Polygon top = (Polygon) plan.storeys().inPlane("top", box(0, 0, 20, 10));
        try (CrowdSimulation simulation = CrowdSimulation.of(scenario(plan, people(150, top, ADULTS), seed), 1);
                CrowdSimulation together = CrowdSimulation.of(scenario(plan, people(150, top, ADULTS), seed), 3)) {
            while (!simulation.isOver()) {
                simulation.step();
                together.step();
                assertThat(together.crowd().size()).isEqualTo(simulation.crowd().size());
                for (int i = 0; i < simulation.crowd().size(); i++) {
                    Coordinate place = new Coordinate(
                            simulation.crowd().x(i), simulation.crowd().y(i));
                    assertThat(inside.locate(place)).as("%s", place).isNotEqualTo(Location.EXTERIOR);
                    assertThat(together.crowd().x(i)).isEqualTo(place.x);
                }
            }
            assertThat(simulation.outcome().stuck()).isEmpty();
        }
    }

    /** Two flights over the same ground but for a landing's width, so that all three floors lie above each other. */
    private static FloorPlan tower() {
        Polygon hall = box(0, 0, 20, 10);
        Map<String, Sketch> floors = new LinkedHashMap<>();
        floors.put("ground", floor(hall, exit("out", box(19, 0, 20, 2))));
        floors.put("middle", floor(hall));
        floors.put("top", floor(hall));
        return FloorPlan.of(new BuildingSketch(
                floors,
                List.of(
                        flight("lower", new Stair.Floors("ground", "middle"), 2),
                        flight("upper", new Stair.Floors("middle", "top"), 6))));
    }

    private static Stair flight(String name, Stair.Floors floors, double y) {
        return new Stair(name, floors, new LineSegment(6, y, 12, y), 1.6, SLOPE, Stair.Way.BOTH);
    }

    @Test
    void anEscalatorTakesNobodyTheOtherWay() {
        BuildingSketch climbing =
                new BuildingSketch(floors(floor(BELOW), floor(ABOVE, END)), List.of(stair(10, 16, Stair.Way.UP)));
        assertThat(seconds(FloorPlan.of(climbing), box(0.5, 2.5, 1.5, 3.5))).isLessThan(60);
        FloorPlan descending = FloorPlan.of(
                new BuildingSketch(floors(floor(BELOW), floor(ABOVE, END)), List.of(stair(10, 16, Stair.Way.DOWN))));
        assertThatThrownBy(() -> seconds(descending, box(0.5, 2.5, 1.5, 3.5)))
                .isInstanceOf(AedileException.class)
                .hasMessageContaining("can be reached from (")
                .hasMessageContaining("on floor below");
    }

    @Test
    void whatDoesNotGoTogetherIsRefusedByName() {
        refuses(stair(10, 11, Stair.Way.BOTH), "stair main has a length of 1.000 m; 2.000 m are the least");
        refuses(
                new Stair(
                        "main",
                        new Stair.Floors("below", "attic"),
                        new LineSegment(10, 3, 16, 3),
                        2,
                        SLOPE,
                        Stair.Way.BOTH),
                "stair main joins floor 'attic', and there is none");
        refuses(
                stair(10, 15, Stair.Way.BOTH),
                "floor above: stair main meets the floor with only 0.000 of its 2.000 m");
    }

    private static void refuses(Stair stair, String detail) {
        BuildingSketch sketch = new BuildingSketch(floors(floor(BELOW), floor(ABOVE, END)), List.of(stair));
        assertThatThrownBy(() -> FloorPlan.of(sketch))
                .isInstanceOf(AedileException.class)
                .hasMessageContaining(detail);
    }

    /** In this order from west to east in the plane, so that the floor below lies where it is drawn. */
    private static Map<String, Sketch> floors(Sketch below, Sketch above) {
        Map<String, Sketch> floors = new LinkedHashMap<>();
        floors.put("below", below);
        floors.put("above", above);
        return floors;
    }

    private static Sketch floor(Polygon walkable, Exit... exits) {
        return new Sketch(List.of(walkable), List.of(), List.of(exits), List.of());
    }

    private static Stair stair(double foot, double top, Stair.Way way) {
        return new Stair("main", new Stair.Floors("below", "above"), new LineSegment(foot, 3, top, 3), 2, SLOPE, way);
    }
}
