package org.aedile.simulation.crowd.network;

import java.util.Arrays;
import org.aedile.simulation.crowd.Venue;
import org.aedile.simulation.crowd.navigation.FloorField;

/**
 * When the people of an area reach the first throat on their way to an exit: how many in each second, when all of them walk
 * there. Within their own area they walk as slowly as its density makes them, then freely.
 *
 * @param first the second of the first entry
 * @param perSecond people in each second from there on
 * @param meanMeters mean distance from the exit
 */
@SuppressWarnings("ArrayRecordComponent") // private to this package, never compared
record Arrivals(int first, float[] perSecond, double meanMeters) {

    static Arrivals none() {
        return new Arrivals(0, new float[0], Double.POSITIVE_INFINITY);
    }

    boolean isPossible() {
        return meanMeters < Double.POSITIVE_INFINITY;
    }

    /** Of an area's people at a place that lies so far before the exit. */
    static Arrivals of(Venue venue, Occupants occupants, Leg leg) {
        FloorField way = venue.way(leg.exit());
        int[] people = leg.areas().people(leg.area());
        double[] seconds = new double[people.length];
        double sum = 0;
        for (int i = 0; i < people.length; i++) {
            int person = people[i];
            double distance = way.distance(occupants.x[person], occupants.y[person]);
            sum += distance;
            seconds[i] = occupants.startSeconds[person]
                    + leg.meters(Math.max(0, distance - leg.toGo())) / occupants.speedMps[person];
        }
        if (!(sum < Double.POSITIVE_INFINITY)) {
            return none();
        }
        int first = (int) Arrays.stream(seconds).min().orElse(0);
        int last = (int) Arrays.stream(seconds).max().orElse(0);
        float[] perSecond = new float[last - first + 1];
        for (double second : seconds) {
            perSecond[(int) second - first]++;
        }
        return new Arrivals(first, perSecond, sum / people.length);
    }

    /** From an area to a throat that lies so many metres before the exit. */
    record Leg(Areas areas, int area, int exit, double toGo) {
        /** As many metres as take as long when nobody is in the way. */
        private double meters(double distance) {
            double half = Math.max(areas.box(area).getWidth(), areas.box(area).getHeight()) / 2;
            double inside = Math.min(distance, half);
            return distance - inside + inside / Hydraulics.slowing(areas.density(area));
        }
    }
}
