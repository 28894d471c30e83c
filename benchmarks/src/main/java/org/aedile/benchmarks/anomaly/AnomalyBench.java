package org.aedile.benchmarks.anomaly;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.aedile.benchmarks.harness.PeakMemory;
import org.aedile.benchmarks.harness.ProcessTree;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench anomaly}: readings a second of one core through the detectors, with every series live, and their memory. */
@Command(
        name = "anomaly",
        description = {
            "Readings per second of processor time that the detectors judge in one thread, all series live and two weeks old:",
            "first the first tier alone, then both tiers as deployed; the bytes of a series and the most memory held."
        },
        mixinStandardHelpOptions = true)
public final class AnomalyBench implements Callable<Integer> {
    private static final double NANOS = 1e9;
    private static final int PHASES = 2;
    private static final int COLLECTIONS = 4;

    @Option(names = "--series", paramLabel = "N", description = "Live series (${DEFAULT-VALUE}).")
    private int series = 100_000;

    @Option(names = "--seconds", paramLabel = "N", description = "How long to measure by the clock (${DEFAULT-VALUE}).")
    private int seconds = 60;

    @Option(
            names = "--learned",
            paramLabel = "N",
            description = "Series of the second tier (${DEFAULT-VALUE}, the budget of a job).")
    private int learned = 200;

    private SeriesFeed feed = new SeriesFeed(series);

    @Override
    public Integer call() {
        try (PeakMemory memory = PeakMemory.observe(ProcessTree.own())) {
            feed = new SeriesFeed(series);
            long before = liveBytes();
            LiveSeries live = new LiveSeries(series, Math.min(learned, series));
            double firstTier = measure(live);
            live.addSecondTier();
            double both = measure(live);
            long bytes = liveBytes() - before;
            System.err.printf(Locale.ROOT, "%d series of the second tier, %d alerts%n", live.learned(), live.alerts());
            System.out.printf(
                    Locale.ROOT,
                    "{\"pointsPerSecondPerCore\":%.0f,\"firstTierPointsPerSecondPerCore\":%.0f,\"series\":%d,"
                            + "\"bytesPerSeries\":%d,\"memoryMb\":%d}%n",
                    both,
                    firstTier,
                    series,
                    bytes / series,
                    memory.megabytes());
        }
        return 0;
    }

    /** Readings a second of processor time; a first round over all series is not measured. */
    private double measure(LiveSeries live) {
        for (int i = 0; i < feed.chunks(); i++) {
            live.observe(feed.next());
        }
        long end = System.nanoTime() + seconds * (long) NANOS / PHASES;
        long readings = 0;
        long nanos = 0;
        do {
            byte[][] frames = feed.next();
            long began = processorNanos();
            live.observe(frames);
            nanos += processorNanos() - began;
            readings += frames.length;
        } while (System.nanoTime() < end);
        return readings * NANOS / nanos;
    }

    private static long liveBytes() {
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    /** Of the whole process: collection of garbage and compilation included. */
    private static long processorNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }
}
