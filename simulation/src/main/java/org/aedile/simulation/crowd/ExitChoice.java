package org.aedile.simulation.crowd;

import java.util.List;
import org.aedile.simulation.crowd.geometry.Exit;
import org.aedile.simulation.crowd.locomotion.Crowd;
import org.aedile.simulation.crowd.navigation.FloorField;

/**
 * Which exit people walk to: the one with the shortest expected time, which is the walk or, if longer, the queue of those
 * who are nearer to the same exit divided by its flow. A quarter of the people think again each second, and change their
 * mind only for a clear gain.
 */
final class ExitChoice {
    private static final int QUARTERS = 4;
    private static final double BIN_METERS = 1;
    private static final double CLEAR_GAIN = 0.8;
    private static final double CLEAR_SECONDS = 1;

    private final FloorField[] ways;
    private final double[] flow;
    private final boolean[] open;
    /** People who walk to each exit, by walking distance, from the exit outwards. */
    private int[][] ahead;

    private int round;

    ExitChoice(List<Exit> exits, FloorField[] ways) {
        this.ways = ways;
        this.flow = exits.stream().mapToDouble(Exit::expectedFlowPerSecond).toArray();
        this.open = new boolean[ways.length];
        java.util.Arrays.fill(open, true);
        this.ahead = new int[ways.length][1];
    }

    void open(int exit, boolean isOpen) {
        open[exit] = isOpen;
    }

    /** The nearest open exit of those allowed, as nobody has seen the queues yet; -1 when there is none. */
    int nearest(double x, double y, long allowed) {
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int exit = 0; exit < ways.length; exit++) {
            if (isOpen(exit, allowed) && ways[exit].distance(x, y) < least) {
                least = ways[exit].distance(x, y);
                best = exit;
            }
        }
        return best;
    }

    /** A round of thinking; {@code allowed} has a bit for each exit by the number of the person. */
    void think(Crowd crowd, long[] allowed) {
        count(crowd);
        round++;
        for (int i = 0; i < crowd.size(); i++) {
            long mask = allowed[crowd.id(i)];
            int current = crowd.route(i);
            if (current < 0 || !open[current]) {
                crowd.follow(i, nearest(crowd.x(i), crowd.y(i), mask));
            } else if ((crowd.id(i) + round) % QUARTERS == 0) {
                crowd.follow(i, better(crowd, i, mask));
            }
        }
    }

    private int better(Crowd crowd, int i, long mask) {
        int best = crowd.route(i);
        double least = seconds(crowd, i, best) * CLEAR_GAIN - CLEAR_SECONDS;
        for (int exit = 0; exit < ways.length; exit++) {
            if (exit != crowd.route(i) && isOpen(exit, mask) && seconds(crowd, i, exit) < least) {
                least = seconds(crowd, i, exit);
                best = exit;
            }
        }
        return best;
    }

    private double seconds(Crowd crowd, int i, int exit) {
        double distance = ways[exit].distance(crowd.x(i), crowd.y(i));
        if (distance == Double.POSITIVE_INFINITY) {
            return distance;
        }
        int bin = Math.min(ahead[exit].length - 1, (int) (distance / BIN_METERS));
        return Math.max(distance / crowd.freeSpeedMps(i), ahead[exit][bin] / flow[exit]);
    }

    private void count(Crowd crowd) {
        for (int[] bins : ahead) {
            java.util.Arrays.fill(bins, 0);
        }
        for (int i = 0; i < crowd.size(); i++) {
            int exit = crowd.route(i);
            if (exit >= 0) {
                double distance = ways[exit].distance(crowd.x(i), crowd.y(i));
                countAt(exit, distance == Double.POSITIVE_INFINITY ? 0 : (int) (distance / BIN_METERS));
            }
        }
        for (int[] bins : ahead) {
            int sum = 0;
            for (int bin = 0; bin < bins.length; bin++) {
                int here = bins[bin];
                bins[bin] = sum;
                sum += here;
            }
        }
    }

    private void countAt(int exit, int bin) {
        if (bin + 1 >= ahead[exit].length) {
            ahead[exit] = java.util.Arrays.copyOf(ahead[exit], bin + 2);
        }
        ahead[exit][bin]++;
    }

    private boolean isOpen(int exit, long allowed) {
        return open[exit] && (allowed & 1L << exit) != 0;
    }
}
