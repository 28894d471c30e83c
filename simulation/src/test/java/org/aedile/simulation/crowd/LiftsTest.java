package org.aedile.simulation.crowd;

import static org.aedile.simulation.crowd.Places.UNLIMITED;
import static org.aedile.simulation.crowd.Places.box;
import static org.aedile.simulation.crowd.Places.exit;
import static org.aedile.simulation.crowd.Places.people;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aedile.simulation.crowd.geometry.BuildingSketch;
import org.aedile.simulation.crowd.geometry.FloorPlan;
import org.aedile.simulation.crowd.geometry.Ground;
import org.aedile.simulation.crowd.geometry.Lift;
import org.aedile.simulation.crowd.geometry.Sketch;
import org.aedile.simulation.crowd.geometry.Stair;
import org.aedile.simulation.crowd.population.Distribution;
import org.aedile.simulation.crowd.population.Population;
import org.aedile.simulation.crowd.population.Ties;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.Polygon;

/** FEATURE: lifts bring people down: whoever waits boards one by one, as many as fit, and walks on below. */
class LiftsTest {
    private static final Distribution WALK = new Distribution.Fixed(1);
    private static final double TRAVEL = 8;
    private static final double DOORS = 3;
    private static final double BOARDING = 1;
    private static final double DWELL = 3;
    private static final int LANDING = 0;
    private static final int WAY_OUT = 1;
    private static final Polygon ROOM = box(0, 0, 10, 6);
    private static final Polygon CAB = box(10, 2.2, 11.6, 3.8);
    private static final Sketch UPPER = new Sketch(List.of(ROOM, CAB), List.of(), List.of(), List.of());
    private static final Sketch GROUND =
            new Sketch(List.of(box(0, 0, 11.6, 6)), List.of(), List.of(exit("way out", box(0, 2, 0.5, 4))), List.of());

    @Test
    void onePersonTakesWhatWalksDoorsAndRideTake() {
        Outcome outcome = run(scenario(lift(8), people(1, box(1.9, 2.9, 2.1, 3.1), WALK), 300));

        double rides = 2 * TRAVEL + 4 * DOORS + BOARDING + DWELL;
        assertThat(outcome.stuck()).isEmpty();
        assertThat(outcome.evacuationSeconds())
                .as("8 m up to the landing, of which the lift is called 2 m before, the lift, 10 m below, and at most"
                        + " a second until anybody looks")
                .isCloseTo(6 + rides - DOORS + 10, within(3.0));
        assertThat(outcome.lowerBoundSeconds()).isLessThanOrEqualTo(outcome.evacuationSeconds());
        assertThat(outcome.passages().times(LANDING)).hasSize(1);
    }

    @Test
    void asManyRideAsFit() {
        Scenario scenario = scenario(lift(6), people(20, box(1, 1, 8, 5), WALK), 600);

        try (CrowdSimulation simulation = CrowdSimulation.of(scenario, 1)) {
            int most = 0;
            int rides = 0;
            boolean rode = false;
            while (!simulation.isOver()) {
                simulation.step();
                int riding = 20 - simulation.crowd().size() - left(simulation.passages());
                most = Math.max(most, riding);
                rides += riding > 0 && !rode ? 1 : 0;
                rode = riding > 0;
            }
            assertThat(most).isEqualTo(6);
            assertThat(rides).isEqualTo(4);
            assertThat(simulation.outcome().stuck()).isEmpty();
            assertThat(simulation.outcome().passages().times(LANDING)).hasSize(20);
            assertThat(left(simulation.passages())).isEqualTo(20);
        }
    }

    @Test
    void theSameWithTwoThreads() {
        Scenario scenario = scenario(lift(6), people(20, box(1, 1, 8, 5), WALK), 600);

        try (CrowdSimulation one = CrowdSimulation.of(scenario, 1);
                CrowdSimulation two = CrowdSimulation.of(scenario, 2)) {
            assertThat(two.run().evacuationSeconds()).isEqualTo(one.run().evacuationSeconds());
        }
    }

    @Test
    void theStairsAreTakenWhereTheyAreQuicker() {
        assertThat(run(new Scenario("stairs", withStairs(60), List.of(people(10, ROOM, WALK)), List.of(), 300, 1)))
                .satisfies(outcome -> assertThat(outcome.stuck()).isEmpty())
                .satisfies(
                        outcome -> assertThat(outcome.passages().times(LANDING)).isEmpty());
        assertThat(run(new Scenario("lift", withStairs(2), List.of(people(1, ROOM, WALK)), List.of(), 300, 1))
                        .passages()
                        .times(LANDING))
                .hasSize(1);
    }

