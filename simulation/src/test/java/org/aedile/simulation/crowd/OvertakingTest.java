package org.aedile.simulation.crowd;

import static org.aedile.simulation.crowd.Places.UNLIMITED;
import static org.aedile.simulation.crowd.Places.box;
import static org.aedile.simulation.crowd.Places.exit;
import static org.aedile.simulation.crowd.Places.people;
import static org.aedile.simulation.crowd.Places.plan;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.aedile.simulation.crowd.geometry.FloorPlan;
import org.aedile.simulation.crowd.population.Distribution;
import org.aedile.simulation.crowd.population.Population;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Polygon;

/** FEATURE: who walks quicker passes who walks slower, where there is room. */
class OvertakingTest {
    private static final double LENGTH_METERS = 60;

    @Test
    void aWideCorridorHoldsNobodyUp() {
        assertThat(delaySeconds(3)).isLessThan(0.5);
    }

    @Test
    void aNarrowOneHoldsUpWhoComesBehind() {
        assertThat(delaySeconds(0.6)).isGreaterThan(10);
    }

    /** How much longer the quick ones take behind the slow ones than without them, the last one of each. */
    private static double delaySeconds(double width) {
        FloorPlan corridor = plan(
                List.of(box(0, 0, LENGTH_METERS, width)),
                List.of(),
                exit("end", box(LENGTH_METERS - 1, 0, LENGTH_METERS, width)));
        Polygon behind = box(0.2, width / 2 - 0.1, 1.2, width / 2 + 0.1);
        Polygon ahead = box(3, width / 2 - 0.1, 5, width / 2 + 0.1);
        Population quick = population("quick", 1, behind, 1.5);
        Population slow = population("slow", 2, ahead, 0.8);
        return lastOfQuick(corridor, List.of(quick, slow)) - lastOfQuick(corridor, List.of(quick));
    }

    private static double lastOfQuick(FloorPlan corridor, List<Population> all) {
        try (CrowdSimulation simulation =
                CrowdSimulation.of(new Scenario("overtaking", corridor, all, List.of(), 300, 1), 1)) {
            PassageLog passages = simulation.run().passages();
            double last = 0;
            for (int i = 0; i < passages.size(); i++) {
                last = passages.id(i) == 0 ? passages.seconds(i) : last;
            }
            return last;
        }
    }

    private static Population population(String name, int count, Polygon area, double speed) {
        Population.Traits traits =
                people(1, area, new Distribution.Fixed(speed)).traits();
        return new Population(name, count, area, traits, Set.of(), UNLIMITED);
    }
}
