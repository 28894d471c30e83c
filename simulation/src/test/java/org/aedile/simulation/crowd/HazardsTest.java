package org.aedile.simulation.crowd;

import static org.aedile.simulation.crowd.Places.box;
import static org.aedile.simulation.crowd.Places.exit;
import static org.aedile.simulation.crowd.Places.people;
import static org.aedile.simulation.crowd.Places.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.aedile.kernel.AedileException;
import org.aedile.simulation.crowd.geometry.FloorPlan;
import org.aedile.simulation.crowd.geometry.Ground;
import org.aedile.simulation.crowd.hazard.Air;
import org.aedile.simulation.crowd.hazard.Gas;
import org.aedile.simulation.crowd.hazard.Hazards;
import org.aedile.simulation.crowd.hazard.Series;
import org.aedile.simulation.crowd.hazard.Smoke;
import org.aedile.simulation.crowd.hazard.Threat;
import org.aedile.simulation.crowd.locomotion.Crowd;
import org.aedile.simulation.crowd.population.Distribution;
import org.aedile.simulation.crowd.population.Population;
import org.aedile.simulation.crowd.population.Ties;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

/** FEATURE: smoke slows, gas disables, and people flee from threats. */
class HazardsTest {
    private static final Distribution WALK = new Distribution.Fixed(1.25);
    private static final FloorPlan CORRIDOR =
            plan(List.of(box(0, 0, 61, 2)), List.of(), exit("end", box(60, 0, 61, 2)));
    private static final Population ONE = people(1, box(0.5, 0.8, 0.9, 1.2), WALK);

    /** A hall whose two ways out, above and below a block, lead to one exit each. */
    private static final FloorPlan FORK = plan(
            List.of(box(0, 0, 40, 30)),
            List.of(box(12, 6, 40, 24)),
            exit("low", box(39, 0, 40, 6)),
            exit("high", box(39, 24, 40, 30)));

    @Test
    void thePublishedDosesOfSingleGases() {
        assertThat(new Air(1000, 0, 0, 20.9).dosePerMinute())
                .isEqualTo(2.764e-5 * Math.pow(1000, 1.036) * Math.exp(2.0004) / 7.1, within(1e-12));
        // Purser: about 10 % oxygen incapacitates in nine to ten minutes.
        assertThat(1 / new Air(0, 0, 0, 10).dosePerMinute()).isBetween(9.0, 10.0);
        assertThat(new Air(0, 0, 5, 20.9).dosePerMinute()).isZero();
        assertThat(new Air(0, 200, 0, 20.9).dosePerMinute())
                .isGreaterThan(2 * new Air(0, 150, 0, 20.9).dosePerMinute());
    }

    @Test
    void whoHasBreathedTooMuchFallsAtTheMomentOfTheDose() {
        double perMinute = new Air(40_000, 0, 3, 20.9).dosePerMinute();
        Outcome outcome = run(gas(Series.constant(40_000)), ONE);
        Outcome.Stuck fallen = outcome.stuck().get(0);
        assertThat(fallen.reason()).isEqualTo(Outcome.Reason.INCAPACITATED);
        assertThat(fallen.sinceSeconds()).isEqualTo(60 / perMinute, within(0.1));
        assertThat(fallen.x()).isEqualTo(0.7 + 1.25 * 60 / perMinute, within(0.4));
    }

    @Test
    void gasThatComesLaterDisablesLater() {
        Outcome outcome = run(gas(Series.of(new double[] {10, 0}, new double[] {10.01, 40_000})), ONE);
        double perMinute = new Air(40_000, 0, 3, 20.9).dosePerMinute();
        assertThat(outcome.stuck().get(0).sinceSeconds()).isEqualTo(10 + 60 / perMinute, within(0.2));
    }

    private static Hazards gas(Series co) {
        Gas.Mixture mixture = new Gas.Mixture(co, Series.constant(0), Series.constant(3), Series.constant(20.9));
        return new Hazards(List.of(), List.of(new Gas("leak", box(-1, -1, 62, 3), mixture)), List.of());
    }

    @Test
    void smokeThatThickensSlowsFromThenOn() {
        Smoke smoke = new Smoke("fire", box(-1, -1, 62, 3), Series.of(new double[] {20, 0}, new double[] {20.1, 8}));
        Outcome outcome = run(new Hazards(List.of(smoke), List.of(), List.of()), ONE);
        double seconds = outcome.evacuationSeconds();
        double clearMeters = 20 * 1.25;
        assertThat(seconds).isEqualTo(20 + (60 - 0.7 - clearMeters) / (1.25 * Ground.smokeFactor(8)), within(1.0));
    }

