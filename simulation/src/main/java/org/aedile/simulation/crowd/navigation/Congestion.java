package org.aedile.simulation.crowd.navigation;

/**
 * How much slower a place is to walk through because of the people in it: at ρ persons/m², 1/(1 + (ρ/2)²) of the free
 * speed is left. That is a little more than Weidmann 1993 has: 0.80, 0.50 and 0.31 at 1, 2 and 3 persons/m² instead of
 * 0.79, 0.45 and 0.25. Not thread-safe.
 */
public final class Congestion {
    private static final double HALF_SPEED_PER_SQUARE_METER = 2;

    private final CoarseFloor place;
    private final NodeSums people;
    private double[] slowness = new double[0];

    public Congestion(CoarseFloor place) {
        this.place = place;
        this.people = new NodeSums(place.floor(), place.stairs());
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
        slowness = people.around(Double::sum);
        for (int node = place.grid().firstNode(); node < slowness.length; node++) {
            double density = slowness[node] == 0 ? 0 : slowness[node] / place.squareMeters(node);
            double slower = density / HALF_SPEED_PER_SQUARE_METER;
            slowness[node] = 1 + slower * slower;
        }
    }

    /** How many times as long a step takes at a node of the coarse grid. */
    double slowness(int node) {
        return slowness[node];
    }
}
