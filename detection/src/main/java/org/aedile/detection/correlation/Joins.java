package org.aedile.detection.correlation;

import java.util.List;

/**
 * How the matches of a correlation must hang together in the city.
 *
 * @param nearMeters at most so far from the match of the first rule; infinite when it doesn't matter
 * @param zones each must lie in one of these; none when it doesn't matter
 * @param hops each comes from the asset of the first rule's match or from one at most so many dependencies apart; −1 when
 *     it doesn't matter
 */
record Joins(double nearMeters, List<String> zones, int hops) {
    static final Joins NONE = new Joins(Double.POSITIVE_INFINITY, List.of(), -1);

    Joins {
        zones = List.copyOf(zones);
    }

    boolean near() {
        return nearMeters < Double.POSITIVE_INFINITY;
    }

    boolean connected() {
        return hops >= 0;
    }
}
