package org.aedile.benchmarks.crowd;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.aedile.benchmarks.crowd.Check.Finding;
import org.aedile.simulation.crowd.CrowdSimulation;
import org.aedile.simulation.crowd.Outcome;
import org.aedile.simulation.crowd.PassageLog;
import org.aedile.simulation.crowd.Scenario;
import org.aedile.simulation.crowd.geometry.Ground;

/** Where and for whom walking is slower: stairs, smoke, impaired people, and bottlenecks one after another. */
final class SlownessChecks {
    private static final double TOLERANCE = 0.05;
    private static final int SEEDS = 5;

    private SlownessChecks() {}

    static List<Check> all() {
        return List.of(
                new Check("rimea-2", "10 m of stair up at 0.50 m/s in 20.0 s ± 5 %", () -> stair(1, 0.50)),
                new Check("rimea-3", "10 m of stair down at 0.65 m/s in 15.4 s ± 5 %", () -> stair(-1, 0.65)),
                new Check("rimea-12c", "", SlownessChecks::rooms),
                new Check("imo-1", "40 m at 1.0 m/s in 40 s ± 5 %", SlownessChecks::straight),
                new Check(
                        "nist-2.10",
                        "slower occupants lengthen the time (mean of five seeds), wider ones more",
                        SlownessChecks::impaired),
                new Check(
                        "iso-18", "time in smoke over time in the clear within 5 % of 1/f(K)", SlownessChecks::smoke));
    }

    private static Finding stair(int rises, double speed) {
        try (CrowdSimulation simulation = Scenarios.start("stair", Map.of("rises", rises))) {
            return within(between(simulation.run().passages()), 10 / speed);
        }
    }

    private static Finding straight() {
        try (CrowdSimulation simulation = Scenarios.start("maximum")) {
            return within(between(simulation.run().passages()), 40);
        }
    }

    /** Seconds between the two doors of a file whose exit is gate 0. */
    private static double between(PassageLog passages) {
        return passages.times(2)[0] - passages.times(1)[0];
    }

    private static Finding within(double seconds, double expected) {
        return Finding.of(
                Math.abs(seconds - expected) <= TOLERANCE * expected,
                String.format(Locale.ROOT, "%.2f s, expected %.2f s", seconds, expected));
    }

    private static Finding rooms() {
        try (CrowdSimulation simulation = Scenarios.start("three-rooms")) {
            PassageLog passages = simulation.run().passages();
            double[] first = passages.times(1);
            double[] second = passages.times(2);
            return Finding.report(String.format(
                    Locale.ROOT,
                    "b1 from %.1f s to %.1f s at %.2f/s, b2 from %.1f s to %.1f s at %.2f/s; most between them %d",
                    first[0],
                    first[first.length - 1],
                    Flows.steady(first),
                    second[0],
                    second[second.length - 1],
                    Flows.steady(second),
                    mostBetween(first, second)));
        }
    }

    private static int mostBetween(double[] in, double[] out) {
        int most = 0;
        int left = 0;
        for (int entered = 0; entered < in.length; entered++) {
            while (left < out.length && out[left] <= in[entered]) {
                left++;
            }
            most = Math.max(most, entered + 1 - left);
        }
        return most;
    }

    private static Finding impaired() {
        double alike = mixed(1.25, 0.44);
        double slower = mixed(0.3, 0.44);
        double wider = mixed(0.3, 0.75);
        return Finding.of(
                slower > alike && wider > slower,
                String.format(
                        Locale.ROOT,
                        "%.1f s; with four slower %.1f s; with four slower and wider %.1f s",
                        alike,
                        slower,
                        wider));
    }

    /** Mean time over the seeds; not a number when somebody never leaves. */
    private static double mixed(double speed, double diameter) {
        Scenario scenario = Scenarios.read("mixed", Map.of("speed", speed, "diameter", diameter));
        return new SplittableRandom(SEEDS)
                .longs(SEEDS)
                .mapToDouble(seed -> seconds(scenario.withSeed(seed)))
                .average()
                .orElseThrow();
    }

    private static double seconds(Scenario scenario) {
        try (CrowdSimulation simulation = CrowdSimulation.of(scenario, 1)) {
            Outcome outcome = simulation.run();
            return outcome.stuck().isEmpty() ? outcome.evacuationSeconds() : Double.NaN;
        }
    }

    private static Finding smoke() {
        double clear = corridor(0);
        boolean passed = true;
        StringBuilder text = new StringBuilder();
        for (double extinction : new double[] {1, 3, 7.5, 12}) {
            double ratio = corridor(extinction) / clear;
            double expected = 1 / Ground.smokeFactor(extinction);
            passed &= Math.abs(ratio - expected) <= TOLERANCE * expected;
            text.append(String.format(Locale.ROOT, " K %.1f: %.3f (%.3f)", extinction, ratio, expected));
        }
        return Finding.of(passed, "simulated (expected)" + text);
    }

    private static double corridor(double extinction) {
        try (CrowdSimulation simulation = Scenarios.start("smoke", Map.of("extinction", extinction))) {
            return simulation.run().evacuationSeconds();
        }
    }
}
