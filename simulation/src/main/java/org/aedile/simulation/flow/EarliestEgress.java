package org.aedile.simulation.flow;

import java.util.List;
import java.util.stream.DoubleStream;

/**
 * The least time in which people can pass exits with limits, whoever goes where: a time-expanded flow (Ford and Fulkerson
 * 1958) in which people reach each exit at their earliest moment, wait there if they have to, and an exit passes no more
 * than its limit. The first at each exit passes at once. Proven to a step of time, of which there are at most {@value
 * #MOST_STEPS}.
 */
public final class EarliestEgress {
    private static final int MOST_STEPS = 256;
    private static final double SHORTEST_STEP_SECONDS = 0.25;
    /** A person as a flow, so that a limit in a step need not be a whole number of persons. */
    private static final int PERSON = 1000;

    private final List<Group> groups;
    private final List<Gate> gates;
    private double step;

    private EarliestEgress(List<Group> groups, List<Gate> gates) {
        this.groups = groups;
        this.gates = gates;
    }

    /**
     * People who reach the exits together.
     *
     * @param earliestSeconds when the first of them can be at each exit; infinite without a way
     */
    public record Group(int people, List<Double> earliestSeconds) {
        public Group {
            earliestSeconds = List.copyOf(earliestSeconds);
        }

        private double nearest() {
            return earliestSeconds.stream()
                    .mapToDouble(Double::doubleValue)
                    .min()
                    .orElse(Double.POSITIVE_INFINITY);
        }
    }

    /**
     * An exit.
     *
     * @param perSecond most people a second; infinite without a limit
     * @param atOnce how many may pass at first without waiting for each other
     */
    public record Gate(double perSecond, double atOnce) {}

    /** Nobody can be quicker; 0 when nobody is there or no exit has a limit. */
    public static double seconds(List<Group> groups, List<Gate> gates) {
        boolean free = gates.stream().allMatch(gate -> gate.perSecond() == Double.POSITIVE_INFINITY);
        if (free
                || groups.isEmpty()
                || groups.stream().anyMatch(group -> group.nearest() == Double.POSITIVE_INFINITY)) {
            return 0;
        }
        return new EarliestEgress(groups, gates).solve();
    }

    private double solve() {
        step = Math.max(SHORTEST_STEP_SECONDS, enough() / MOST_STEPS);
        int enough = MOST_STEPS + 1;
        int tooFew = 0;
        while (enough - tooFew > 1) {
            int middle = (enough + tooFew) / 2;
            if (passes(middle)) {
                enough = middle;
            } else {
                tooFew = middle;
            }
        }
        return tooFew * step;
    }

    /** Everybody at the nearest exit, and then through the slowest one. */
    private double enough() {
        double last = groups.stream().mapToDouble(Group::nearest).max().orElse(0);
        return last
                + people() / gates.stream().mapToDouble(Gate::perSecond).min().orElse(1);
    }

    private double people() {
        return groups.stream().mapToDouble(Group::people).sum();
    }

    private boolean passes(int steps) {
        int source = groups.size() + gates.size() * steps;
        MaxFlow flow = new MaxFlow(source + 2);
        for (int gate = 0; gate < gates.size(); gate++) {
            double perStep = gates.get(gate).perSecond() * step * PERSON;
            long most = perStep < MaxFlow.UNLIMITED ? (long) Math.ceil(perStep) : MaxFlow.UNLIMITED;
            for (int at = 0; at < steps; at++) {
                flow.connect(node(gate, at, steps), source + 1, most);
                if (at + 1 < steps) {
                    flow.connect(node(gate, at, steps), node(gate, at + 1, steps), MaxFlow.UNLIMITED);
                }
            }
        }
        for (int group = 0; group < groups.size(); group++) {
            connect(flow, group, steps);
        }
        double atOnce = gates.stream()
                .flatMapToDouble(gate ->
                        Double.isInfinite(gate.perSecond()) ? DoubleStream.empty() : DoubleStream.of(gate.atOnce()))
                .sum();
        return flow.between(source, source + 1) >= (people() - atOnce) * PERSON;
    }

    private void connect(MaxFlow flow, int group, int steps) {
        int source = groups.size() + gates.size() * steps;
        flow.connect(source, group, (long) groups.get(group).people() * PERSON);
        for (int gate = 0; gate < gates.size(); gate++) {
            double at = groups.get(group).earliestSeconds().get(gate) / step;
            if (at < steps) {
                flow.connect(group, node(gate, (int) Math.max(0, at), steps), MaxFlow.UNLIMITED);
            }
        }
    }

    private int node(int gate, int at, int steps) {
        return groups.size() + gate * steps + at;
    }
}
