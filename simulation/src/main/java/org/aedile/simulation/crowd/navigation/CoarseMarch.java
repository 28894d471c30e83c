package org.aedile.simulation.crowd.navigation;

import java.util.Arrays;

/**
 * Solves on the coarse grid what {@link FastMarching} solves on the fine one, with people in the way, and again and again
 * while they walk: what doesn't change is looked up in {@link CoarseFloor}, and nothing is allocated. Not thread-safe.
 */
final class CoarseMarch {
    private final CoarseFloor place;
    private final CoarseLinks links;
    private final StairNodes stairs;
    /** Distance between nodes by node, metres that take as long in the open. */
    private final float[] steps;
    /** Shortest distance from the exit so far. */
    private final float[] offered;
    /** Distance from the exit of nodes that are done with; infinite for others. */
    private final float[] settled;

    private final NodeHeap heap = new NodeHeap();

    CoarseMarch(CoarseFloor place) {
        this.place = place;
        this.links = place.links();
        this.stairs = place.stairs();
        int nodes = place.grid().nodes();
        this.steps = new float[nodes];
        this.offered = new float[nodes];
        this.settled = new float[nodes];
    }

    /** Finds the way from an exit outwards; it is kept until the next one. */
    void solve(Seeds seeds, NodeEase ease, Congestion congestion) {
        Arrays.fill(offered, Float.POSITIVE_INFINITY);
        Arrays.fill(settled, Float.POSITIVE_INFINITY);
        for (int node = place.grid().firstNode(); node < steps.length; node++) {
            float step = place.stepMeters(node);
            if (step > 0) {
                steps[node] = (float) (step * congestion.slowness(node) / ease.at(node));
            }
        }
        for (int i = 0; i < seeds.count(); i++) {
            if (steps[seeds.node(i)] < Float.POSITIVE_INFINITY) {
                offer(seeds.node(i), seeds.meters(i));
            }
        }
        while (!heap.isEmpty()) {
            int node = heap.pop();
            if (!isSettled(node)) {
                settled[node] = offered[node];
                spread(node);
            }
        }
    }

    /** Distance from the exit, metres that take as long in the open; infinite where no way leads there. */
    float meters(int node) {
        return settled[node];
    }

    private boolean isSettled(int node) {
        return meters(node) < Float.POSITIVE_INFINITY;
    }

    private void spread(int node) {
        for (int side = 0; side < CoarseLinks.SIDES; side++) {
            int neighbour = links.linked(node, side);
            if (neighbour != CoarseLinks.NOWHERE && !isSettled(neighbour)) {
                update(neighbour);
            }
        }
    }

    private void update(int node) {
        float across = Math.min(distance(node, CoarseLinks.LEFT), distance(node, CoarseLinks.RIGHT));
        float along = Math.min(distance(node, CoarseLinks.BELOW), distance(node, CoarseLinks.ABOVE));
        if (Math.min(across, along) < Float.POSITIVE_INFINITY) {
            offer(node, FastMarching.solve(across, along, steps[node]));
        }
    }

    private float distance(int node, int side) {
        return meters(links.led(node, side));
    }

    private void offer(int node, float distance) {
        improve(node, distance);
        int twin = stairs.twin(node);
        if (twin != node) {
            improve(twin, distance);
        }
    }

    private void improve(int node, float distance) {
        if (distance < offered[node]) {
            offered[node] = distance;
            heap.push(node, distance);
        }
    }

    /** East part of the direction at a node, of any length; zero where no way leads to the exit. */
    double slopeX(int node) {
        return slope(node, CoarseLinks.RIGHT, CoarseLinks.LEFT);
    }

    /** North part. */
    double slopeY(int node) {
        return slope(node, CoarseLinks.ABOVE, CoarseLinks.BELOW);
    }

    private double slope(int node, int forward, int backward) {
        return isSettled(node) ? Slopes.slope(meters(node), distance(node, forward), distance(node, backward)) : 0;
    }
}
