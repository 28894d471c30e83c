package org.aedile.simulation.crowd.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.aedile.simulation.crowd.Venue;

/**
 * People of one area who know the same exits, and choose among them when nobody shows them the way.
 *
 * @param known a bit for each exit that they know
 * @param share of the area's people
 * @param meters mean distance from each exit; infinite without a way
 * @param speedMps their mean free speed
 */
@SuppressWarnings("ArrayRecordComponent") // private to this package, never compared
record Choosers(int area, long known, int count, double share, double[] meters, double speedMps) {
    private static final int PORTIONS = 4;

    /** All of a place in portions of an area, nearest first: who is nearer is in the queue before the others. */
    static List<Choosers> of(Venue venue, Occupants occupants, Areas areas) {
        List<Choosers> all = new ArrayList<>();
        for (int area = 0; area < areas.count(); area++) {
            Map<Long, List<Integer>> alike = new TreeMap<>();
            for (int person : areas.people(area)) {
                alike.computeIfAbsent(occupants.exits[person], known -> new ArrayList<>())
                        .add(person);
            }
            for (List<Integer> some : alike.values()) {
                portions(venue, occupants, new Group(area, some, areas.people(area).length), all);
            }
        }
        all.sort(Comparator.<Choosers>comparingDouble(some -> some.nearest()).thenComparingInt(Choosers::area));
        return all;
    }

    private record Group(int area, List<Integer> people, int inArea) {}

    private static void portions(Venue venue, Occupants occupants, Group group, List<Choosers> all) {
        int size = (group.people().size() + PORTIONS - 1) / PORTIONS;
        List<Integer> sorted = new ArrayList<>(group.people());
        long known = occupants.exits[sorted.get(0)];
        sorted.sort(Comparator.comparingDouble(i -> nearest(venue, occupants, i)));
        for (int from = 0; from < sorted.size(); from += size) {
            List<Integer> some = sorted.subList(from, Math.min(sorted.size(), from + size));
            double[] meters = new double[venue.exits().size()];
            for (int exit = 0; exit < meters.length; exit++) {
                int number = exit;
                meters[exit] = some.stream()
                        .mapToDouble(i -> venue.way(number).distance(occupants.x[i], occupants.y[i]))
                        .average()
                        .orElseThrow();
            }
            double speed = some.stream()
                    .mapToDouble(i -> occupants.speedMps[i])
                    .average()
                    .orElseThrow();
            all.add(new Choosers(
                    group.area(), known, some.size(), some.size() / (double) group.inArea(), meters, speed));
        }
    }

    private static double nearest(Venue venue, Occupants occupants, int person) {
        double nearest = Double.POSITIVE_INFINITY;
        for (int exit = 0; exit < venue.exits().size(); exit++) {
            if ((occupants.exits[person] & 1L << exit) != 0) {
                nearest = Math.min(nearest, venue.way(exit).distance(occupants.x[person], occupants.y[person]));
            }
        }
        return nearest;
    }

    private double nearest() {
        double nearest = Double.POSITIVE_INFINITY;
        for (int exit = 0; exit < meters.length; exit++) {
            nearest = (known & 1L << exit) != 0 ? Math.min(nearest, meters[exit]) : nearest;
        }
        return nearest;
    }

    /** The exit with the shortest expected time; -1 when none that they know is open. */
    int choose(boolean[] closed, double[] ahead, double[] flow) {
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int exit = 0; exit < meters.length; exit++) {
            double expected = Math.max(meters[exit] / speedMps, ahead[exit] / flow[exit]);
            if ((known & 1L << exit) != 0 && !closed[exit] && expected < least) {
                least = expected;
                best = exit;
            }
        }
        return best;
    }
}