    @Test
    void dangersStayWhenSeedOrExitsAreOthers() {
        Scenario scenario =
                new Scenario("danger", CORRIDOR, List.of(ONE), List.of(), 240, 11).with(gas(Series.constant(2000)));
        assertThat(scenario.withSeed(12).hazards()).isEqualTo(scenario.hazards());
        assertThat(scenario.withChanges(List.of()).hazards()).isEqualTo(scenario.hazards());
    }

    @Test
    void nobodyWalksThroughAThreatWhenThereIsAnotherWay() {
        Population crowd = people(100, box(0, 0, 10, 14), Distribution.SpeedByAge.ADULTS);
        Hazards fire = threat(new Threat.Range(12, 1), 0, new Coordinate(25, 3));
        Closest closest = new Closest(new Coordinate(25, 3));
        Outcome outcome = run(FORK, fire, crowd, closest);
        assertThat(outcome.stuck()).isEmpty();
        assertThat(outcome.passages().times(0)).isEmpty();
        assertThat(outcome.passages().times(1)).hasSize(100);
        assertThat(closest.meters).isGreaterThan(1);
        Outcome calm = run(FORK, Hazards.NONE, crowd, new Closest(new Coordinate(25, 3)));
        assertThat(calm.passages().times(0)).hasSizeGreaterThan(50);
    }

