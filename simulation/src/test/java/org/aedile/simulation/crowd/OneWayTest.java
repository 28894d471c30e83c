package org.aedile.simulation.crowd;

import static org.aedile.simulation.crowd.Places.UNLIMITED;
import static org.aedile.simulation.crowd.Places.box;
import static org.aedile.simulation.crowd.Places.exit;
import static org.aedile.simulation.crowd.Places.people;
import static org.aedile.simulation.crowd.Places.scenario;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.aedile.kernel.AedileException;
import org.aedile.simulation.crowd.geometry.FloorPlan;
import org.aedile.simulation.crowd.geometry.OneWay;
import org.aedile.simulation.crowd.geometry.Sketch;
import org.aedile.simulation.crowd.population.Distribution;
import org.aedile.simulation.crowd.population.Population;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.Polygon;

/** FEATURE: where a place leads one way only, nobody goes the other way. */
class OneWayTest {
    private static final Distribution BRISK = new Distribution.Fixed(1.3);
    /** Two corridors between two halls; the lower one is the shorter way. */
    private static final List<Polygon> RING =
            List.of(box(0, 0, 8, 12), box(24, 0, 32, 12), box(7.9, 0, 24.1, 2), box(7.9, 10, 24.1, 12));

    private static final Polygon LOWER = box(8, 0, 24, 2);

    @Test
    void theWayLeadsAroundWhatLeadsTheOtherWay() {
        Population west = onlyEast();
        assertThat(highest(List.of(), west)).isLessThan(8);
        assertThat(highest(List.of(new OneWay("east", LOWER, new Coordinate(1, 0))), west))
                .isLessThan(8);
        assertThat(highest(List.of(new OneWay("west", LOWER, new Coordinate(-1, 0.2))), west))
                .isGreaterThan(10);
    }

    @Test
    void aDoorLeadsThroughOneWayOnly() {
        LineSegment door = new LineSegment(16, 0, 16, 2);
        Population west = onlyEast();
        assertThat(highest(List.of(OneWay.through("door", door, new Coordinate(2, 0))), west))
                .isLessThan(8);
        assertThat(highest(List.of(OneWay.through("door", door, new Coordinate(-2, 0))), west))
                .isGreaterThan(10);
    }

    /** The highest y that anybody comes to on the way from the hall in the west to the exit in the east. */
    private static double highest(List<OneWay> oneWays, Population west) {
        double highest = 0;
        try (CrowdSimulation simulation = CrowdSimulation.of(scenario(ring(oneWays), west, 2), 1)) {
            while (!simulation.isOver()) {
                simulation.step();
                for (int i = 0; i < simulation.crowd().size(); i++) {
                    highest = Math.max(highest, simulation.crowd().y(i));
                }
            }
            assertThat(simulation.outcome().stuck()).isEmpty();
        }
        return highest;
    }

    private static FloorPlan ring(List<OneWay> oneWays) {
        return FloorPlan.of(new Sketch(
                RING,
                List.of(),
                List.of(exit("west", box(0, 0, 0.8, 12)), exit("east", box(31, 0, 32, 4))),
                List.of(),
                List.of(),
                oneWays));
    }

    @Test
    void nobodyIsPushedAgainstIt() {
        FloorPlan plan = ring(List.of(new OneWay("east", LOWER, new Coordinate(1, 0))));
        Population.Traits traits =
                people(1, LOWER, new Distribution.Uniform(0.6, 1.8)).traits();
        Scenario meeting = new Scenario(
                "meeting",
                plan,
                List.of(
                        new Population("to the east", 60, box(1, 0, 14, 8), traits, Set.of("east"), UNLIMITED),
                        new Population("to the west", 30, box(25, 0, 30, 8), traits, Set.of("west"), UNLIMITED)),
                List.of(),
                400,
                3);
        try (CrowdSimulation simulation = CrowdSimulation.of(meeting, 1)) {
            double[] last = new double[90];
            while (!simulation.isOver()) {
                simulation.step();
                for (int i = 0; i < simulation.crowd().size(); i++) {
                    requireEastward(simulation, i, last);
                }
            }
            assertThat(simulation.outcome().stuck()).isEmpty();
        }
    }

    private static void requireEastward(CrowdSimulation simulation, int i, double[] last) {
        int id = simulation.crowd().id(i);
        double x = simulation.crowd().x(i);
        boolean isInside = x > 8.5 && x < 23.5 && simulation.crowd().y(i) < 2;
        if (isInside && last[id] > 8.5) {
            assertThat(x).isGreaterThan(last[id] - 1e-3);
        }
        last[id] = isInside ? x : 0;
    }

    @Test
    void whoeverNoWayLeadsOutForIsToldAndADirectionOfNothingIsRefused() {
        assertThatThrownBy(() -> highest(
                        List.of(
                                new OneWay("lower", LOWER, new Coordinate(-1, 0)),
                                new OneWay("upper", box(8, 10, 24, 12), new Coordinate(-1, 0))),
                        onlyEast()))
                .isInstanceOf(AedileException.class)
                .hasMessageContaining("no exit that person 0 may use can be reached");
        assertThatThrownBy(() -> ring(List.of(new OneWay("lower", LOWER, new Coordinate(0, 0)))))
                .isInstanceOf(AedileException.class)
                .hasMessageContaining("one-way part lower has the direction (0.000, 0.000), which leads nowhere");
    }

    private static Population onlyEast() {
        Population anywhere = people(5, box(1, 0, 7, 5), BRISK);
        return new Population("east", 5, anywhere.area(), anywhere.traits(), Set.of("east"), UNLIMITED);
    }
}