    @Test
    void aLiftOutOfServiceServesNobody() {
        List<Scenario.ExitChange> fails = List.of(new Scenario.ExitChange("tower/upper", 0, false));
        Population few = people(3, box(8, 2, 10, 4), WALK);

        assertThat(run(new Scenario("stairs", withStairs(2), List.of(few), fails, 300, 1)))
                .satisfies(outcome -> assertThat(outcome.stuck()).isEmpty())
                .satisfies(
                        outcome -> assertThat(outcome.passages().times(LANDING)).isEmpty());
        assertThat(run(new Scenario("no other way", lift(8), List.of(few), fails, 60, 1))
                        .stuck())
                .hasSize(3)
                .extracting(Outcome.Stuck::reason)
                .containsOnly(Outcome.Reason.NO_EXIT);
    }

    @Test
    void whoRidesOrWaitsWhenTheTimeIsUpIsTold() {
        assertThat(run(scenario(lift(2), people(8, box(8, 2, 10, 4), WALK), 20)).stuck())
                .hasSize(8)
                .extracting(Outcome.Stuck::reason)
                .containsOnly(Outcome.Reason.WITH_A_LIFT);
    }

    @Test
    void whoRidesPartsFromTheirGroup() {
        Population.Traits traits = new Population.Traits(WALK, new Distribution.Fixed(0), Population.Traits.BODY);
        Population family = new Population("family", 4, box(6, 1, 9, 5), traits, Set.of(), UNLIMITED)
                .with(new Ties(new Ties.Grouping.Named("family"), Set.of(), 0));

        assertThat(run(scenario(lift(2), family, 300)).stuck()).isEmpty();
    }

    @Test
    void aLiftThatCantBeIsRefusedWithItsValue() {
        assertThatThrownBy(() -> building(tower("roof", 2, 8)))
                .hasMessage("lift tower lets people out on floor 'roof', and there is none; known are [upper, ground]");
        assertThatThrownBy(() -> building(tower("upper", 2, 8)))
                .hasMessage("lift tower has a landing on floor 'upper', where it lets people out");
        assertThatThrownBy(() -> building(tower("ground", -2, 8)))
                .hasMessage("lift tower travels from floor 'upper' for -2.000 s; it must be from 0.000 to 3600 s");
        assertThatThrownBy(() -> building(tower("ground", 2, 0)))
                .hasMessage("lift tower takes 0 persons; 1 is the least");
    }

    private static int left(PassageLog passages) {
        return passages.times(WAY_OUT).length;
    }

    private static Outcome run(Scenario scenario) {
        try (CrowdSimulation simulation = CrowdSimulation.of(scenario, 1)) {
            return simulation.run();
        }
    }

    private static Scenario scenario(FloorPlan plan, Population people, double limit) {
        return new Scenario("lift", plan, List.of(people), List.of(), limit, 1);
    }

    private static FloorPlan lift(int persons) {
        return building(tower("ground", TRAVEL, persons));
    }

    private static Lift tower(String to, double travel, int persons) {
        return new Lift(
                "tower",
                Map.of("upper", new Lift.Landing(CAB, travel)),
                new Lift.Out(to, box(9, 2, 11, 4)),
                persons,
                DOORS,
                BOARDING);
    }

    private static FloorPlan building(Lift lift) {
        return building(UPPER, List.of(), lift);
    }

    private static FloorPlan building(Sketch upper, List<Stair> stairs, Lift lift) {
        Map<String, Sketch> floors = new LinkedHashMap<>();
        floors.put("upper", upper);
        floors.put("ground", GROUND);
        return FloorPlan.of(new BuildingSketch(floors, stairs, List.of(lift)));
    }

    /** By the stairs, whose top is behind a corridor, it takes some forty seconds. */
    private static FloorPlan withStairs(double travel) {
        Sketch upper =
                new Sketch(List.of(ROOM, CAB, box(-3, 0, 0, 14), box(-3, 12, 6, 14)), List.of(), List.of(), List.of());
        Stair stair = new Stair(
                "stair",
                new Stair.Floors("ground", "upper"),
                new LineSegment(3, 6, 3, 12),
                1.2,
                new Ground.Factors(0.5, 0.5),
                Stair.Way.BOTH);
        return building(upper, List.of(stair), tower("ground", travel, 8));
    }
}
