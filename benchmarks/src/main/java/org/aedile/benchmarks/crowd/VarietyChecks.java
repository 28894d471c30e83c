package org.aedile.benchmarks.crowd;

import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.aedile.benchmarks.crowd.Check.Finding;
import org.aedile.simulation.crowd.CrowdSimulation;
import org.aedile.simulation.crowd.PassageLog;
import org.aedile.simulation.crowd.Scenario;
import org.aedile.simulation.crowd.locomotion.Crowd;

/** How people differ: NIST 1.1 and 2.4, what people do compared with the law that was asked for. */
final class VarietyChecks {
    private static final double LEAST_P = 0.05;
    private static final int SEEDS = 50;
    private static final int FEW_SEEDS = 5;
    private static final int WALKERS = 100;

    /** A distribution as a scenario file writes it, and the share below a value. */
    private record Law(String text, DoubleUnaryOperator share) {}

    private static final List<Law> LAWS = List.of(
            new Law("{uniform: [10, 100]}", GoodnessOfFit.uniform(10, 100)),
            new Law("{gamma: [3, 10, 0, 300]}", GoodnessOfFit.gamma(3, 10)),
            new Law("{lognormal: [3, 0.5, 0, 300]}", GoodnessOfFit.logNormal(3, 0.5)),
            new Law("{weibull: [1.5, 40, 0, 300]}", GoodnessOfFit.weibull(1.5, 40)));

    private VarietyChecks() {}

    static List<Check> all() {
        return List.of(
                new Check(
                        "nist-1.1", "premovement of ten persons, 50 seeds: p > 0.05 for each law", VarietyChecks::laws),
                new Check(
                        "nist-2.4", "walking speed of a hundred persons, five seeds: p > 0.05", VarietyChecks::speeds));
    }

    private static Finding laws() {
        boolean passed = true;
        StringBuilder text = new StringBuilder("p");
        for (Law law : LAWS) {
            double p = GoodnessOfFit.p(starts(law.text()), law.share());
            passed &= p > LEAST_P;
            text.append(String.format(Locale.ROOT, " %s %.2f", law.text(), p));
        }
        return Finding.of(passed, text.toString());
    }

    private static double[] starts(String law) {
        DoubleArrayList starts = new DoubleArrayList();
        for (long seed : new SplittableRandom(SEEDS).longs(SEEDS).toArray()) {
            try (CrowdSimulation simulation = CrowdSimulation.of(
                    Scenarios.read("premovement", Map.of("distribution", law)).withSeed(seed), 1)) {
                addStarts(simulation, starts);
            }
        }
        return starts.toDoubleArray();
    }

    /** Adds the moments at which persons are first seen to move. */
    private static void addStarts(CrowdSimulation simulation, DoubleArrayList starts) {
        boolean[] moved = new boolean[simulation.crowd().size()];
        while (!simulation.isOver()) {
            simulation.step();
            Crowd crowd = simulation.crowd();
            for (int i = 0; i < crowd.size(); i++) {
                if (crowd.speedMps(i) > 0 && !moved[crowd.id(i)]) {
                    moved[crowd.id(i)] = true;
                    starts.add(simulation.seconds());
                }
            }
        }
    }

    private static Finding speeds() {
        String people = IntStream.range(0, WALKERS)
                .mapToObj(i -> String.format(
                        Locale.ROOT,
                        "  - {count: 1, area: BOX 0.2 %d 0.8 %d, speed: {normal: [1.2, 0.2, 0.2, 2.2]}}",
                        3 * i + 1,
                        3 * i + 2))
                .collect(Collectors.joining("\n"));
        Scenario scenario = Scenarios.read("walkers", Map.of("people", people));
        double[] speeds = new SplittableRandom(SEEDS)
                .longs(FEW_SEEDS)
                .mapToObj(scenario::withSeed)
                .flatMapToDouble(VarietyChecks::walk)
                .toArray();
        double p = GoodnessOfFit.p(speeds, GoodnessOfFit.normal(1.2, 0.2));
        return Finding.of(
                speeds.length == WALKERS * FEW_SEEDS && p > LEAST_P,
                String.format(Locale.ROOT, "p %.2f, %d arrived", p, speeds.length));
    }

    /** Mean speeds of all who arrive. */
    private static DoubleStream walk(Scenario scenario) {
        try (CrowdSimulation simulation = CrowdSimulation.of(scenario, 1)) {
            double[] from = new double[WALKERS];
            for (int i = 0; i < from.length; i++) {
                from[simulation.crowd().id(i)] = simulation.crowd().x(i);
            }
            PassageLog log = simulation.run().passages();
            return IntStream.range(0, log.size()).mapToDouble(i -> (41 - from[log.id(i)]) / log.seconds(i));
        }
    }
}
