package org.aedile.simulation.crowd;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.aedile.simulation.crowd.geometry.Exit;
import org.aedile.simulation.crowd.geometry.FloorPlan;
import org.aedile.simulation.crowd.geometry.LiftShaft;
import org.aedile.simulation.crowd.locomotion.Crowd;
import org.aedile.simulation.crowd.navigation.FloorField;
import org.aedile.simulation.crowd.social.Herding;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/**
 * Which exit people walk to: the one with the shortest expected time, which is the walk or, if longer, the queue of those
 * who are nearer to the same exit divided by its flow. An exit that a person does not know counts as {@link #UNFAMILIAR}
 * times as long, and one that others around them walk to as shorter, by their herding. A quarter of the people think again
 * each second, of those who herd all, and change their mind only for a clear gain. The landing of a lift is chosen as an exit
 * is, with the time to ride and to walk on added.
 */
final class ExitChoice {
    private static final int QUARTERS = 4;
    private static final double BIN_METERS = 1;
    private static final double CLEAR_GAIN = 0.8;
    private static final double CLEAR_SECONDS = 1;
    /** People go up to that much farther to leave as they came (affiliation, Sime 1985); our figure. */
    private static final double UNFAMILIAR = 3;

    private final Routes routes;
    private final ExitKnowledge knowledge;
    private final Herding herding;
    private final IntPredicate warned;
    private final double[] flow;
    private final @Nullable Ride[] rides;
    private final boolean[] open;
    /** People who walk to each exit, by walking distance, from the exit outwards. */
    private int[][] ahead;

    private int round;

    ExitChoice(FloorPlan plan, Routes routes, Minds minds) {
        List<Exit> exits = plan.exits();
        this.routes = routes;
        this.knowledge = minds.knowledge();
        this.herding = minds.herding();
        this.warned = minds.warned();
        this.flow = exits.stream().mapToDouble(Exit::expectedFlowPerSecond).toArray();
        this.open = new boolean[exits.size()];
        Arrays.fill(open, true);
        this.ahead = new int[exits.size()][1];
        this.rides = new @Nullable Ride[exits.size()];
        plan.lifts().forEach(this::add);
    }

    private void add(LiftShaft lift) {
        for (LiftShaft.Landing landing : lift.landings()) {
            rides[landing.exit()] = new Ride(
                    lift.rideSeconds(landing), lift.out().getInteriorPoint().getCoordinate());
            flow[landing.exit()] = lift.flowPerSecond(landing);
        }
    }

    /** What follows on a landing: so long a ride to where people get out. */
    private record Ride(double seconds, Coordinate out) {}

    /** What people know, see others do, and are warned of, by their numbers. */
    record Minds(ExitKnowledge knowledge, Herding herding, IntPredicate warned) {}

    void open(int exit, boolean isOpen) {
        open[exit] = isOpen;
    }

    boolean isOpen(int exit) {
        return open[exit];
    }

