package org.aedile.simulation.flow;

import java.util.HashMap;
import java.util.Map;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;

/**
 * The least number of steps after which everybody can be safe: the smallest horizon whose time-expanded network (Ford and
 * Fulkerson 1958) carries all people. No plan is quicker; so it bounds every simulation on the same network from below.
 * Exact; memory grows with arcs times horizon.
 */
public final class QuickestFlow {
    private static final int LONGEST_HORIZON = 1 << 20;

    private final FlowNetwork network;
    private final Map<String, Integer> numbers = new HashMap<>();

    private QuickestFlow(FlowNetwork network) {
        this.network = network;
        network.nodes().forEach(node -> numbers.put(node, numbers.size()));
    }

    /**
     * The step of the last arrival.
     *
     * @throws AedileException when somebody has no way to a sink
     */
    public static int steps(FlowNetwork network) {
        QuickestFlow flow = new QuickestFlow(network);
        int enough = flow.enough();
        int tooFew = -1;
        while (enough - tooFew > 1) {
            int middle = tooFew + (enough - tooFew) / 2;
            if (flow.arrivals(middle) == network.people()) {
                enough = middle;
            } else {
                tooFew = middle;
            }
        }
        return enough;
    }

    /** A horizon long enough, by doubling. */
    private int enough() {
        requireWays();
        int horizon = 1;
        while (arrivals(horizon) < network.people()) {
            horizon *= 2;
            if (horizon > LONGEST_HORIZON) {
                throw new AedileException(
                        ErrorCode.INVALID_VALUE, "the people need more than " + LONGEST_HORIZON + " steps");
            }
        }
        return horizon;
    }

    /** How many can have arrived by a step. */
    long arrivals(int horizon) {
        int nodes = network.nodes().size();
        int source = nodes * (horizon + 1);
        int sink = source + 1;
        MaxFlow flow = new MaxFlow(sink + 1);
        for (int step = 0; step <= horizon; step++) {
            int now = step * nodes;
            for (FlowNetwork.Arc arc : network.arcs()) {
                if (step + arc.transit() <= horizon) {
                    int then = (step + arc.transit()) * nodes;
                    flow.connect(now + number(arc.from()), then + number(arc.to()), arc.capacity());
                }
            }
            for (int node = 0; node < nodes && step < horizon; node++) {
                flow.connect(now + node, now + nodes + node, MaxFlow.UNLIMITED);
            }
        }
        network.supplies().forEach((node, people) -> flow.connect(source, number(node), people));
        for (String name : network.sinks()) {
            flow.connect(horizon * nodes + number(name), sink, MaxFlow.UNLIMITED);
        }
        return flow.between(source, sink);
    }

    /** With transit times ignored, whoever has any way at all gets through. */
    private void requireWays() {
        network.supplies().forEach((node, people) -> {
            if (people > 0 && !hasWay(node)) {
                throw new AedileException(
                        ErrorCode.INVALID_VALUE, people + " people at " + node + " have no way to a sink");
            }
        });
    }

    private boolean hasWay(String node) {
        int nodes = network.nodes().size();
        MaxFlow flow = new MaxFlow(nodes + 1);
        network.arcs().forEach(arc -> flow.connect(number(arc.from()), number(arc.to()), 1));
        network.sinks().forEach(sink -> flow.connect(number(sink), nodes, 1));
        return flow.between(number(node), nodes) > 0;
    }

    private int number(String node) {
        return numbers.getOrDefault(node, -1);
    }
}
