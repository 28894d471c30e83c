package org.aedile.simulation.crowd;

import static org.aedile.simulation.crowd.Places.box;
import static org.aedile.simulation.crowd.Places.exit;
import static org.aedile.simulation.crowd.Places.people;
import static org.aedile.simulation.crowd.Places.plan;
import static org.aedile.simulation.crowd.Places.room;
import static org.aedile.simulation.crowd.Places.scenario;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.aedile.kernel.AedileException;
import org.aedile.simulation.crowd.geometry.Exit;
import org.aedile.simulation.crowd.geometry.FloorPlan;
import org.aedile.simulation.crowd.geometry.Ground;
import org.aedile.simulation.crowd.geometry.Sketch;
import org.aedile.simulation.crowd.population.Arrivals;
import org.aedile.simulation.crowd.population.Distribution;
import org.aedile.simulation.crowd.population.Population;
import org.aedile.simulation.crowd.population.Ties;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;

/** FEATURE: a crowd walks out of a place. */
class CrowdSimulationTest {
    private static final Distribution ADULTS = Distribution.SpeedByAge.ADULTS;

    @Test
    void somebodyAloneWalksAtTheirFreeSpeed() {
        FloorPlan corridor = plan(List.of(box(0, 0, 41, 2)), List.of(), exit("end", box(40, 0, 41, 2)));
        Population walker = people(1, box(0.2, 0.5, 0.6, 1.5), new Distribution.Fixed(1.33));
        try (CrowdSimulation simulation = CrowdSimulation.of(scenario(corridor, walker, 1), 1)) {
            double from = simulation.crowd().x(0);
            Outcome outcome = simulation.run();
            assertThat(outcome.evacuationSeconds()).isEqualTo((40 - from) / 1.33, within(0.1));
        }
    }

    @Test
    void everybodyGetsOutAndTheBoundHolds() {
        try (CrowdSimulation simulation = CrowdSimulation.of(crowdedRoom(5), 1)) {
            Outcome outcome = simulation.run();
            assertThat(outcome.stuck()).isEmpty();
            assertThat(outcome.passages().size()).isEqualTo(120);
            assertThat(outcome.evacuationSeconds()).isGreaterThan(outcome.lowerBoundSeconds());
        }
    }

    @Test
    void nobodyIsEverOutside() {
        long seed = Long.getLong("aedile.seed", new SplittableRandom().nextLong());
        System.err.println("seed " + seed + " (-Daedile.seed=" + seed + " repeats it)");
        SplittableRandom random = new SplittableRandom(seed);
        for (int place = 0; place < 5; place++) {
            walkIn(randomPlace(random), random.nextLong());
        }
    }

    private static void walkIn(FloorPlan plan, long seed) {
        Population crowd = people(150, box(0, 0, 8, 8), ADULTS);
        IndexedPointInAreaLocator inside = new IndexedPointInAreaLocator(plan.area());
        try (CrowdSimulation simulation = CrowdSimulation.of(scenario(plan, crowd, seed), 1)) {
            while (!simulation.isOver() && simulation.seconds() < 40) {
                simulation.step();
                for (int i = 0; i < simulation.crowd().size(); i++) {
                    Coordinate place = new Coordinate(
                            simulation.crowd().x(i), simulation.crowd().y(i));
                    assertThat(inside.locate(place)).as("%s", place).isNotEqualTo(Location.EXTERIOR);
                }
            }
        }
    }

