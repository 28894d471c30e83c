package org.aedile.city.travel;

import java.util.BitSet;

/** Which segments hang together with most of the others: who stands on a car park's island begins on the street beside it. */
final class MainPart {
    private final int[] parent;

    private MainPart(StreetGraph graph) {
        parent = new int[graph.size()];
        for (int i = 0; i < parent.length; i++) {
            parent[i] = i;
        }
        for (int s = 0; s < graph.from.length; s++) {
            parent[root(graph.from[s])] = root(graph.to[s]);
        }
    }

    static BitSet of(StreetGraph graph) {
        MainPart parts = new MainPart(graph);
        int[] sizes = new int[graph.size()];
        int main = 0;
        for (int i = 0; i < sizes.length; i++) {
            int root = parts.root(i);
            sizes[root]++;
            main = sizes[root] > sizes[main] ? root : main;
        }
        BitSet segments = new BitSet();
        for (int s = 0; s < graph.from.length; s++) {
            segments.set(s, parts.root(graph.from[s]) == main);
        }
        return segments;
    }

    private int root(int node) {
        int at = node;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }
}
