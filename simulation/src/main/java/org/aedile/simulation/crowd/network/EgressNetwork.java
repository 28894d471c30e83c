package org.aedile.simulation.crowd.network;

import static org.aedile.simulation.crowd.geometry.Refusals.refused;

import java.util.Arrays;
import java.util.List;
import org.aedile.simulation.crowd.Venue;

/**
 * A place as a network: areas of people, throats at which they queue, exits. It says in a fraction of a millisecond how long
 * a plan takes. Walking takes the time of the floor's own ways, a throat passes what its width or its limit allows, and who
 * is not shown a way takes the exit with the shortest expected time of those they know. Immutable.
 */
public final class EgressNetwork {
    /** Share of its reckoned flow from which on an exit was crowded. */
    private static final double CROWDED = 0.7;

    private final Venue venue;
    private final Occupants occupants;
    private final Areas areas;
    private final Streams streams;
    private final double[] flow;
    /** By {@code area * exits + exit}. */
    private final Arrivals[] arrivals;

    private final int[] joins;
    private final List<Choosers> choosers;

    private EgressNetwork(EgressNetwork like, double[] flow) {
        this.venue = like.venue;
        this.occupants = like.occupants;
        this.areas = like.areas;
        this.streams = like.streams;
        this.arrivals = like.arrivals;
        this.joins = like.joins;
        this.choosers = like.choosers;
        this.flow = flow;
    }

    private EgressNetwork(Venue venue, Occupants occupants, Areas areas, Hydraulics hydraulics) {
        this.venue = venue;
        this.occupants = occupants;
        this.areas = areas;
        this.streams = new Streams(venue);
        this.arrivals = new Arrivals[areas.count() * exits()];
        this.joins = new int[arrivals.length];
        for (int area = 0; area < areas.count(); area++) {
            for (int exit = 0; exit < exits(); exit++) {
                connect(area, exit);
            }
        }
        this.choosers = Choosers.of(venue, occupants, areas);
        this.flow = streams.throats.stream()
                .mapToDouble(throat -> throat.flow(hydraulics))
                .toArray();
    }

    /** The network of a place and its people. */
    public static EgressNetwork of(Venue venue, Occupants occupants, Areas areas, Hydraulics hydraulics) {
        if (!venue.floor().plan().lifts().isEmpty()) {
            throw refused("the network knows no lifts, and the place has "
                    + venue.floor().plan().lifts().size());
        }
        return new EgressNetwork(venue, occupants, areas, hydraulics);
    }

    /**
     * The same with what exits were seen to pass when they were most crowded, in persons/s by exit; an exit that was never
     * crowded shows nothing of what it could pass, and keeps its flow.
     */
    public EgressNetwork corrected(double... peaks) {
        double[] corrected = flow.clone();
        for (int exit = 0; exit < peaks.length; exit++) {
            corrected[exit] = peaks[exit] >= CROWDED * flow[exit] ? peaks[exit] : flow[exit];
        }
        return new EgressNetwork(this, corrected);
    }

    public Areas areas() {
        return areas;
    }

    public int exits() {
        return venue.exits().size();
    }

    public int people() {
        return occupants.count();
    }

    /** People a second that an exit is reckoned to pass. */
    public double flow(int exit) {
        return flow[exit];
    }

    /** Mean walking distance of an area's people from an exit in metres; infinite when one of them has no way. */
    public double meters(int area, int exit) {
        return arrivals[area * exits() + exit].meanMeters();
    }

    /** Somebody to ask for estimates; not thread-safe, one a thread. */
    public Estimator estimator() {
        return new Estimator(this);
    }

    Streams streams() {
        return streams;
    }

    double[] flows() {
        return flow;
    }

    Arrivals arrivals(int area, int exit) {
        return arrivals[area * exits() + exit];
    }

    int joins(int area, int exit) {
        return joins[area * exits() + exit];
    }

    List<Choosers> choosers() {
        return choosers;
    }

    private void connect(int area, int exit) {
        int at = area * exits() + exit;
        int middle = middle(area);
        double distance = venue.way(exit).distance(occupants.x[middle], occupants.y[middle]);
        if (distance == Double.POSITIVE_INFINITY) {
            arrivals[at] = Arrivals.none();
            return;
        }
        Streams.Entry entry = streams.entry(exit, occupants.x[middle], occupants.y[middle]);
        joins[at] = entry.stream();
        arrivals[at] = Arrivals.of(venue, occupants, new Arrivals.Leg(areas, area, exit, entry.toGo()));
    }

    /** Whoever stands nearest to the middle of an area. */
    private int middle(int area) {
        var centre = areas.box(area).centre();
        return Arrays.stream(areas.people(area))
                .boxed()
                .min(java.util.Comparator.comparingDouble(
                        i -> Math.hypot(occupants.x[i] - centre.x, occupants.y[i] - centre.y)))
                .orElseThrow();
    }
}
