package org.aedile.simulation.crowd.network;

import java.util.Arrays;

/**
 * What people of each area do: the share of them who walk to each exit, and how long they are held back. Made anew or
 * changed in place by whoever tries plans; one instance a thread.
 */
public final class Egress {
    /** Share of area a that walks to exit e at {@code a * exits + e}. */
    final double[] shares;

    final int[] holdSeconds;
    private final int exits;

    Egress(int areas, int exits) {
        this.shares = new double[areas * exits];
        this.holdSeconds = new int[areas];
        this.exits = exits;
    }

    void clear() {
        Arrays.fill(shares, 0);
        Arrays.fill(holdSeconds, 0);
    }

    void add(int area, int exit, double share) {
        shares[area * exits + exit] += share;
    }

    double share(int area, int exit) {
        return shares[area * exits + exit];
    }
}
