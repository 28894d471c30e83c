package org.aedile.simulation.crowd;

import static org.aedile.simulation.crowd.Places.box;
import static org.aedile.simulation.crowd.Places.exit;
import static org.aedile.simulation.crowd.Places.people;
import static org.aedile.simulation.crowd.Places.plan;
import static org.aedile.simulation.crowd.Places.scenario;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.aedile.simulation.crowd.geometry.FloorPlan;
import org.aedile.simulation.crowd.locomotion.Crowd;
import org.aedile.simulation.crowd.population.Distribution;
import org.junit.jupiter.api.Test;

/** FEATURE: a crowd does not queue on the shortest line around an inner corner. */
class CornerTest {
    private static final double CORNER = 14;
    private static final double WIDTH = 6;
    private static final FloorPlan ANGLE = plan(
            List.of(box(0, 0, 20, WIDTH), box(CORNER, 0, 20, 20)), List.of(), exit("end", box(CORNER, 19, 20, 20)));

    @Test
    void oneAloneKeepsCloseToIt() {
        assertThat(farthest(1)).isLessThan(1.2);
    }

    @Test
    void aCrowdSpreadsAroundIt() {
        assertThat(farthest(120)).isGreaterThan(2.75);
    }

    /** How far from the inner corner one in ten passed it at least, in metres. */
    private static double farthest(int count) {
        List<Double> distances = new ArrayList<>();
        Set<Integer> passed = new HashSet<>();
        Scenario scenario = scenario(ANGLE, people(count, box(0, 0, 13, WIDTH), new Distribution.Fixed(1.3)), 7);
        try (CrowdSimulation simulation = CrowdSimulation.of(scenario, 1)) {
            while (!simulation.isOver()) {
                simulation.step();
                Crowd crowd = simulation.crowd();
                for (int i = 0; i < crowd.size(); i++) {
                    if (crowd.x(i) > CORNER && passed.add(crowd.id(i))) {
                        distances.add(WIDTH - crowd.y(i));
                    }
                }
            }
        }
        return distances.stream().sorted().toList().get(count * 9 / 10);
    }
}
