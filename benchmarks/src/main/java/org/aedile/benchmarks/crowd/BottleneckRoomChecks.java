package org.aedile.benchmarks.crowd;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import org.aedile.benchmarks.crowd.Check.Finding;
import org.aedile.simulation.crowd.CrowdSimulation;
import org.aedile.simulation.crowd.Outcome;
import org.aedile.simulation.crowd.Scenario;

/** RiMEA 12a, b and d: what a bottleneck between two rooms does. */
final class BottleneckRoomChecks {
    /** Numbers of the gates in the file: the goal, then the bottleneck's entrance and middle. */
    private static final int ENTRANCE = 1;

    private static final int MIDDLE = 2;
    private static final double SECOND = 1;
    private static final int SEEDS = 5;

    private BottleneckRoomChecks() {}

    static List<Check> all() {
        return List.of(
                new Check(
                        "rimea-12a",
                        "a nearer goal is not slower, to a second (mean of five seeds)",
                        BottleneckRoomChecks::goals),
                new Check(
                        "rimea-12b",
                        "room 1 empties later before 5 m than before 0.2 m",
                        BottleneckRoomChecks::lengths),
                new Check("rimea-12d", "the flow grows with the width", BottleneckRoomChecks::widths));
    }

    private static Finding goals() {
        double[] seconds = DoubleStream.of(0, 2.5, 5, 7.5, 10)
                .map(BottleneckRoomChecks::meanSeconds)
                .toArray();
        return Finding.of(ascending(seconds, SECOND), list("%.1f", seconds) + " s for goals 0 m to 10 m behind");
    }

    /** Of five seeds: one run is a second quicker or slower than the next. */
    private static double meanSeconds(double goal) {
        return LongStream.rangeClosed(1, SEEDS)
                .mapToDouble(seed -> run(scenario(1, 0.2, goal).withSeed(seed)).evacuationSeconds())
                .average()
                .orElseThrow();
    }

    private static Finding lengths() {
        double[] near = run(1, 0.2, 9).passages().times(ENTRANCE);
        double[] far = run(1, 5, 9).passages().times(ENTRANCE);
        double last = near[near.length - 1];
        double lastLong = far[far.length - 1];
        return Finding.of(lastLong > last, String.format(Locale.ROOT, "%.1f s after %.1f s", lastLong, last));
    }

    private static Finding widths() {
        double[] flows = DoubleStream.of(0.8, 1.0, 1.2)
                .map(width -> Flows.steady(run(width, 5, 9).passages().times(MIDDLE)))
                .toArray();
        return Finding.of(ascending(flows, 0), list("%.2f", flows) + " persons/s at 0.8, 1.0, 1.2 m");
    }

    private static Outcome run(double width, double length, double goal) {
        return run(scenario(width, length, goal));
    }

    private static Outcome run(Scenario scenario) {
        try (CrowdSimulation simulation = CrowdSimulation.of(scenario, 1)) {
            return simulation.run();
        }
    }

    private static Scenario scenario(double width, double length, double goal) {
        Map<String, Double> values = Map.of(
                "low", 5 - width / 2,
                "high", 5 + width / 2,
                "second", 10 + length,
                "middle", 10 + length / 2,
                "goal", 10.2 + length + goal,
                "behind", 10.7 + length + goal,
                "end", 21 + length);
        return Scenarios.read("two-rooms", values);
    }

    private static boolean ascending(double[] values, double tolerance) {
        for (int i = 1; i < values.length; i++) {
            if (values[i] < values[i - 1] - tolerance) {
                return false;
            }
        }
        return true;
    }

    private static String list(String format, double[] values) {
        StringBuilder text = new StringBuilder();
        for (double value : values) {
            text.append(text.isEmpty() ? "" : ", ").append(String.format(Locale.ROOT, format, value));
        }
        return text.toString();
    }
}
