package org.aedile.simulation.crowd.navigation;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.function.DoubleBinaryOperator;
import org.aedile.simulation.crowd.geometry.Floor;
import org.aedile.simulation.crowd.geometry.TwinNodes;

/**
 * The nodes of stairs between floors, which lie in the plane twice: what is summed up around them is put together, so that
 * both say what one would if the floors lay in one plane. Immutable.
 */
final class StairNodes {
    private final TwinNodes twins;
    /** One node of each pair. */
    private final IntArrayList pairs = new IntArrayList();

    StairNodes(Floor floor) {
        twins = floor.twins();
        for (int node = floor.grid().firstNode();
                !twins.isEmpty() && node < floor.grid().nodes();
                node++) {
            if (twins.of(node) > node && floor.wallField().isWalkable(node)) {
                pairs.add(node);
            }
        }
    }

    /** How many nodes there are once more. */
    int count() {
        return pairs.size();
    }

    /** The same node on the other floor; the node itself where there is none. */
    int twin(int node) {
        return twins.isEmpty() ? node : twins.of(node);
    }

    /** Gives both nodes of a pair what comes of the amounts of both. */
    void merge(double[] amounts, DoubleBinaryOperator how) {
        for (int i = 0; i < pairs.size(); i++) {
            int node = pairs.getInt(i);
            int twin = twins.of(node);
            double both = how.applyAsDouble(amounts[node], amounts[twin]);
            amounts[node] = both;
            amounts[twin] = both;
        }
    }
}
