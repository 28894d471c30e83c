package org.aedile.benchmarks.crowd;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.LongStream;
import org.aedile.benchmarks.crowd.Check.Finding;
import org.aedile.simulation.crowd.CrowdSimulation;
import org.aedile.simulation.crowd.Outcome;
import org.aedile.simulation.crowd.PassageLog;
import org.aedile.simulation.crowd.Scenario;

/** Which way people take, and how long ways of different length and shape take a large crowd. */
final class RouteChecks {
    private static final int SEEDS = 3;

    private RouteChecks() {}

    static List<Check> all() {
        return List.of(
                new Check("rimea-14", "", RouteChecks::shares),
                new Check("rimea-15", "short way ≤ corner ≤ long way (mean of three seeds)", RouteChecks::corner),
                new Check("iso-17", "few take the near exit, many take both", RouteChecks::exits));
    }

    private static Finding shares() {
        StringBuilder text = new StringBuilder("of 100 by the stairs (by the long way):");
        for (int north : new int[] {16, 20, 25, 35, 50}) {
            Map<String, Integer> values = Map.of("north", north, "south", north - 2, "detour", north);
            try (CrowdSimulation simulation = Scenarios.start("rimea-14", values)) {
                PassageLog passages = simulation.run().passages();
                text.append(String.format(
                        Locale.ROOT,
                        " %d m long: %d (%d)",
                        48 + 2 * (north - 6),
                        passages.times(2).length,
                        passages.times(1).length));
            }
        }
        return Finding.document(text.toString());
    }

    private static Finding corner() {
        double shortWay = seconds("POLYGON ((-12.5 0, 51 0, 51 20, -12.5 20, -12.5 0))", "BOX 50 0 51 20");
        double longWay = seconds("POLYGON ((-12.5 0, 82 0, 82 20, -12.5 20, -12.5 0))", "BOX 81 0 82 20");
        double corner = seconds("POLYGON ((-12.5 0, 45 0, 45 46, 25 46, 25 20, -12.5 20, -12.5 0))", "BOX 25 45 45 46");
        return Finding.of(
                shortWay <= corner && corner <= longWay,
                String.format(
                        Locale.ROOT,
                        "%.1f s for 50 m, %.1f s around the corner, %.1f s for 81 m",
                        shortWay,
                        corner,
                        longWay));
    }

    private static double seconds(String way, String end) {
        Scenario scenario = Scenarios.read("rimea-15", Map.of("way", way, "end", end));
        return LongStream.rangeClosed(1, SEEDS)
                .mapToDouble(seed -> run(scenario.withSeed(seed)).evacuationSeconds())
                .average()
                .orElseThrow();
    }

    private static Finding exits() {
        PassageLog few = run(Scenarios.read("iso-17", Map.of("count", 10))).passages();
        PassageLog many = run(Scenarios.read("iso-17", Map.of("count", 200))).passages();
        int near = many.times(0).length;
        int far = many.times(1).length;
        return Finding.of(
                few.times(0).length == 10 && near > far && far > 0,
                String.format(
                        Locale.ROOT,
                        "of 10 %d by the near exit; of 200 %d by the near, %d by the far",
                        few.times(0).length,
                        near,
                        far));
    }

    private static Outcome run(Scenario scenario) {
        try (CrowdSimulation simulation = CrowdSimulation.of(scenario, 1)) {
            return simulation.run();
        }
    }
}
