package org.aedile.benchmarks.correlation;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.aedile.detection.Catalog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench correlation}: matches a second of one core, and what a group with two matches takes in memory. */
@Command(
        name = "correlation",
        description = {
            "Matches per second of processor time that the correlations take, one JSON line for each kind,",
            "and the bytes of a live group: two matches, its key and its place in the table of groups included."
        },
        mixinStandardHelpOptions = true)
public final class CorrelationBench implements Callable<Integer> {
    private static final double NANOS = 1e9;
    private static final int LIVE_GROUPS = 50_000;

    /** So many pairs of places leave about two matches in a cell of the map. */
    private static final int LIVE_PLACES = 400;

    /** Only one in four moves all that lives together. */
    private static final int COLLECTIONS = 4;

    /** What must lie near goes to nine cells of the map, each with a timer of its own: a twentieth of it will do. */
    private static final int NEAR_PART = 20;

    private static final long BEGIN_MILLIS = 1_800_000_000_000L;

    @Option(
            names = "--events-total",
            paramLabel = "N",
            description = "Measured matches of each kind (${DEFAULT-VALUE}); of near a twentieth.")
    private int total = 10_000_000;

    @Override
    public Integer call() {
        long began = System.nanoTime();
        for (CorrelationLoad load : CorrelationLoad.all()) {
            measure(load);
        }
        System.err.printf(Locale.ROOT, "Took %.0f s%n", (System.nanoTime() - began) / NANOS);
        return 0;
    }

    private void measure(CorrelationLoad load) {
        Catalog catalog = load.catalog();
        GroupHost host = new GroupHost(catalog);
        MatchSource source = new MatchSource(load, catalog);
        Feed feed = new Feed(host, source, load.perSecond());
        int measured = load.placed() ? total / NEAR_PART : total;
        long time = feed.run(BEGIN_MILLIS, measured / 2);
        long before = processorNanos();
        feed.run(time, measured);
        double seconds = (processorNanos() - before) / NANOS;
        System.err.printf(Locale.ROOT, "%s: %d alerts, %d groups%n", load.name(), host.alerts(), host.groups());
        System.out.printf(
                Locale.ROOT,
                "{\"correlation\":\"%s\",\"eventsPerSecondPerCore\":%.0f,\"bytesPerGroup\":%d}%n",
                load.name(),
                measured / seconds,
                bytesPerGroup(load, catalog));
    }

    private record Feed(GroupHost host, MatchSource source, int perSecond) {
        /** Says when it ends, milliseconds since 1970. */
        long run(long fromMillis, int count) {
            long second = fromMillis;
            for (int done = 0; done < count; done += perSecond) {
                for (int i = 0; i < perSecond; i++) {
                    source.next(second + i * 1_000L / perSecond, host::observe);
                }
                second += 1_000;
                host.tick(second);
            }
            return second;
        }
    }

    private static long bytesPerGroup(CorrelationLoad load, Catalog catalog) {
        GroupHost host = new GroupHost(catalog);
        MatchSource source = new MatchSource(load, catalog);
        source.pairs(1, host::observe);
        try {
            long before = liveBytes();
            source.pairs(load.placed() ? LIVE_PLACES : LIVE_GROUPS, host::observe);
            for (long at = 0; at <= 2 * LIVE_GROUPS + 1_000; at += 1_000) {
                host.tick(at);
            }
            return (liveBytes() - before) / Math.max(1, host.groups());
        } finally {
            Reference.reachabilityFence(source);
        }
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
