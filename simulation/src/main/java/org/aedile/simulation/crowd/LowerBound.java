package org.aedile.simulation.crowd;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.aedile.simulation.crowd.geometry.Exit;
import org.aedile.simulation.crowd.geometry.FloorPlan;
import org.aedile.simulation.crowd.geometry.Ground;
import org.aedile.simulation.crowd.geometry.LiftShaft;
import org.aedile.simulation.crowd.geometry.Storeys;
import org.aedile.simulation.crowd.locomotion.Crowd;
import org.aedile.simulation.crowd.locomotion.Gait;
import org.aedile.simulation.crowd.navigation.ShortestWays;
import org.aedile.simulation.flow.EarliestEgress;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * A time that no plan beats, whichever exits people take. Nobody is at an exit before they start and have walked the shortest
 * way to it at their free speed (straight, as seen from above, where there are several floors), and an exit passes no more than
 * its limit; what is possible then is a flow in time, see {@link EarliestEgress}. The landing of a lift counts as an exit that
 * is farther by a ride without a stop, and by the way from where people get out to the nearest exit.
 */
final class LowerBound {
    /** No experiment passed more people through a second and metre (Daamen 2010: 2.77). */
    private static final double LARGEST_MEASURED_FLOW = 2.8;
    /** As many stand on a metre before an exit when it opens. */
    private static final double AT_ONCE_PER_METER = 2;

    private static final int MOST_CELLS = 512;
    private static final double START_SECONDS = 5;

    private final List<Exit> exits;
    private final FloorPlan plan;
    private final ShortestWays ways;
    private final double cellMeters;
    private final double fastest;
    private final double[] rideSeconds;
    private final double[] metersAfter;
    private final Map<List<Integer>, Group> groups = new LinkedHashMap<>();
    private double slowest;
    private double first = Double.POSITIVE_INFINITY;
    private int people;

    LowerBound(FloorPlan plan) {
        this.plan = plan;
        this.exits = plan.exits();
        this.ways = ShortestWays.of(plan);
        Envelope box = plan.area().getEnvelopeInternal();
        this.cellMeters = Math.max(2, Math.sqrt(box.getArea() / MOST_CELLS));
        this.fastest = plan.grounds().stream().mapToDouble(LowerBound::fastest).reduce(1, Math::max);
        this.rideSeconds = new double[exits.size()];
        this.metersAfter = new double[exits.size()];
        plan.lifts().forEach(this::add);
    }

    private void add(LiftShaft lift) {
        Set<Integer> landings = plan.lifts().stream()
                .flatMap(one -> one.landings().stream())
                .map(LiftShaft.Landing::exit)
                .collect(Collectors.toSet());
        Geometry out = plan.storeys().drawn(lift.out());
        double after = IntStream.range(0, exits.size())
                .filter(exit -> !landings.contains(exit))
                .mapToDouble(
                        exit -> plan.storeys().drawn(exits.get(exit).area()).distance(out))
                .min()
                .orElse(Double.POSITIVE_INFINITY);
        for (LiftShaft.Landing landing : lift.landings()) {
            rideSeconds[landing.exit()] = lift.rideSeconds(landing);
            metersAfter[landing.exit()] = after;
        }
    }

    private static double fastest(Ground ground) {
        return Math.max(ground.upFactor(), ground.downFactor());
    }

    void add(Crowd.Walker walker) {
        List<Integer> key =
                List.of((int) Math.floor(walker.x() / cellMeters), (int) Math.floor(walker.y() / cellMeters), (int)
                        (walker.startSeconds() / START_SECONDS));
        Group group = groups.computeIfAbsent(key, absent -> new Group(exits.size()));
        double earliest = Double.POSITIVE_INFINITY;
        for (int exit = 0; exit < exits.size(); exit++) {
            double at = seconds(walker, exit);
            group.earliest[exit] = Math.min(group.earliest[exit], at);
            earliest = Math.min(earliest, at);
        }
        group.people++;
        people++;
        slowest = Math.max(slowest, earliest);
        first = Math.min(first, earliest);
    }

    /** Who starts within a step may walk all of it. */
    private double seconds(Crowd.Walker walker, int exit) {
        double walk =
                (meters(walker, exit) + metersAfter[exit]) / (walker.freeSpeedMps() * fastest) + rideSeconds[exit];
        return Math.max(0, walker.startSeconds() + walk - Gait.STEP_SECONDS);
    }

    private double meters(Crowd.Walker walker, int exit) {
        Storeys storeys = plan.storeys();
        if (storeys.isSingle()) {
            return ways.meters(walker.x(), walker.y(), exit);
        }
        Geometry drawn = storeys.drawn(exits.get(exit).area());
        Coordinate place = new Coordinate(storeys.drawnX(walker.x()), walker.y());
        return drawn.distance(drawn.getFactory().createPoint(place));
    }

    /** By the ways, the free speeds and the exits' limits. */
    double seconds() {
        return bound(exit -> 0, Exit::capacityPerSecond);
    }

    /** The same when also no exit passes more than was ever measured: not proven, but never seen otherwise. */
    double atLargestMeasuredFlow() {
        ToDoubleFunction<Exit> width = exit -> exit.entryMeters(plan.area());
        double measured = bound(
                exit -> AT_ONCE_PER_METER * width.applyAsDouble(exit),
                exit -> Math.min(exit.capacityPerSecond(), LARGEST_MEASURED_FLOW * width.applyAsDouble(exit)));
        return Math.max(measured, seconds());
    }

    private double bound(ToDoubleFunction<Exit> atOnce, ToDoubleFunction<Exit> perSecond) {
        if (people == 0) {
            return 0;
        }
        double all = exits.stream().mapToDouble(perSecond).sum();
        double more = exits.stream().mapToDouble(atOnce).map(some -> some + 1).sum();
        double queue = first + Math.max(0, people - more) / all;
        List<EarliestEgress.Gate> gates = exits.stream()
                .map(exit -> new EarliestEgress.Gate(perSecond.applyAsDouble(exit), 1 + atOnce.applyAsDouble(exit)))
                .toList();
        return Math.max(Math.max(slowest, queue), EarliestEgress.seconds(flowing(), gates));
    }

    private List<EarliestEgress.Group> flowing() {
        List<EarliestEgress.Group> flowing = new ArrayList<>();
        for (Group group : groups.values()) {
            flowing.add(new EarliestEgress.Group(
                    group.people, Arrays.stream(group.earliest).boxed().toList()));
        }
        return flowing;
    }

    /** People who stand and start together: the earliest of them at each exit. */
    private static final class Group {
        private final double[] earliest;
        private int people;

        private Group(int exits) {
            earliest = new double[exits];
            Arrays.fill(earliest, Double.POSITIVE_INFINITY);
        }
    }
}
