package org.aedile.simulation.flow;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.Arrays;

/**
 * The largest flow between two nodes (Dinic 1970): levels by breadth, then flow along rising levels until none is left.
 * Edge {@code e} and its reverse {@code e ^ 1} lie beside each other.
 */
final class MaxFlow {
    static final long UNLIMITED = Long.MAX_VALUE / 4;

    private final int[] firstEdge;
    private final IntArrayList nextEdge = new IntArrayList();
    private final IntArrayList target = new IntArrayList();
    private final LongArrayList left = new LongArrayList();
    private final int[] level;
    private final int[] current;
    private final int[] queue;
    private final int[] path;

    MaxFlow(int nodes) {
        firstEdge = new int[nodes];
        Arrays.fill(firstEdge, -1);
        level = new int[nodes];
        current = new int[nodes];
        queue = new int[nodes];
        path = new int[nodes];
    }

    void connect(int from, int to, long capacity) {
        add(from, to, capacity);
        add(to, from, 0);
    }

    private void add(int from, int to, long capacity) {
        nextEdge.add(firstEdge[from]);
        firstEdge[from] = target.size();
        target.add(to);
        left.add(capacity);
    }

    /** Finds the flow and uses its capacity up. */
    long between(int source, int sink) {
        long flow = 0;
        while (levels(source, sink)) {
            System.arraycopy(firstEdge, 0, current, 0, firstEdge.length);
            for (long more = augment(source, sink); more > 0; more = augment(source, sink)) {
                flow += more;
            }
        }
        return flow;
    }

    private boolean levels(int source, int sink) {
        Arrays.fill(level, -1);
        level[source] = 0;
        queue[0] = source;
        int size = 1;
        for (int head = 0; head < size; head++) {
            int node = queue[head];
            for (int edge = firstEdge[node]; edge >= 0; edge = nextEdge.getInt(edge)) {
                int to = target.getInt(edge);
                if (left.getLong(edge) > 0 && level[to] < 0) {
                    level[to] = level[node] + 1;
                    queue[size++] = to;
                }
            }
        }
        return level[sink] >= 0;
    }

    /** One path of rising levels, without recursion, as paths are as long as the horizon. */
    private long augment(int source, int sink) {
        int depth = 0;
        int node = source;
        while (node != sink) {
            int edge = advance(node);
            if (edge >= 0) {
                path[depth++] = edge;
                node = target.getInt(edge);
            } else if (depth == 0) {
                return 0;
            } else {
                level[node] = -1; // a dead end for the rest of this phase
                node = target.getInt(path[--depth] ^ 1);
            }
        }
        return push(depth);
    }

    private int advance(int node) {
        while (current[node] >= 0) {
            int edge = current[node];
            if (left.getLong(edge) > 0 && level[target.getInt(edge)] == level[node] + 1) {
                return edge;
            }
            current[node] = nextEdge.getInt(edge);
        }
        return -1;
    }

    private long push(int depth) {
        long narrowest = UNLIMITED;
        for (int i = 0; i < depth; i++) {
            narrowest = Math.min(narrowest, left.getLong(path[i]));
        }
        for (int i = 0; i < depth; i++) {
            left.set(path[i], left.getLong(path[i]) - narrowest);
            left.set(path[i] ^ 1, left.getLong(path[i] ^ 1) + narrowest);
        }
        return narrowest;
    }
}
