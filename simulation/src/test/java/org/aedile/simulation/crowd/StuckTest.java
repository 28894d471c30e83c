package org.aedile.simulation.crowd;

import static org.aedile.simulation.crowd.Places.box;
import static org.aedile.simulation.crowd.Places.exit;
import static org.aedile.simulation.crowd.Places.people;
import static org.aedile.simulation.crowd.Places.plan;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.aedile.simulation.crowd.geometry.Exit;
import org.aedile.simulation.crowd.geometry.FloorPlan;
import org.aedile.simulation.crowd.geometry.Sketch;
import org.aedile.simulation.crowd.population.Distribution;
import org.aedile.simulation.crowd.population.Population;
import org.junit.jupiter.api.Test;

/** FEATURE: nobody is stuck without being told with the reason; those of dangers are in {@link HazardsTest}. */
class StuckTest {
    private static final Distribution WALK = new Distribution.Fixed(1.2);
    private static final FloorPlan CORRIDOR =
            plan(List.of(box(0, 0, 31, 2)), List.of(), exit("end", box(30, 0, 31, 2)));

    @Test
    void whoHasNotStartedYet() {
        Population.Traits late = new Population.Traits(WALK, new Distribution.Fixed(100), Population.Traits.BODY);
        Population people = new Population("late", 2, box(0, 0, 5, 2), late, Set.of(), Places.UNLIMITED);
        assertThat(reasons(CORRIDOR, people)).containsOnly(Outcome.Reason.NOT_STARTED);
    }

    @Test
    void whoWouldNeedMoreTime() {
        assertThat(reasons(CORRIDOR, people(2, box(0, 0, 2, 2), new Distribution.Fixed(0.5))))
                .containsOnly(Outcome.Reason.ON_THE_WAY);
    }

    @Test
    void whoWalksOnTheSpotBeforeACrack() {
        FloorPlan crack = plan(
                List.of(box(0, 0, 10, 2), box(9.9, 1.085, 12, 1.115), box(11.9, 0, 14, 2)),
                List.of(),
                exit("end", box(13, 0, 14, 2)));
        Scenario scenario = scenario(crack, people(1, box(1, 0, 3, 2), WALK));
        try (CrowdSimulation simulation = CrowdSimulation.of(scenario, 1)) {
            Outcome.Stuck stuck = simulation.run().stuck().get(0);
            assertThat(simulation.crowd().speedMps(0)).isGreaterThan(1);
            assertThat(stuck.reason()).isEqualTo(Outcome.Reason.BLOCKED);
            assertThat(stuck.sinceSeconds()).isBetween((10 - 3) / 1.2, 25.0);
        }
    }

    @Test
    void whoStandsInAQueueThatHardlyMoves() {
        FloorPlan limited = FloorPlan.of(new Sketch(
                List.of(box(0, 0, 10, 6), box(9.9, 2.5, 12, 3.5)),
                List.of(),
                List.of(new Exit("slow", box(11.5, 2.5, 12, 3.5), 0.02)),
                List.of()));
        assertThat(reasons(limited, people(20, box(0, 0, 8, 6), WALK))).containsOnly(Outcome.Reason.BLOCKED);
    }

    @Test
    void whoNeverFoundRoomToComeIn() {
        Population.Traits traits = new Population.Traits(WALK, new Distribution.Fixed(1000), Population.Traits.BODY);
        Population source = new Population("source", 40, box(0, 0, 2, 2), traits, Set.of(), 5);
        assertThat(reasons(CORRIDOR, source)).contains(Outcome.Reason.NOT_ARRIVED, Outcome.Reason.NOT_STARTED);
    }

    private static List<Outcome.Reason> reasons(FloorPlan plan, Population people) {
        try (CrowdSimulation simulation = CrowdSimulation.of(scenario(plan, people), 1)) {
            List<Outcome.Reason> reasons =
                    simulation.run().stuck().stream().map(Outcome.Stuck::reason).toList();
            assertThat(reasons).isNotEmpty();
            return reasons;
        }
    }

    private static Scenario scenario(FloorPlan plan, Population people) {
        return new Scenario("stuck", plan, List.of(people), List.of(), 40, 3);
    }
}
