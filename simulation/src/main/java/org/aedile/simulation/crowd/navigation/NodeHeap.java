package org.aedile.simulation.crowd.navigation;

import java.util.Arrays;

/** A binary heap of nodes by distance; a node may be in it more than once, the first one out counts. */
final class NodeHeap {
    private int[] nodes = new int[1024];
    private float[] keys = new float[1024];
    private int size;

    boolean isEmpty() {
        return size == 0;
    }

    void push(int node, float key) {
        if (size == nodes.length) {
            nodes = Arrays.copyOf(nodes, 2 * size);
            keys = Arrays.copyOf(keys, 2 * size);
        }
        int at = size++;
        while (at > 0 && keys[(at - 1) / 2] > key) {
            move((at - 1) / 2, at);
            at = (at - 1) / 2;
        }
        nodes[at] = node;
        keys[at] = key;
    }

    /** Takes out the node with the smallest distance. */
    int pop() {
        int top = nodes[0];
        size--;
        float key = keys[size];
        int at = 0;
        for (int child = 1; child < size; child = 2 * at + 1) {
            int smaller = child + 1 < size && keys[child + 1] < keys[child] ? child + 1 : child;
            if (keys[smaller] >= key) {
                break;
            }
            move(smaller, at);
            at = smaller;
        }
        nodes[at] = nodes[size];
        keys[at] = key;
        return top;
    }

    private void move(int from, int to) {
        nodes[to] = nodes[from];
        keys[to] = keys[from];
    }
}