    /** A hall with up to six crooked obstacles before a door. */
    private static FloorPlan randomPlace(SplittableRandom random) {
        List<Polygon> obstacles = new java.util.ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Polygon box = box(8, 0, 8 + random.nextDouble(0.05, 2), random.nextDouble(0.05, 1));
            obstacles.add((Polygon) org.locationtech.jts.geom.util.AffineTransformation.rotationInstance(
                            random.nextDouble(6.3), 8.5, 0.5)
                    .translate(random.nextDouble(1.5, 3), random.nextDouble(0.5, 7))
                    .transform(box));
        }
        obstacles.removeIf(one -> one.getEnvelopeInternal().getMinX() < 8.5
                || one.getEnvelopeInternal().getMaxX() > 14
                || one.getEnvelopeInternal().getMinY() < 0.7
                || one.getEnvelopeInternal().getMaxY() > 7.3);
        return plan(
                List.of(box(0, 0, 15, 8), box(14.9, 3.4, 17, 4.6)),
                obstacles,
                exit("way out", box(16.5, 3.4, 17, 4.6)));
    }

    @Test
    void theNumberOfThreadsChangesNothing() {
        try (CrowdSimulation alone = CrowdSimulation.of(crowdedRoom(9), 1);
                CrowdSimulation together = CrowdSimulation.of(crowdedRoom(9), 3)) {
            while (!alone.isOver()) {
                alone.step();
                together.step();
                assertThat(together.crowd().size()).isEqualTo(alone.crowd().size());
                for (int i = 0; i < alone.crowd().size(); i++) {
                    assertThat(together.crowd().x(i)).isEqualTo(alone.crowd().x(i));
                    assertThat(together.crowd().y(i)).isEqualTo(alone.crowd().y(i));
                }
            }
        }
    }

    @Test
    void anotherSeedIsAnotherRun() {
        try (CrowdSimulation one = CrowdSimulation.of(crowdedRoom(1), 1);
                CrowdSimulation other = CrowdSimulation.of(crowdedRoom(2), 1)) {
            assertThat(other.crowd().x(0)).isNotEqualTo(one.crowd().x(0));
        }
    }

    @Test
    void aLimitedExitLetsNoMorePass() {
        Exit narrow = new Exit("narrow", box(11.5, 3.5, 12, 4.5), 0.8);
        FloorPlan room = FloorPlan.of(
                new Sketch(List.of(box(0, 0, 10, 8), box(9.9, 3.5, 12, 4.5)), List.of(), List.of(narrow), List.of()));
        try (CrowdSimulation simulation =
                CrowdSimulation.of(scenario(room, people(60, box(5, 0, 10, 8), ADULTS), 3), 1)) {
            Outcome outcome = simulation.run();
            double[] times = outcome.passages().times(0);
            assertThat(times).hasSize(60);
            assertThat(59 / (times[59] - times[0])).isBetween(0.75, 0.81);
            assertThat(outcome.lowerBoundSeconds()).isLessThan(times[59]).isGreaterThan(59 / 0.8 - 0.5);
        }
    }

    @Test
    void smokeAndStairsSlowDown() {
        Polygon middle = box(10, -1, 30, 3);
        assertThat(secondsThrough(Ground.smoke("smoke", middle, 5)) - secondsThrough(Ground.smoke("clear", middle, 0)))
                .isEqualTo(20 / 1.2 * (1 / Ground.smokeFactor(5) - 1), within(0.5));
        Ground.Factors stair = new Ground.Factors(0.4, 0.5);
        assertThat(secondsThrough(Ground.slope("up", middle, stair, new Coordinate(1, 0)))
                        - secondsThrough(Ground.slope("down", middle, stair, new Coordinate(-1, 0))))
                .isEqualTo(20 / 1.2 * (1 / 0.4 - 1 / 0.5), within(0.5));
    }

    private static double secondsThrough(Ground ground) {
        FloorPlan corridor = FloorPlan.of(new Sketch(
                List.of(box(0, 0, 41, 2)),
                List.of(),
                List.of(exit("end", box(40, 0, 41, 2))),
                List.of(),
                List.of(ground)));
        Population walker = people(1, box(0.2, 0.5, 0.6, 1.5), new Distribution.Fixed(1.2));
        try (CrowdSimulation simulation = CrowdSimulation.of(scenario(corridor, walker, 1), 1)) {
            return simulation.run().evacuationSeconds();
        }
    }

    @Test
    void streamsThatMeetPassEachOther() {
        FloorPlan corridor = plan(
                List.of(box(0, 0, 30, 2)), List.of(), exit("left", box(0, 0, 1, 2)), exit("right", box(29, 0, 30, 2)));
        Population.Traits traits = people(1, box(0, 0, 1, 1), ADULTS).traits();
        Scenario meeting = new Scenario(
                "meeting",
                corridor,
                List.of(
                        new Population("east", 30, box(2, 0, 12, 2), traits, Set.of("right"), Places.UNLIMITED),
                        new Population("west", 30, box(18, 0, 28, 2), traits, Set.of("left"), Places.UNLIMITED)),
                List.of(),
                300,
                6);
        try (CrowdSimulation simulation = CrowdSimulation.of(meeting, 1)) {
            Outcome outcome = simulation.run();
            assertThat(outcome.stuck()).isEmpty();
            assertThat(outcome.passages().times(1)).hasSize(30);
        }
    }

    @Test
    void whoFindsAnExitClosedGoesToAnother() {
        FloorPlan room = plan(
                List.of(box(0, 0, 10, 8)), List.of(), exit("near", box(9, 0, 10, 8)), exit("far", box(0, 0, 0.5, 8)));
        Scenario closing = new Scenario(
                "closing",
                room,
                List.of(people(20, box(5.5, 0, 7, 8), new Distribution.Fixed(1.2))),
                List.of(new Scenario.ExitChange("near", 1.0, false)),
                60,
                4);
        try (CrowdSimulation simulation = CrowdSimulation.of(closing, 1)) {
            Outcome outcome = simulation.run();
            assertThat(outcome.passages().times(0)).isEmpty();
            assertThat(outcome.passages().times(1)).hasSize(20);
        }
    }

    @Test
    void whoHasNoWayOutIsToldWithTheReason() {
        FloorPlan room = plan(List.of(box(0, 0, 10, 8)), List.of(), exit("only", box(9, 0, 10, 8)));
        Scenario closing = new Scenario(
                "closing",
                room,
                List.of(people(3, box(0, 0, 2, 8), new Distribution.Fixed(1.2))),
                List.of(new Scenario.ExitChange("only", 1.0, false)),
                20,
                4);
        try (CrowdSimulation simulation = CrowdSimulation.of(closing, 1)) {
            assertThat(simulation.run().stuck()).hasSize(3).allMatch(stuck -> stuck.reason() == Outcome.Reason.NO_EXIT);
        }
    }

    @Test
    void peopleArriveOverTime() {
        FloorPlan corridor = plan(List.of(box(0, 0, 21, 3)), List.of(), exit("end", box(20, 0, 21, 3)));
        Population source = new Population(
                "source",
                30,
                box(0, 0, 2, 3),
                new Population.Traits(ADULTS, new Distribution.Fixed(0), Population.Traits.BODY),
                Set.of("end"),
                2);
        try (CrowdSimulation simulation = CrowdSimulation.of(scenario(corridor, source, 8), 1)) {
            Outcome outcome = simulation.run();
            assertThat(outcome.passages().size()).isEqualTo(30);
            assertThat(outcome.evacuationSeconds()).isBetween(15 + 18 / 3.0, 15 + 21 / 0.4);
        }
    }

    @Test
    void peopleArriveByASchedule() {
        FloorPlan corridor = plan(List.of(box(0, 0, 21, 3)), List.of(), exit("end", box(20, 0, 21, 3)));
        Population.Traits traits = new Population.Traits(ADULTS, new Distribution.Fixed(0), Population.Traits.BODY);
        Arrivals arrivals =
                new Arrivals(List.of(new Arrivals.Rate(5, 1), new Arrivals.Rate(10, 0), new Arrivals.Rate(40, 2)));
        Population source = new Population("source", 15, box(0, 0, 2, 3), traits, Set.of(), arrivals, Ties.NONE);
        try (CrowdSimulation simulation = CrowdSimulation.of(scenario(corridor, source, 8), 1)) {
            assertThat(come(simulation, 5)).isZero();
            assertThat(come(simulation, 12)).isEqualTo(5);
            assertThat(come(simulation, 39)).isEqualTo(5);
            assertThat(come(simulation, 50)).isEqualTo(15);
        }
    }

    /** How many have come by a moment, gone or not. */
    private static int come(CrowdSimulation simulation, double seconds) {
        while (simulation.seconds() < seconds) {
            simulation.step();
        }
        return simulation.crowd().size() + simulation.passages().size();
    }

    @Test
    void whatDoesNotFitIsRefusedByName() {
        assertThatThrownBy(() -> CrowdSimulation.of(scenario(room(), people(900, box(0, 0, 10, 8), ADULTS), 1), 1))
                .isInstanceOf(AedileException.class)
                .hasMessageContaining("people of 900 does not fit into its 80.00 m²");
        Population backwards = people(2, box(0, 0, 10, 8), new Distribution.Fixed(-1));
        assertThatThrownBy(() -> CrowdSimulation.of(scenario(room(), backwards, 1), 1))
                .isInstanceOf(AedileException.class)
                .hasMessageContaining("speed from -1.000");
    }

    private static Scenario crowdedRoom(long seed) {
        return scenario(room(), people(120, box(0, 0, 6, 8), ADULTS), seed);
    }
}
