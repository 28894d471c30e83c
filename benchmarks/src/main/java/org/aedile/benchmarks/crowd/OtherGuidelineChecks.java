package org.aedile.benchmarks.crowd;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.aedile.benchmarks.crowd.Check.Finding;
import org.aedile.server.simulation.FlowFile;
import org.aedile.simulation.crowd.CrowdSimulation;
import org.aedile.simulation.crowd.Outcome;
import org.aedile.simulation.crowd.Scenario;
import org.aedile.simulation.flow.QuickestFlow;

/** IMO MSC.1/Circ.1533 and NIST TN 1822 where they ask for more than RiMEA, and the networks with known optimum. */
final class OtherGuidelineChecks {
    private static final int SEEDS = 5;
    private static final double DESIGN_FLOW = 1.33;

    private OtherGuidelineChecks() {}

    static List<Check> all() {
        return List.of(
                new Check("imo-4", "flow through the exit at most 1.33/s", OtherGuidelineChecks::exitFlow),
                new Check(
                        "imo-8",
                        "the more come the other way, the longer (mean of five seeds), and nobody stuck",
                        OtherGuidelineChecks::counterflow),
                new Check("imo-9", "with half the doors 1.6 to 2.4 times as long", OtherGuidelineChecks::doors),
                new Check("nist-4.1", "who finds exit 1 closed leaves by exit 2", OtherGuidelineChecks::closing),
                flow("a", 23),
                flow("b", 16),
                flow("c", 18),
                flow("d", 13));
    }

    private static Finding exitFlow() {
        try (CrowdSimulation simulation = Scenarios.start("imo-4")) {
            Outcome outcome = simulation.run();
            double[] times = outcome.passages().times(0);
            double mean = (times.length - 1) / (times[times.length - 1] - times[0]);
            return Finding.of(
                    mean <= DESIGN_FLOW && outcome.stuck().isEmpty(),
                    String.format(
                            Locale.ROOT,
                            "%.3f/s; %.1f s, bound %.1f s",
                            mean,
                            outcome.evacuationSeconds(),
                            outcome.lowerBoundSeconds()));
        }
    }

    private static Finding counterflow() {
        double[] seconds = IntStream.of(0, 10, 50, 100)
                .mapToDouble(OtherGuidelineChecks::against)
                .toArray();
        boolean ascending = IntStream.range(1, seconds.length).allMatch(i -> seconds[i] > seconds[i - 1]);
        return Finding.of(
                ascending && DoubleStream.of(seconds).allMatch(Double::isFinite),
                String.format(
                        Locale.ROOT,
                        "%.1f, %.1f, %.1f, %.1f s against 0, 10, 50, 100",
                        seconds[0],
                        seconds[1],
                        seconds[2],
                        seconds[3]));
    }

    /** When the last of the hundred has arrived; infinite when somebody never does. */
    private static double against(int others) {
        return LongStream.rangeClosed(1, SEEDS)
                .mapToDouble(seed -> against(others, seed))
                .average()
                .orElseThrow();
    }

    private static double against(int others, long seed) {
        String people = others == 0
                ? ""
                : "  - {name: others, count: " + others
                        + ", area: BOX 23 0 28.5 10, speed: rimea-adults, exits: [left]}";
        Scenario scenario = Scenarios.read("imo-8", Map.of("others", people)).withSeed(seed);
        try (CrowdSimulation simulation = CrowdSimulation.of(scenario, 1)) {
            Outcome outcome = simulation.run();
            double[] times = outcome.passages().times(0);
            return outcome.stuck().isEmpty() ? times[times.length - 1] : Double.POSITIVE_INFINITY;
        }
    }

    private static Finding doors() {
        double four = doors("");
        double two = doors("door 1, door 2");
        return Finding.of(
                two / four >= 1.6 && two / four <= 2.4,
                String.format(
                        Locale.ROOT,
                        "%.1f s and %.1f s with doors of 1.33/s, factor %.2f; bound for four %.1f s",
                        four,
                        two,
                        two / four,
                        1000 / 4 / DESIGN_FLOW));
    }

    private static double doors(String exits) {
        try (CrowdSimulation simulation = Scenarios.start("rimea-9", Map.of("capacity", DESIGN_FLOW, "exits", exits))) {
            Outcome outcome = simulation.run();
            return outcome.stuck().isEmpty() ? outcome.evacuationSeconds() : Double.NaN;
        }
    }

    private static Finding closing() {
        try (CrowdSimulation simulation = Scenarios.start("closing")) {
            Outcome outcome = simulation.run();
            int second = outcome.passages().times(1).length;
            return Finding.of(second == 1 && outcome.passages().times(0).length == 0, second + " of 1 left by exit 2");
        }
    }

    private static Check flow(String instance, int optimum) {
        return new Check("flow-" + instance, "T* = " + optimum, () -> {
            String file = "flow-" + instance;
            int steps = QuickestFlow.steps(FlowFile.read(file, Scenarios.text(file)));
            return Finding.of(steps == optimum, "T* = " + steps);
        });
    }
}