    @Test
    void nobodyIsCaughtByAThreatThatStandsAnywhereInOneOfTwoWays() {
        long seed = Long.getLong("aedile.seed", new SplittableRandom().nextLong());
        System.err.println("seed " + seed + " (-Daedile.seed=" + seed + " repeats it)");
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 4; i++) {
            Coordinate place = new Coordinate(random.nextDouble(24, 36), random.nextDouble(0, 6));
            Threat.Range range = new Threat.Range(random.nextDouble(6, 9), random.nextDouble(0.5, 1.5));
            Population crowd = people(60, box(0, 0, 10, 30), Distribution.SpeedByAge.ADULTS);
            Outcome outcome = run(FORK, threat(range, 0, place), crowd, new Closest(place));
            assertThat(outcome.stuck()).as("%s at %s", range, place).isEmpty();
        }
    }

    @Test
    void peopleRunFromAnAttackerToTheExitBehindThem() {
        FloorPlan street = plan(
                List.of(box(0, 0, 80, 8)), List.of(), exit("west", box(0, 0, 1, 8)), exit("east", box(79, 0, 80, 8)));
        Population crowd = people(60, box(45, 0, 70, 8), Distribution.SpeedByAge.ADULTS);
        Hazards attacker = threat(new Threat.Range(20, 1), 1.0, new Coordinate(78, 4), new Coordinate(40, 4));
        Outcome outcome = run(street, attacker, crowd, new Closest(new Coordinate(0, 0)));
        assertThat(outcome.passages().times(1)).hasSizeLessThan(6); // who slips by, once it has come close
        assertThat(outcome.passages().times(0)).hasSizeGreaterThan(40);
        assertThat(outcome.stuck())
                .hasSizeLessThan(20)
                .allMatch(stuck -> stuck.reason() == Outcome.Reason.CAUGHT && stuck.sinceSeconds() > 0);
    }

    @Test
    void whoIsCutOffKeepsAwayAndIsTold() {
        Hazards fire = threat(new Threat.Range(15, 1), 0, new Coordinate(20, 1));
        Outcome outcome = run(fire, ONE);
        assertThat(outcome.stuck()).hasSize(1);
        assertThat(outcome.stuck().get(0).reason()).isEqualTo(Outcome.Reason.CUT_OFF);
        assertThat(outcome.stuck().get(0).x()).isLessThan(17);
    }

    @Test
    void whoIsInTheDeadEndOfAnAttackersWayIsCaught() {
        FloorPlan deadEnd = plan(List.of(box(0, 0, 61, 2)), List.of(), exit("end", box(60, 0, 61, 2)));
        Hazards attacker = threat(new Threat.Range(15, 1), 2, new Coordinate(30, 1), new Coordinate(0, 1));
        Outcome outcome = run(deadEnd, attacker, ONE, new Closest(new Coordinate(0, 0)));
        assertThat(outcome.stuck()).hasSize(1);
        assertThat(outcome.stuck().get(0).reason()).isEqualTo(Outcome.Reason.CAUGHT);
        assertThat(outcome.stuck().get(0).sinceSeconds()).isBetween(8.0, 16.0);
    }

    @Test
    void theNumberOfThreadsChangesNothing() {
        Population crowd = people(100, box(0, 0, 10, 14), Distribution.SpeedByAge.ADULTS)
                .with(new Ties(new Ties.Grouping.Sizes(new Distribution.Uniform(1, 4)), Set.of("low"), 0.5));
        Threat attacker = new Threat(
                "attacker",
                List.of(new Coordinate(35, 3), new Coordinate(15, 3)),
                new Threat.Motion(3, 1.5),
                new Threat.Range(12, 1));
        Smoke smoke = new Smoke("fire", box(0, 0, 12, 30), Series.of(new double[] {0, 0}, new double[] {20, 6}));
        Hazards all = new Hazards(List.of(smoke), gas(Series.constant(2000)).gases(), List.of(attacker));
        Scenario scenario = new Scenario("danger", FORK, List.of(crowd), List.of(), 240, 11, all);
        try (CrowdSimulation alone = CrowdSimulation.of(scenario, 1);
                CrowdSimulation together = CrowdSimulation.of(scenario, 3)) {
            Outcome outcome = alone.run();
            assertThat(together.run().stuck()).isEqualTo(outcome.stuck());
            assertThat(together.outcome().evacuationSeconds()).isEqualTo(outcome.evacuationSeconds());
            assertThat(together.passages().times(1))
                    .isEqualTo(outcome.passages().times(1));
        }
    }

    @Test
    void wallsHideAThreat() {
        FloorPlan rooms = plan(
                List.of(box(0, 0, 30, 4), box(0, 4.2, 30, 8)),
                List.of(),
                exit("low", box(29, 0, 30, 4)),
                exit("high", box(29, 4.2, 30, 8)));
        Hazards fire = threat(new Threat.Range(15, 3), 0, new Coordinate(15, 6));
        Population low = people(5, box(1, 1, 5, 3), WALK);
        Outcome outcome = run(rooms, fire, low, new Closest(new Coordinate(0, 0)));
        assertThat(outcome.evacuationSeconds()).isLessThan(28 / 1.25 + 1);
    }

    @Test
    void whatCannotBeIsRefusedByName() {
        assertThatThrownBy(() -> threat(new Threat.Range(1, 2), 0, new Coordinate(0, 0)))
                .isInstanceOf(AedileException.class)
                .hasMessageContaining("threat fire reaches 2.000 m and alarms at 1.000 m");
        assertThatThrownBy(() -> threat(new Threat.Range(5, 1), -1, new Coordinate(0, 0)))
                .isInstanceOf(AedileException.class)
                .hasMessageContaining("threat fire has a speed of -1.000 m/s");
        assertThatThrownBy(() -> gas(Series.constant(-5)))
                .isInstanceOf(AedileException.class)
                .hasMessageContaining("gas leak has CO in ppm from -5.000");
        assertThatThrownBy(() -> Series.of(new double[] {5, 0}, new double[] {5, 1}))
                .isInstanceOf(AedileException.class)
                .hasMessageContaining("5.0 s after 5.0 s");
    }

    private static Hazards threat(Threat.Range range, double speed, Coordinate... track) {
        Threat threat = new Threat("fire", List.of(track), new Threat.Motion(0, speed), range);
        return new Hazards(List.of(), List.of(), List.of(threat));
    }

    private static Outcome run(Hazards hazards, Population people) {
        return run(CORRIDOR, hazards, people, new Closest(new Coordinate(0, 0)));
    }

    private static Outcome run(FloorPlan plan, Hazards hazards, Population people, Closest closest) {
        Scenario scenario = new Scenario("danger", plan, List.of(people), List.of(), 240, 11, hazards);
        try (CrowdSimulation simulation = CrowdSimulation.of(scenario, 1)) {
            while (!simulation.isOver()) {
                simulation.step();
                closest.look(simulation.crowd());
            }
            return simulation.outcome();
        }
    }

    /** The least distance that anybody kept from a place. */
    private static final class Closest {
        private final Coordinate place;
        private double meters = Double.POSITIVE_INFINITY;

        private Closest(Coordinate place) {
            this.place = place;
        }

        private void look(Crowd crowd) {
            for (int i = 0; i < crowd.size(); i++) {
                meters = Math.min(meters, place.distance(new Coordinate(crowd.x(i), crowd.y(i))));
            }
        }
    }
}
