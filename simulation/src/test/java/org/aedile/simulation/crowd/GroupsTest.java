package org.aedile.simulation.crowd;

import static org.aedile.simulation.crowd.Places.box;
import static org.aedile.simulation.crowd.Places.exit;
import static org.aedile.simulation.crowd.Places.people;
import static org.aedile.simulation.crowd.Places.plan;
import static org.aedile.simulation.crowd.Places.room;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aedile.kernel.AedileException;
import org.aedile.simulation.crowd.geometry.FloorPlan;
import org.aedile.simulation.crowd.locomotion.Crowd;
import org.aedile.simulation.crowd.population.Distribution;
import org.aedile.simulation.crowd.population.Population;
import org.aedile.simulation.crowd.population.Ties;
import org.aedile.simulation.crowd.social.Groups;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Polygon;

/** FEATURE: people who belong together stay together. */
class GroupsTest {
    private static final Distribution ADULTS = Distribution.SpeedByAge.ADULTS;
    private static final Ties FAMILY = ties(new Ties.Grouping.Named("family"));

    @Test
    void theQuickWaitForTheSlow() {
        assertThat(spread(FAMILY)).isLessThan(8);
        assertThat(spread(Ties.NONE)).isGreaterThan(30);
    }

    /** Seconds between the first and the last of five to leave a corridor of 40 m, of whom one is slow. */
    private static double spread(Ties ties) {
        FloorPlan corridor = plan(List.of(box(0, 0, 41, 3)), List.of(), exit("end", box(40, 0, 41, 3)));
        Scenario scenario = scenario(
                corridor,
                people(4, box(0, 0, 4, 3), new Distribution.Fixed(1.25)).with(ties),
                people(1, box(0, 0, 4, 3), new Distribution.Fixed(0.5)).with(ties));
        try (CrowdSimulation simulation = CrowdSimulation.of(scenario, 1)) {
            Outcome outcome = simulation.run();
            assertThat(outcome.stuck()).isEmpty();
            double[] times = outcome.passages().times(0);
            return times[4] - times[0];
        }
    }

    @Test
    void whoHasStartedWaitsForWhoHasNot() {
        Population.Traits late =
                new Population.Traits(new Distribution.Fixed(1.25), new Distribution.Fixed(30), Population.Traits.BODY);
        Polygon start = box(0, 0, 4, 3);
        FloorPlan corridor = plan(List.of(box(0, 0, 41, 3)), List.of(), exit("end", box(40, 0, 41, 3)));
        Scenario scenario = scenario(
                corridor,
                people(3, start, new Distribution.Fixed(1.25)).with(FAMILY),
                new Population("late", 1, start, late, Set.of(), Places.UNLIMITED).with(FAMILY));
        try (CrowdSimulation simulation = CrowdSimulation.of(scenario, 1)) {
            double[] times = simulation.run().passages().times(0);
            assertThat(times).hasSize(4);
            assertThat(times[0]).isGreaterThan(30);
        }
    }

    @Test
    void aGroupLeavesByOneExit() {
        FloorPlan hall = plan(
                List.of(box(0, 0, 30, 10)), List.of(), exit("left", box(0, 4, 1, 6)), exit("right", box(29, 4, 30, 6)));
        Ties fours = ties(new Ties.Grouping.Sizes(new Distribution.Fixed(4)));
        Scenario scenario = scenario(hall, people(80, box(3, 0, 27, 10), ADULTS).with(fours));
        try (CrowdSimulation simulation = CrowdSimulation.of(scenario, 1)) {
            Map<Integer, Set<Integer>> exits = new HashMap<>();
            Groups groups = simulation.groups();
            PassageLog log = simulation.run().passages();
            for (int i = 0; i < log.size(); i++) {
                exits.computeIfAbsent(groups.of(log.id(i)), group -> new HashSet<>())
                        .add(log.gate(i));
            }
            assertThat(log.size()).isEqualTo(80);
            assertThat(exits)
                    .hasSize(20)
                    .allSatisfy((group, used) ->
                            assertThat(used).as("exits of group %d", group).hasSize(1));
            assertThat(log.times(0)).hasSizeBetween(20, 60);
        }
    }

    @Test
    void whoStandsTogetherBelongsTogether() {
        Ties threes = ties(new Ties.Grouping.Sizes(new Distribution.Fixed(3)));
        Scenario scenario = scenario(room(), people(60, box(0, 0, 6, 8), ADULTS).with(threes));
        try (CrowdSimulation simulation = CrowdSimulation.of(scenario, 1)) {
            Crowd crowd = simulation.crowd();
            Groups groups = simulation.groups();
            assertThat(groups.count()).isEqualTo(20);
            double within = 0;
            int pairs = 0;
            for (int i = 0; i < crowd.size(); i++) {
                for (int j = 0; j < i; j++) {
                    if (groups.of(crowd.id(i)) == groups.of(crowd.id(j))) {
                        within += Math.hypot(crowd.x(i) - crowd.x(j), crowd.y(i) - crowd.y(j));
                        pairs++;
                    }
                }
            }
            assertThat(pairs).isEqualTo(60);
            assertThat(within / pairs).isLessThan(2); // the mean of two at random is 3.6 m
        }
    }

    @Test
    void groupsInACrowdHoldNobodyForEver() {
        Ties mixed = ties(new Ties.Grouping.Sizes(new Distribution.Uniform(1, 5)));
        Scenario scenario =
                scenario(room(), people(120, box(0, 0, 6, 8), ADULTS).with(mixed));
        try (CrowdSimulation alone = CrowdSimulation.of(scenario, 1);
                CrowdSimulation threads = CrowdSimulation.of(scenario, 3)) {
            Outcome outcome = alone.run();
            assertThat(outcome.stuck()).isEmpty();
            assertThat(threads.run().evacuationSeconds()).isEqualTo(outcome.evacuationSeconds());
        }
    }

    @Test
    void groupsOfNobodyAreRefused() {
        Ties none = ties(new Ties.Grouping.Sizes(new Distribution.Uniform(0, 3)));
        assertThatThrownBy(() -> CrowdSimulation.of(
                        scenario(room(), people(6, box(0, 0, 6, 8), ADULTS).with(none)), 1))
                .isInstanceOf(AedileException.class)
                .hasMessageContaining("population people has groups from 0.000 to 3.000 people");
    }

    private static Ties ties(Ties.Grouping grouping) {
        return new Ties(grouping, Set.of(), 0);
    }

    private static Scenario scenario(FloorPlan plan, Population... populations) {
        return new Scenario("groups", plan, List.of(populations), List.of(), 300, 5);
    }
}
