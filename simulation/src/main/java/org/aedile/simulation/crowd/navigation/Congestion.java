package org.aedile.simulation.crowd.navigation;

import org.aedile.simulation.crowd.geometry.TwinNodes;

/**
 * How much slower a place is to walk through because of the people in it: at ρ persons/m², 1/(1 + (ρ/2)²) of the free
 * speed is left. That is a little more than Weidmann 1993 has: 0.80, 0.50 and 0.31 at 1, 2 and 3 persons/m² instead of
 * 0.79, 0.45 and 0.25. Not thread-safe.
 */
public final class Congestion {
    private static final double HALF_SPEED_PER_SQUARE_METER = 2;

    private final CoarseFloor place;
    private final NodeSums people;
    private double[] ease = new double[0];

    public Congestion(CoarseFloor place) {
        this.place = place;
        this.people = new NodeSums(place.floor());
    }

    /** Forgets everybody. */
    public void clear() {
        people.clear();
    }

    /** Somebody is at a place. */
    public void add(double x, double y) {
        people.add(x, y, 1);
    }

    /** Sums up who is where. */
    public void settle() {
        ease = people.around();
        for (int node = place.grid().firstNode(); node < ease.length; node++) {
            double density = ease[node] == 0 ? 0 : ease[node] / place.squareMeters(node);
            double slower = density / HALF_SPEED_PER_SQUARE_METER;
            ease[node] = 1 / (1 + slower * slower);
        }
        shareStairs();
    }

    /** A stair lies in the plane twice, and each of its halves has people on one copy only. */
    private void shareStairs() {
        TwinNodes twins = place.floor().twins();
        for (int node = place.grid().firstNode(); !twins.isEmpty() && node < ease.length; node++) {
            ease[node] = Math.min(ease[node], ease[twins.of(node)]);
        }
    }

    /** Share of the free speed that is left at a node of the coarse grid. */
    double at(int node) {
        return ease[node];
    }
}
