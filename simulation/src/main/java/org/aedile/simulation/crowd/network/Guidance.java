package org.aedile.simulation.crowd.network;

import java.util.Arrays;

/**
 * What a plan says, for the network: which exits are closed, which areas are shown to which exit, and how long they are
 * held back. Changed in place by whoever tries plans.
 */
public final class Guidance {
    public static final int NOBODY = -1;

    final boolean[] closed;
    final int[] exitOfArea;
    final int[] holdSeconds;

    /** Nothing closed, nobody shown. */
    public Guidance(int areas, int exits) {
        closed = new boolean[exits];
        exitOfArea = new int[areas];
        holdSeconds = new int[areas];
        clear();
    }

    /** Back to nothing. */
    public void clear() {
        Arrays.fill(closed, false);
        Arrays.fill(exitOfArea, NOBODY);
        Arrays.fill(holdSeconds, 0);
    }

    public void close(int exit) {
        closed[exit] = true;
    }

    /** Somebody shows an area the way, not before a moment. */
    public void show(int area, int exit, int notBeforeSeconds) {
        exitOfArea[area] = exit;
        holdSeconds[area] = notBeforeSeconds;
    }
}
