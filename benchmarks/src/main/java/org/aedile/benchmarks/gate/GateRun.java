package org.aedile.benchmarks.gate;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.aedile.benchmarks.harness.Progress;
import org.aedile.server.access.Caller;
import org.aedile.server.access.Role;
import org.aedile.server.alert.AlertFilter;
import org.aedile.server.alert.AlertListener.AlertChange;
import org.aedile.server.alert.AlertSummary;
import org.aedile.server.alert.Alerts;
import org.aedile.server.gate.Gate;
import org.aedile.server.gate.Sight;

/**
 * Measures the gate in the server's own process, where neither sockets nor other threads add their noise. Two ways: what the
 * gate does for a request, alone; and the whole list by turns with it and with a sight that sees all, about which there is
 * nothing to decide. The second has the noise of the database in it, so its figure is the median of those of many parts.
 */
public final class GateRun {
    private static final int WARM_UP = 2_000;
    private static final int PARTS = 20;
    private static final double MEDIAN = 0.5;
    private static final double P99 = 0.99;
    private static final double NANOS_A_MILLI = 1e6;

    /** Once for the list, once for the rows that the database may show. */
    private static final int SIGHTS_OF_A_REQUEST = 2;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Gate gate;
    private final Alerts alerts;
    private final Caller caller =
            new Caller("gate-bench", "Gate bench", GatePreparation.agency(0), EnumSet.of(Role.ANALYST), "");

    public GateRun(Gate gate, Alerts alerts) {
        this.gate = gate;
        this.alerts = alerts;
    }

    /**
     * The figures, milliseconds.
     *
     * @param gateP99Ms 99 of 100 requests spend no more than this in the gate, by the clock
     * @param gateCpuP99Ms the same by the processor time of the thread
     * @param addedP99Ms how much later 99 of 100 lists are there
     */
    public record Result(
            int requests,
            double gateP99Ms,
            double gateCpuP99Ms,
            double listP99Ms,
            double gatedListP99Ms,
            double addedP99Ms) {
        private static final double MOST_MS = 1;

        /** True when the gate takes no longer than it may, apart from the turns of other programs on the machine. */
        public boolean isQuick() {
            return Math.max(gateCpuP99Ms, addedP99Ms) <= MOST_MS;
        }

        public String json() {
            return String.format(
                    Locale.ROOT,
                    "{\"requests\":%d,\"gateP99Ms\":%.3f,\"gateCpuP99Ms\":%.3f,"
                            + "\"withoutP99Ms\":%.3f,\"withP99Ms\":%.3f,\"addedP99Ms\":%.3f}",
                    requests,
                    gateP99Ms,
                    gateCpuP99Ms,
                    listP99Ms,
                    gatedListP99Ms,
                    addedP99Ms);
        }
    }

    /** @param requests of each kind, at least a hundred for each of twenty parts */
    public Result measure(int requests) {
        List<AlertChange> open = alerts.listOpen(GatePreparation.LIVE, GatePreparation.ALERTS);
        long[] clock = new long[requests];
        long[] processor = new long[requests];
        long[] without = new long[requests];
        long[] with = new long[requests];
        for (int i = -WARM_UP; i < requests; i++) {
            boolean withFirst = (i & 1) == 0; // whoever comes second finds the pages of the database warm
            long first = withFirst ? nanos(this::gated) : nanos(this::all);
            long second = withFirst ? nanos(this::all) : nanos(this::gated);
            long begun = threads.getCurrentThreadCpuTime();
            long alone = nanos(() -> decided(open));
            if (i >= 0) {
                clock[i] = alone;
                processor[i] = threads.getCurrentThreadCpuTime() - begun;
                with[i] = withFirst ? first : second;
                without[i] = withFirst ? second : first;
            }
        }
        Progress.say("medians: %.3f ms in the gate; lists %.3f ms without and %.3f ms with it"
                .formatted(millis(clock, MEDIAN), millis(without, MEDIAN), millis(with, MEDIAN)));
        return new Result(
                requests,
                millis(clock, P99),
                millis(processor, P99),
                millis(without, P99),
                millis(with, P99),
                addedMillis(without, with));
    }

    private int gated() {
        return count(list(gate.sightOf(caller)));
    }

    private int all() {
        return count(list(Sight.ofAll(caller.agency())));
    }

    private List<AlertSummary> list(Sight sight) {
        AlertFilter filter =
                new AlertFilter(sight, GatePreparation.LIVE, Set.of(), Set.of(), "", "", "", "", null, null);
        return alerts.list(filter, null, GatePreparation.ALERTS);
    }

    /** What the gate does for a list: finds out what the caller sees, and what of each alert. */
    private int decided(List<AlertChange> open) {
        Sight sight = gate.sightOf(caller);
        for (int i = 1; i < SIGHTS_OF_A_REQUEST; i++) {
            sight = gate.sightOf(caller);
        }
        Sight seen = sight;
        return count(open.stream().flatMap(alert -> alert.seenBy(seen).stream()).toList());
    }

    /** As many in each case, or the comparison would be none. */
    private static int count(List<AlertSummary> list) {
        if (list.size() != GatePreparation.ALERTS) {
            throw new IllegalStateException(
                    "%d alerts are seen, must be %d".formatted(list.size(), GatePreparation.ALERTS));
        }
        return list.size();
    }

    private static long nanos(Runnable work) {
        long began = System.nanoTime();
        work.run();
        return System.nanoTime() - began;
    }

    private static double addedMillis(long[] without, long[] with) {
        int part = Math.max(1, with.length / PARTS);
        long[] added = new long[with.length / part];
        for (int i = 0; i < added.length; i++) {
            added[i] = at(Arrays.copyOfRange(with, i * part, (i + 1) * part), P99)
                    - at(Arrays.copyOfRange(without, i * part, (i + 1) * part), P99);
        }
        return millis(added, MEDIAN);
    }

    private static double millis(long[] nanos, double share) {
        return at(nanos, share) / NANOS_A_MILLI;
    }

    private static long at(long[] values, double share) {
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.ceil(sorted.length * share) - 1];
    }
}
