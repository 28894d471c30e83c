package org.aedile.city.travel;

import it.unimi.dsi.fastutil.longs.LongHeapPriorityQueue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.aedile.city.StreetKind;
import org.aedile.city.travel.SegmentIndex.Spot;
import org.aedile.kernel.GeoPoint;

/**
 * How long it takes from anywhere to one goal (Dijkstra 1959, run from the goal against the streets' directions). Immutable.
 */
public final class TravelTimes {
    private static final int UNREACHED = Integer.MAX_VALUE;

    private final StreetGraph graph;
    private final int[] millis;
    private final Optional<Spot> goal;

    private TravelTimes(StreetGraph graph, Optional<Spot> goal) {
        this.graph = graph;
        this.goal = goal;
        this.millis = new int[graph.size()];
        Arrays.fill(millis, UNREACHED);
    }

    static TravelTimes to(StreetGraph graph, GeoPoint goal) {
        TravelTimes times = new TravelTimes(graph, graph.index().nearest(goal));
        times.goal.ifPresent(times::spread);
        return times;
    }

    /** Seconds from there; empty when no street is near one of the two or none leads there. */
    public OptionalDouble secondsFrom(GeoPoint start) {
        Optional<Spot> at = graph.index().nearest(start);
        if (at.isEmpty() || goal.isEmpty()) {
            return OptionalDouble.empty();
        }
        double best = Math.min(onTheSameSegment(at.get(), goal.get()), byNodes(at.get()));
        return best == UNREACHED
                ? OptionalDouble.empty()
                : OptionalDouble.of(best / 1_000 + offStreet(at.get()) + offStreet(goal.get()));
    }

    /**
     * A point of a way.
     *
     * @param seconds from there to the goal
     */
    public record Stop(GeoPoint point, double seconds) {}

    /** The points of the quickest way along the streets from there, to the goal's spot on its street; none when none leads. */
    public List<Stop> routeFrom(GeoPoint start) {
        Optional<Spot> at = graph.index().nearest(start);
        if (at.isEmpty() || goal.isEmpty()) {
            return List.of();
        }
        double direct = onTheSameSegment(at.get(), goal.get());
        double byNodes = byNodes(at.get());
        if (Math.min(direct, byNodes) == UNREACHED) {
            return List.of();
        }
        List<Stop> stops = new ArrayList<>();
        stops.add(new Stop(graph.point(at.get()), Math.min(direct, byNodes) / 1_000));
        if (byNodes < direct) {
            follow(firstNode(at.get()), stops);
        }
        stops.add(new Stop(graph.point(goal.get()), 0));
        return stops;
    }

    private int firstNode(Spot at) {
        int s = at.segment();
        double forwards = leaving(graph.forwards[s], 1 - at.fraction(), graph.to[s]);
        return forwards <= leaving(graph.backwards[s], at.fraction(), graph.from[s]) ? graph.to[s] : graph.from[s];
    }

    private void follow(int first, List<Stop> stops) {
        int node = first;
        while (node >= 0) {
            stops.add(new Stop(graph.node(node), millis[node] / 1_000.0));
            node = next(node);
        }
    }

    /** The node by which the quickest way goes on; −1 where it leaves the nodes for the goal. */
    private int next(int node) {
        for (int i = graph.first[node]; i < graph.first[node + 1]; i++) {
            int s = graph.into[i];
            boolean forwards = graph.from[s] == node;
            int segmentMillis = forwards ? graph.forwards[s] : graph.backwards[s];
            int other = forwards ? graph.to[s] : graph.from[s];
            if (segmentMillis != StreetGraph.CLOSED && millis[other] + segmentMillis == millis[node]) {
                return other;
            }
        }
        return -1;
    }

    /** The last metres are walked. */
    private static double offStreet(Spot spot) {
        return spot.offMeters() / TravelMode.WALKING.speedMps(StreetKind.PATH);
    }

    private double byNodes(Spot at) {
        int s = at.segment();
        double forwards = leaving(graph.forwards[s], 1 - at.fraction(), graph.to[s]);
        double backwards = leaving(graph.backwards[s], at.fraction(), graph.from[s]);
        return Math.min(forwards, backwards);
    }

    private double leaving(int segmentMillis, double share, int node) {
        boolean possible = segmentMillis != StreetGraph.CLOSED && millis[node] != UNREACHED;
        return possible ? segmentMillis * share + millis[node] : UNREACHED;
    }

    private double onTheSameSegment(Spot at, Spot end) {
        if (at.segment() != end.segment()) {
            return UNREACHED;
        }
        double share = end.fraction() - at.fraction();
        int whole = share >= 0 ? graph.forwards[at.segment()] : graph.backwards[at.segment()];
        return whole == StreetGraph.CLOSED ? UNREACHED : whole * Math.abs(share);
    }

    /** The queue holds milliseconds in the upper half of each number and the node in the lower. */
    private void spread(Spot end) {
        LongHeapPriorityQueue queue = new LongHeapPriorityQueue();
        int s = end.segment();
        offer(queue, graph.from[s], graph.forwards[s], end.fraction());
        offer(queue, graph.to[s], graph.backwards[s], 1 - end.fraction());
        while (!queue.isEmpty()) {
            long head = queue.dequeueLong();
            int node = (int) head;
            if (head >> 32 == millis[node]) {
                reach(queue, node);
            }
        }
    }

    /** Whoever is at the other end of a segment that leads here gets here by it. */
    private void reach(LongHeapPriorityQueue queue, int node) {
        for (int i = graph.first[node]; i < graph.first[node + 1]; i++) {
            int s = graph.into[i];
            boolean forwards = graph.to[s] == node;
            int segmentMillis = forwards ? graph.forwards[s] : graph.backwards[s];
            int other = forwards ? graph.from[s] : graph.to[s];
            if (segmentMillis != StreetGraph.CLOSED && millis[node] + segmentMillis < millis[other]) {
                millis[other] = millis[node] + segmentMillis;
                queue.enqueue((long) millis[other] << 32 | other);
            }
        }
    }

    private void offer(LongHeapPriorityQueue queue, int node, int segmentMillis, double share) {
        if (segmentMillis != StreetGraph.CLOSED) {
            millis[node] = (int) Math.round(segmentMillis * share);
            queue.enqueue((long) millis[node] << 32 | node);
        }
    }
}
