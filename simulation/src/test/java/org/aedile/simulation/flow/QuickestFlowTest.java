package org.aedile.simulation.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.aedile.kernel.AedileException;
import org.aedile.simulation.flow.FlowNetwork.Arc;
import org.junit.jupiter.api.Test;

/** FEATURE: the quickest time of a network is proven. */
class QuickestFlowTest {
    @Test
    void onePath() {
        assertThat(QuickestFlow.steps(new FlowNetwork(
                        List.of("s", "d"), List.of(new Arc("s", "d", 3, 7)), Map.of("s", 50), List.of("d"))))
                .isEqualTo(23);
    }

    @Test
    void threeRoutes() {
        List<Arc> arcs = List.of(new Arc("s", "d", 2, 3), new Arc("s", "d", 3, 5), new Arc("s", "d", 5, 9));
        assertThat(QuickestFlow.steps(new FlowNetwork(List.of("s", "d"), arcs, Map.of("s", 100), List.of("d"))))
                .isEqualTo(16);
    }

    @Test
    void twoSinksBehindOneWay() {
        List<Arc> arcs = List.of(new Arc("s", "a", 4, 2), new Arc("a", "d1", 3, 1), new Arc("a", "d2", 3, 4));
        assertThat(QuickestFlow.steps(
                        new FlowNetwork(List.of("s", "a", "d1", "d2"), arcs, Map.of("s", 60), List.of("d1", "d2"))))
                .isEqualTo(18);
    }

    @Test
    void waysThatCross() {
        List<Arc> arcs = List.of(
                new Arc("s", "a", 2, 1),
                new Arc("s", "b", 2, 3),
                new Arc("a", "b", 1, 1),
                new Arc("a", "d", 1, 4),
                new Arc("b", "d", 3, 1));
        assertThat(QuickestFlow.steps(
                        new FlowNetwork(List.of("s", "a", "b", "d"), arcs, Map.of("s", 40), List.of("d"))))
                .isEqualTo(13);
    }

    @Test
    void parallelRoutesAgreeWithTheFormula() {
        long seed = Long.getLong("aedile.seed", new SplittableRandom().nextLong());
        System.err.println("seed " + seed + " (-Daedile.seed=" + seed + " repeats it)");
        SplittableRandom random = new SplittableRandom(seed);
        for (int trial = 0; trial < 50; trial++) {
            List<Arc> arcs = random.ints(random.nextInt(1, 5), 1, 9)
                    .mapToObj(capacity -> new Arc("s", "d", capacity, random.nextInt(0, 20)))
                    .toList();
            int people = random.nextInt(1, 200);
            int horizon = 0;
            while (arrived(arcs, horizon) < people) {
                horizon++;
            }
            assertThat(QuickestFlow.steps(new FlowNetwork(List.of("s", "d"), arcs, Map.of("s", people), List.of("d"))))
                    .as("%s, %d people", arcs, people)
                    .isEqualTo(horizon);
        }
    }

    private static long arrived(List<Arc> arcs, int horizon) {
        return arcs.stream()
                .mapToLong(arc -> (long) arc.capacity() * Math.max(0, horizon - arc.transit() + 1))
                .sum();
    }

    @Test
    void whoHasNoWayIsNamed() {
        FlowNetwork island =
                new FlowNetwork(List.of("s", "t", "d"), List.of(new Arc("s", "d", 1, 1)), Map.of("t", 4), List.of("d"));
        assertThatThrownBy(() -> QuickestFlow.steps(island))
                .isInstanceOf(AedileException.class)
                .hasMessage("4 people at t have no way to a sink");
    }

    @Test
    void aCapacityOfNothingIsNamed() {
        assertThatThrownBy(() -> new FlowNetwork(
                        List.of("s", "d"), List.of(new Arc("s", "d", 0, 1)), Map.of("s", 4), List.of("d")))
                .isInstanceOf(AedileException.class)
                .hasMessage("arc s → d has a capacity of 0 a step; must be above 0");
    }
}
