package org.aedile.simulation.crowd;

import static org.aedile.simulation.crowd.Places.box;
import static org.aedile.simulation.crowd.Places.exit;
import static org.aedile.simulation.crowd.Places.people;
import static org.aedile.simulation.crowd.Places.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.aedile.kernel.AedileException;
import org.aedile.simulation.crowd.geometry.FloorPlan;
import org.aedile.simulation.crowd.population.Distribution;
import org.aedile.simulation.crowd.population.Population;
import org.aedile.simulation.crowd.population.Ties;
import org.junit.jupiter.api.Test;

/** FEATURE: people leave as they came, and do as others do. */
class ExitKnowledgeTest {
    private static final Distribution WALK = new Distribution.Fixed(1.2);
    private static final FloorPlan HALL = plan(
            List.of(box(0, 0, 40, 10)), List.of(), exit("left", box(0, 4, 1, 6)), exit("right", box(39, 4, 40, 6)));
    private static final int LEFT = 0;
    private static final int RIGHT = 1;

    @Test
    void aFamiliarExitIsPreferredToANearerOne() {
        Population visitors = people(10, box(12, 3, 16, 7), WALK);
        assertThat(leaveBy(LEFT, visitors)).isEqualTo(10);
        assertThat(leaveBy(RIGHT, visitors.with(knowing("right")))).isEqualTo(10);
    }

    @Test
    void aStrangeExitIsTakenWhenTheFamiliarOneIsFarAway() {
        Population visitors = people(10, box(2, 3, 6, 7), WALK).with(knowing("right"));
        assertThat(leaveBy(LEFT, visitors)).isEqualTo(10);
    }

    @Test
    void aStrangeExitIsTakenWhenTheFamiliarOneCloses() {
        Population visitors = people(10, box(12, 3, 16, 7), WALK).with(knowing("right"));
        Scenario closing = new Scenario(
                "closing", HALL, List.of(visitors), List.of(new Scenario.ExitChange("right", 5, false)), 120, 7);
        try (CrowdSimulation simulation = CrowdSimulation.of(closing, 1)) {
            assertThat(simulation.run().passages().times(LEFT)).hasSize(10);
        }
    }

    @Test
    void whoHerdsGoesWhereTheOthersGo() {
        Population others = new Population(
                "others",
                20,
                box(16, 0, 22, 10),
                people(1, box(0, 0, 1, 1), WALK).traits(),
                Set.of("right"),
                Places.UNLIMITED);
        Population undecided = people(10, box(16, 3, 22, 7), WALK);
        int alone = leaveBy(RIGHT, others, undecided);
        assertThat(alone).isLessThan(28);
        Population herding = undecided.with(new Ties(new Ties.Grouping.Alone(), Set.of(), 0.8));
        assertThat(leaveBy(RIGHT, others, herding)).isGreaterThan(alone + 2);
    }

    @Test
    void whatCannotBeKnownOrHeededIsRefused() {
        Population visitors = people(1, box(12, 3, 16, 7), WALK);
        assertThatThrownBy(() -> leaveBy(LEFT, visitors.with(knowing("roof"))))
                .isInstanceOf(AedileException.class)
                .hasMessageContaining("population people knows exits [roof], and not all of them exist");
        Ties slavish = new Ties(new Ties.Grouping.Alone(), Set.of(), 1);
        assertThatThrownBy(() -> leaveBy(LEFT, visitors.with(slavish)))
                .isInstanceOf(AedileException.class)
                .hasMessageContaining("population people has a herding of 1.000");
    }

    private static Ties knowing(String exit) {
        return new Ties(new Ties.Grouping.Alone(), Set.of(exit), 0);
    }

    private static int leaveBy(int exit, Population... populations) {
        Scenario scenario = new Scenario("hall", HALL, List.of(populations), List.of(), 120, 7);
        try (CrowdSimulation simulation = CrowdSimulation.of(scenario, 1)) {
            return simulation.run().passages().times(exit).length;
        }
    }
}
