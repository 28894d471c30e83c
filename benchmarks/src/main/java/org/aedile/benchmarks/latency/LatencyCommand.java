package org.aedile.benchmarks.latency;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.HdrHistogram.Histogram;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench latency}: from the sender's clock to the handler in Chromium. */
@Command(
        name = "latency",
        description = "Milliseconds from the sender's clock to the handler in a browser, when each observation alerts.",
        mixinStandardHelpOptions = true)
public final class LatencyCommand implements Callable<Integer> {
    private static final double MICROS_PER_MILLI = 1000;

    @Option(names = "--rate", paramLabel = "N", description = "Timed observations a second (${DEFAULT-VALUE}).")
    private int rate = 1000;

    @Option(names = "--seconds", paramLabel = "S", description = "Measured seconds (${DEFAULT-VALUE}).")
    private int seconds = 60;

    @Override
    public Integer call() throws Exception {
        long began = System.nanoTime();
        Histogram delays = new LatencyRun(rate, seconds).run();
        System.err.printf("Took %.0f s%n", (System.nanoTime() - began) / 1e9);
        System.out.printf(
                Locale.ROOT,
                "{\"rate\":%d,\"samples\":%d,\"p50\":%.1f,\"p90\":%.1f,\"p99\":%.1f,\"max\":%.1f}%n",
                rate,
                delays.getTotalCount(),
                delays.getValueAtPercentile(50) / MICROS_PER_MILLI,
                delays.getValueAtPercentile(90) / MICROS_PER_MILLI,
                delays.getValueAtPercentile(99) / MICROS_PER_MILLI,
                delays.getMaxValue() / MICROS_PER_MILLI);
        return delays.getTotalCount() == (long) rate * seconds ? 0 : 1;
    }
}
