package org.aedile.simulation.flow;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;

/**
 * Ways with capacity and transit time, people who stand at nodes at the start, and nodes where they are safe. Time goes in
 * steps; people may wait at nodes, as many as there are.
 *
 * @param supplies people at the start by node
 */
public record FlowNetwork(List<String> nodes, List<Arc> arcs, Map<String, Integer> supplies, List<String> sinks) {
    /** Checks that every name is a node and every number makes sense; says which doesn't. */
    public FlowNetwork {
        nodes = List.copyOf(nodes);
        arcs = List.copyOf(arcs);
        supplies = Map.copyOf(supplies);
        sinks = List.copyOf(sinks);
        Set<String> names = new HashSet<>(nodes);
        require(names.size() == nodes.size(), "a node is there twice: " + nodes);
        require(!sinks.isEmpty(), "the network has 0 sinks and needs 1 at least");
        for (String sink : sinks) {
            require(names.contains(sink), "sink " + sink + " is not a node");
        }
        for (Arc arc : arcs) {
            require(names.contains(arc.from()), arc + " begins at no node");
            require(names.contains(arc.to()), arc + " ends at no node");
            require(arc.capacity() > 0, arc + " has a capacity of " + arc.capacity() + " a step; must be above 0");
            require(
                    arc.transit() >= 0,
                    arc + " has a transit time of " + arc.transit() + " steps; must not be negative");
        }
        for (Map.Entry<String, Integer> supply : supplies.entrySet()) {
            require(names.contains(supply.getKey()), "supply at " + supply.getKey() + ", which is not a node");
            require(supply.getValue() >= 0, "supply at " + supply.getKey() + " is " + supply.getValue());
        }
    }

    /** How many people there are. */
    public long people() {
        return supplies.values().stream().mapToLong(Integer::longValue).sum();
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new AedileException(ErrorCode.INVALID_VALUE, otherwise);
        }
    }

    /**
     * A way from node to node.
     *
     * @param capacity people who may enter in a step
     * @param transit steps from entering to leaving
     */
    public record Arc(String from, String to, int capacity, int transit) {
        @Override
        public String toString() {
            return "arc " + from + " → " + to;
        }
    }
}
