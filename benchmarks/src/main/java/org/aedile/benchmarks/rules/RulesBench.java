package org.aedile.benchmarks.rules;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.aedile.detection.Catalog;
import org.aedile.detection.rule.RuleMatcher;
import org.aedile.kernel.EventView;
import org.aedile.server.rule.RuleTrial;
import org.aedile.wire.json.EventReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bench rules}: events a second of one core, from a line of JSON to the ids of the rules that match it. */
@Command(
        name = "rules",
        description = "Events per second of processor time, from JSON to matches, in one thread.",
        mixinStandardHelpOptions = true)
public final class RulesBench implements Callable<Integer> {
    private static final int WARM_UP_ROUNDS = 20;
    private static final double NANOS = 1e9;

    @Mixin
    private final RuleTrial trial = new RuleTrial();

    @Option(names = "--events-total", paramLabel = "N", description = "Measured events (${DEFAULT-VALUE}).")
    private int total = 1_000_000;

    private final EventReader reader = new EventReader();
    private long matches;

    @Override
    public Integer call() throws Exception {
        long began = System.nanoTime();
        Catalog catalog = trial.compile();
        long loadMillis = (System.nanoTime() - began) / 1_000_000;
        byte[][] lines = Files.readAllLines(trial.events()).stream()
                .filter(line -> !line.isBlank())
                .map(line -> line.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
        RuleMatcher matcher = trial.matcher(catalog);
        run(matcher, lines, WARM_UP_ROUNDS * lines.length);
        matches = 0;
        long before = processorNanos();
        run(matcher, lines, total);
        double seconds = (processorNanos() - before) / NANOS;
        System.err.printf(Locale.ROOT, "Took %.0f s%n", (System.nanoTime() - began) / NANOS);
        System.out.printf(
                Locale.ROOT,
                "{\"eventsPerSecondPerCore\":%.0f,\"events\":%d,\"matches\":%d,\"rules\":%d,\"loadMs\":%d}%n",
                total / seconds,
                total,
                matches,
                catalog.ruleCount(),
                loadMillis);
        return 0;
    }

    private void run(RuleMatcher matcher, byte[][] lines, int count) {
        for (int i = 0; i < count; i++) {
            EventView event = reader.read(lines[i % lines.length]);
            matcher.match(event, trial.logSource(event), null, rule -> matches++);
        }
    }

    /** Of the whole process: collection of garbage and compilation included. */
    private static long processorNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }
}
