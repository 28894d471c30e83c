package org.aedile.simulation.crowd.navigation;

import java.util.Arrays;
import org.aedile.simulation.crowd.geometry.Exit;
import org.aedile.simulation.crowd.geometry.Floor;
import org.aedile.simulation.crowd.geometry.Grid;
import org.aedile.simulation.crowd.geometry.TwinNodes;
import org.aedile.simulation.crowd.geometry.WallField;

/**
 * Solves the eikonal equation |∇T| = 1/f from an exit outwards (Sethian 1996, first order, upwind). f is 1 in the open,
 * less beside walls, so that the way leads around corners at arm's length, and less on stairs and in smoke: distances are
 * those that take as long in the open.
 */
public final class FastMarching {
    /** Closer to a wall than this people would rather not walk, metres. */
    private static final double COMFORT_METERS = 0.35;

    private static final double SLOWEST = 0.4;

    private final Floor floor;
    private final Grid grid;
    private final WallField walls;
    private final NodeEase more;
    private final Links links;
    private final TwinNodes twins;
    private final float[] distances;
    private final NodeHeap heap = new NodeHeap();
    private final boolean[] settled;

    private FastMarching(Floor floor, NodeEase more) {
        this.more = more;
        this.floor = floor;
        this.grid = floor.grid();
        this.walls = floor.wallField();
        this.links = new Links(floor);
        this.twins = floor.twins();
        this.distances = new float[grid.nodes()];
        this.settled = new boolean[grid.nodes()];
        Arrays.fill(distances, Float.POSITIVE_INFINITY);
    }

    /** The way to an exit. */
    public static FloorField to(Exit exit, Floor floor) {
        return to(exit, floor, node -> 1);
    }

    /** The way to an exit where something besides walls and grounds makes walking harder, such as a danger. */
    public static FloorField to(Exit exit, Floor floor, NodeEase more) {
        return to(Seeds.of(exit, floor), floor, more);
    }

    /** The way to where it ends. */
    static FloorField to(Seeds seeds, Floor floor, NodeEase more) {
        FastMarching march = new FastMarching(floor, more);
        march.start(seeds);
        march.run();
        return new FloorField(
                march.grid, march.distances, new Slopes(march.grid, march.links, march.distances).directions());
    }

    private void start(Seeds seeds) {
        for (int i = 0; i < seeds.count(); i++) {
            if (more.at(seeds.node(i)) > 0) {
                offer(seeds.node(i), seeds.meters(i));
            }
        }
    }

    private void run() {
        while (!heap.isEmpty()) {
            int node = heap.pop();
            if (!settled[node]) {
                settled[node] = true;
                spread(node);
            }
        }
    }

    private void spread(int node) {
        int left = grid.left(node);
        int below = grid.below(node);
        if (!walls.cutsRight(node)) {
            update(grid.right(node));
        }
        if (!walls.cutsRight(left)) {
            update(left);
        }
        if (!walls.cutsUp(node)) {
            update(grid.above(node));
        }
        if (!walls.cutsUp(below)) {
            update(below);
        }
    }

    private void update(int node) {
        if (settled[node] || !walls.isWalkable(node)) {
            return;
        }
        float across = Math.min(
                reached(grid.left(node), links.leadsLeft(node)), reached(grid.right(node), links.leadsRight(node)));
        float along = Math.min(
                reached(grid.below(node), links.leadsDown(node)), reached(grid.above(node), links.leadsUp(node)));
        if (Math.min(across, along) < Float.POSITIVE_INFINITY) {
            offer(node, solve(across, along, grid.spacingMeters() / ease(node)));
        }
    }

    private float reached(int node, boolean leads) {
        return leads && settled[node] ? distances[node] : Float.POSITIVE_INFINITY;
    }

    /** Distance of a node from that of its nearer neighbours across and along, infinite for none, and that to both. */
    static float solve(float a, float b, double step) {
        if (Math.abs(a - b) >= step) {
            return (float) (Math.min(a, b) + step);
        }
        double difference = a - b;
        return (float) ((a + b + Math.sqrt(2 * step * step - difference * difference)) / 2);
    }

    private double ease(int node) {
        return ease(floor, node) * more.at(node);
    }

    /** Share of the free speed that walls and grounds leave at a node. */
    static double ease(Floor floor, int node) {
        double open = Math.min(1, floor.wallField().distances()[node] / COMFORT_METERS);
        return (SLOWEST + (1 - SLOWEST) * open) * floor.grounds().meanFactor(node);
    }

    private void offer(int node, float distance) {
        improve(node, distance);
        if (!twins.isEmpty()) {
            improve(twins.of(node), distance);
        }
    }

    private void improve(int node, float distance) {
        if (distance < distances[node]) {
            distances[node] = distance;
            heap.push(node, distance);
        }
    }
}
