package org.aedile.benchmarks.rules;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.aedile.detection.Catalog;
import org.aedile.detection.rule.RuleMatcher;
import org.aedile.kernel.EventView;
import org.aedile.kernel.LogSource;
import org.aedile.server.rule.RuleTexts;
import org.aedile.wire.FrameView;
import org.aedile.wire.FrameWriter;
import org.aedile.wire.json.ObservationReader;
import org.aedile.wire.json.Parsed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench rules}: events a second of one core, from a line of JSON to the ids of the rules that match it. */
@Command(
        name = "rules",
        description = "Events per second of processor time, from JSON to matches, in one thread.",
        mixinStandardHelpOptions = true)
public final class RulesBench implements Callable<Integer> {
    private static final int WARM_UP_ROUNDS = 20;
    private static final double NANOS = 1e9;
    private static final FrameWriter.Header NOTHING_KNOWN =
            new FrameWriter.Header("", "", "", "", 0, 0, Optional.empty(), LogSource.NONE);

    @Option(names = "--rules", paramLabel = "DIR", arity = "1..*", required = true, description = "Folders of rules.")
    private List<Path> folders;

    @Option(names = "--events", paramLabel = "FILE", required = true, description = "Events, one JSON object a line.")
    private Path events;

    @Option(
            names = "--logsource",
            paramLabel = "from-fields|ignore",
            defaultValue = "from-fields",
            description = "Try the rules that the event's fields admit, or all (${DEFAULT-VALUE}).")
    private String logsource;

    @Option(names = "--events-total", paramLabel = "N", description = "Measured events (${DEFAULT-VALUE}).")
    private int total = 1_000_000;

    private final ObservationReader reader = new ObservationReader();
    private final FrameWriter writer = new FrameWriter();
    private final FrameView view = new FrameView();
    private long matches;

    @Override
    public Integer call() throws Exception {
        long began = System.nanoTime();
        Catalog catalog = Catalog.compile(RuleTexts.rules(folders), List.of());
        long loadMillis = (System.nanoTime() - began) / 1_000_000;
        byte[][] lines = Files.readAllLines(events).stream()
                .filter(line -> !line.isBlank())
                .map(line -> line.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
        RuleMatcher matcher = catalog.newRuleMatcher();
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
        boolean routed = !logsource.equals("ignore");
        for (int i = 0; i < count; i++) {
            Parsed parsed = reader.readRecord(lines[i % lines.length]);
            if (!(parsed instanceof Parsed.Drafted drafted)) {
                throw new IllegalArgumentException(
                        "line " + (i % lines.length + 1) + " of " + events + " is unreadable");
            }
            view.wrap(writer.write(NOTHING_KNOWN, drafted.draft().body()));
            matcher.match(view, routed ? logSource(view) : LogSource.NONE, null, rule -> matches++);
        }
    }

    private static LogSource logSource(EventView event) {
        return LogSource.of(text(event, "product"), text(event, "category"), text(event, "service"));
    }

    private static String text(EventView event, String name) {
        int field = event.findField(name);
        return field < 0 ? "" : event.fieldText(field);
    }

    /** Of the whole process: collection of garbage and compilation included. */
    private static long processorNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }
}