    /**
     * Sends a person to the nearest open exit of those allowed, one that they know before others, as nobody has seen the
     * queues yet; to none when there is none.
     */
    void sendToNearest(Crowd crowd, int i) {
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int exit = 0; exit < open.length; exit++) {
            if (mayUse(crowd, i, exit)) {
                double after = secondsAfter(crowd, i, exit) * crowd.freeSpeedMps(i);
                double distance = (distance(crowd, i, exit) + after) * strangeness(crowd, i, exit);
                best = distance < least ? exit : best;
                least = Math.min(least, distance);
            }
        }
        send(crowd, i, best);
    }

    /** Sends a person to an exit if it is open to them and can be reached. */
    void sendIfReached(Crowd crowd, int i, int exit) {
        if (mayUse(crowd, i, exit) && distance(crowd, i, exit) < Double.POSITIVE_INFINITY) {
            send(crowd, i, exit);
        }
    }

    /** Walking distance of a person to the exit that they walk to; infinite without one. */
    double toGoMeters(Crowd crowd, int i) {
        return crowd.route(i) < 0 ? Double.POSITIVE_INFINITY : distance(crowd, i, crowd.route(i));
    }

    /** A round of thinking. */
    void think(Crowd crowd) {
        count(crowd);
        round++;
        if (knowledge.isHeeded()) {
            herding.note(crowd);
        }
        for (int i = 0; i < crowd.size(); i++) {
            int current = crowd.route(i);
            if (current < 0 || !open[current] || isCutOff(crowd, i, current)) {
                sendToNearest(crowd, i);
            } else if (thinksNow(crowd.id(i))) {
                send(crowd, i, better(crowd, i));
            } else {
                send(crowd, i, current);
            }
        }
    }

    /** Who does as others do looks at them each time. */
    private boolean thinksNow(int id) {
        return (id + round) % QUARTERS == 0 || knowledge.herding(id) > 0;
    }

    /** Who is warned and has no way walks on, by no field's direction, as far as they flee. */
    private void send(Crowd crowd, int i, int exit) {
        boolean isWarned = warned.test(crowd.id(i));
        boolean stands = exit < 0 && !isWarned;
        crowd.follow(i, exit, stands ? -1 : routes.field(Math.max(0, exit), isWarned));
    }

    private int better(Crowd crowd, int i) {
        if (knowledge.herding(crowd.id(i)) > 0) {
            herding.look(crowd, i);
        }
        int best = crowd.route(i);
        double least = seconds(crowd, i, best) * CLEAR_GAIN - CLEAR_SECONDS;
        for (int exit = 0; exit < open.length; exit++) {
            if (exit != crowd.route(i) && mayUse(crowd, i, exit) && seconds(crowd, i, exit) < least) {
                least = seconds(crowd, i, exit);
                best = exit;
            }
        }
        return best;
    }

    /** Expected time, as a person sees it. */
    private double seconds(Crowd crowd, int i, int exit) {
        double distance = distance(crowd, i, exit);
        if (distance == Double.POSITIVE_INFINITY) {
            return distance;
        }
        int bin = Math.min(ahead[exit].length - 1, (int) (distance / BIN_METERS));
        double there = Math.max(distance / crowd.freeSpeedMps(i), ahead[exit][bin] / flow[exit]);
        double seconds = there + secondsAfter(crowd, i, exit);
        double heeded = knowledge.herding(crowd.id(i));
        double followed = heeded > 0 ? 1 - heeded * herding.share(exit) : 1;
        return seconds * strangeness(crowd, i, exit) * followed;
    }

    /** What a ride takes and the way from there; 0 behind an exit, infinite when no exit can be reached from there. */
    private double secondsAfter(Crowd crowd, int i, int exit) {
        Ride ride = rides[exit];
        if (ride == null) {
            return 0;
        }
        boolean isWarned = warned.test(crowd.id(i));
        double meters = Double.POSITIVE_INFINITY;
        for (int next = 0; next < open.length; next++) {
            if (rides[next] == null && mayUse(crowd, i, next)) {
                meters = Math.min(meters, routes.way(next, isWarned).distance(ride.out().x, ride.out().y));
            }
        }
        return ride.seconds() + meters / crowd.freeSpeedMps(i);
    }

    private boolean isCutOff(Crowd crowd, int i, int exit) {
        return warned.test(crowd.id(i)) && distance(crowd, i, exit) == Double.POSITIVE_INFINITY;
    }

    private double strangeness(Crowd crowd, int i, int exit) {
        return knowledge.knows(crowd.id(i), exit) ? 1 : UNFAMILIAR;
    }

    private double distance(Crowd crowd, int i, int exit) {
        FloorField way = routes.way(exit, warned.test(crowd.id(i)));
        return way.distance(crowd.x(i), crowd.y(i));
    }

    private void count(Crowd crowd) {
        for (int[] bins : ahead) {
            Arrays.fill(bins, 0);
        }
        for (int i = 0; i < crowd.size(); i++) {
            int exit = crowd.route(i);
            if (exit >= 0) {
                double distance = distance(crowd, i, exit);
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
            ahead[exit] = Arrays.copyOf(ahead[exit], bin + 2);
        }
        ahead[exit][bin]++;
    }

    private boolean mayUse(Crowd crowd, int i, int exit) {
        return open[exit] && knowledge.mayUse(crowd.id(i), exit);
    }
}
