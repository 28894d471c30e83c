package org.aedile.simulation.crowd;

import static org.aedile.simulation.crowd.Places.box;
import static org.aedile.simulation.crowd.Places.people;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.aedile.simulation.crowd.geometry.Exit;
import org.aedile.simulation.crowd.geometry.FloorPlan;
import org.aedile.simulation.crowd.geometry.Sketch;
import org.aedile.simulation.crowd.population.Distribution;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Polygon;

/** FEATURE: no simulation is ever quicker than its bound. */
class LowerBoundTest {
    @Test
    void noSimulationIsQuickerThanItsBound() {
        long seed = Long.getLong("aedile.seed", new SplittableRandom().nextLong());
        System.err.println("seed " + seed + " (-Daedile.seed=" + seed + " repeats it)");
        SplittableRandom random = new SplittableRandom(seed);
        for (int place = 0; place < 12; place++) {
            Scenario scenario = random(random);
            try (CrowdSimulation simulation = CrowdSimulation.of(scenario, 1)) {
                double bound = simulation.outcome().lowerBoundSeconds();
                double flowBound = simulation.boundAtLargestFlowSeconds();
                Outcome outcome = simulation.run();
                String what = scenario.plan().exits() + " with " + scenario.populations();
                assertThat(outcome.evacuationSeconds()).as(what).isGreaterThanOrEqualTo(bound);
                assertThat(outcome.evacuationSeconds()).as(what).isGreaterThanOrEqualTo(flowBound);
                assertThat(flowBound).isGreaterThanOrEqualTo(bound);
            }
        }
    }

    @Test
    void anExitThatIsFarAwayTightensTheBound() {
        Exit near = new Exit("near", box(0, 0, 0.5, 5), 0.5);
        Exit far = new Exit("far", box(59.5, 0, 60, 5), 0.5);
        FloorPlan plan = FloorPlan.of(new Sketch(List.of(box(0, 0, 60, 5)), List.of(), List.of(near, far), List.of()));
        Scenario scenario = Places.scenario(plan, people(50, box(1, 0, 10, 5), new Distribution.Fixed(1)), 2);
        try (CrowdSimulation simulation = CrowdSimulation.of(scenario, 1)) {
            // Both pass one a second together, but the far one only after 50 m: (50 + 0.5 * 50) / 1 and a walk of 1 m.
            double bound = simulation.outcome().lowerBoundSeconds();
            assertThat(bound).isBetween(71.0, 76.0);
            assertThat(simulation.run().evacuationSeconds()).isGreaterThan(bound);
        }
    }

    /** A room with one to four exits of random width, some of them with a limit and some without a throat. */
    private static Scenario random(SplittableRandom random) {
        List<Polygon> walkable = new ArrayList<>(List.of(box(0, 0, 24, 12)));
        List<Exit> exits = new ArrayList<>();
        int count = random.nextInt(1, 5);
        for (int i = 0; i < count; i++) {
            double left = 1 + 6 * i + random.nextDouble(1);
            double right = left + random.nextDouble(0.8, 3.5);
            double limit = random.nextBoolean() ? random.nextDouble(0.8, 3) : Double.POSITIVE_INFINITY;
            if (random.nextInt(3) == 0) {
                exits.add(new Exit("exit " + i, box(left, 0, right, 1), limit));
            } else {
                walkable.add(box(left, -2, right, 0.1));
                exits.add(new Exit("exit " + i, box(left, -2, right, -1.5), limit));
            }
        }
        FloorPlan plan = FloorPlan.of(new Sketch(walkable, List.of(), exits, List.of()));
        double depth = random.nextDouble(3, 12);
        int people = (int) (24 * (depth - 1.2) * random.nextDouble(0.2, 2));
        return new Scenario(
                "random",
                plan,
                List.of(people(people, box(0, 1.1, 24, depth), Distribution.SpeedByAge.ADULTS)),
                List.of(),
                3600,
                random.nextLong());
    }
}
