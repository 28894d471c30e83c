package org.aedile.benchmarks.crowd;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.aedile.city.archive.Monaco;
import org.aedile.simulation.crowd.CrowdSimulation;
import org.aedile.simulation.crowd.locomotion.Gait;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench crowd}: how many people are walked in real time, between real walls and with routes. */
@Command(
        name = "crowd",
        description = {
            "Walks a crowd over the largest square of the demo city, enlarged to the density; who reaches an exit comes back",
            "in. agentsTimesRealTime is agents x simulated seconds / processor seconds x threads."
        },
        mixinStandardHelpOptions = true)
public final class CrowdBench implements Callable<Integer> {
    private static final double NANOS = 1e9;

    @Option(names = "--density", description = "People per square metre (${DEFAULT-VALUE}).")
    private double density = 1;

    @Option(names = "--agents", description = "People (${DEFAULT-VALUE}).")
    private int agents = 10_000;

    @Option(names = "--seconds", description = "Simulated seconds that are measured (${DEFAULT-VALUE}).")
    private double seconds = 60;

    @Option(names = "--threads", description = "Threads (${DEFAULT-VALUE}).")
    private int threads = 1;

    @Override
    public Integer call() {
        long began = System.nanoTime();
        try (CrowdSimulation simulation =
                CrowdSimulation.of(Square.filled(Monaco.read().city(), agents, density), threads)) {
            simulation.circulate();
            walk(simulation, Math.min(seconds, 10)); // compiled, and no longer evenly spread
            int passed = simulation.passages().size();
            long before = processorNanos();
            walk(simulation, seconds);
            report((processorNanos() - before) / NANOS);
            System.err.printf(
                    Locale.ROOT,
                    "%d passed an exit; took %.0f s%n",
                    simulation.passages().size() - passed,
                    (System.nanoTime() - began) / NANOS);
        }
        return 0;
    }

    private static void walk(CrowdSimulation simulation, double duration) {
        double end = simulation.seconds() + duration - Gait.STEP_SECONDS / 2;
        while (simulation.seconds() < end) {
            simulation.step();
        }
    }

    private void report(double processorSeconds) {
        double steps = seconds / Gait.STEP_SECONDS;
        System.out.printf(
                Locale.ROOT,
                "{\"agents\":%d,\"density\":%s,\"agentsTimesRealTime\":%.0f,\"microsecondsPerAgentStep\":%.4f,"
                        + "\"stepSeconds\":%s,\"threads\":%d}%n",
                agents,
                density,
                agents * seconds / processorSeconds * threads,
                processorSeconds * 1e6 / (agents * steps),
                Gait.STEP_SECONDS,
                threads);
    }

    /** Of the whole process: collection of garbage and compilation included. */
    private static long processorNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }
}
