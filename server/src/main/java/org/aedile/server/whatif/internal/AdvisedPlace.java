package org.aedile.server.whatif.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.aedile.kernel.GeoPoint;
import org.aedile.kernel.saying.Fact;
import org.aedile.kernel.saying.Saying;
import org.aedile.server.alert.Said;
import org.aedile.server.simulation.LocalMeters;
import org.aedile.server.whatif.AdvisedPlans;
import org.aedile.server.whatif.AdvisedPlans.AdvisedPlan;
import org.aedile.server.whatif.AdvisedPlans.StandingVerdict;
import org.aedile.server.whatif.AdvisedSteward;
import org.aedile.server.whatif.EvacuationOrder;
import org.aedile.server.whatif.SimulationQuestion.Corner;
import org.aedile.simulation.crowd.advice.Advice;
import org.aedile.simulation.crowd.advice.AdviceSentence;
import org.aedile.simulation.crowd.advice.Plan;
import org.aedile.simulation.crowd.advice.Standing;
import org.aedile.simulation.crowd.geometry.Exit;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;

/** Advice in metres of a place's plan, as people read it on Earth, and back. */
record AdvisedPlace(AskedPlace place) {
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();
    private static final double ROOM_METERS = 0.5;
    private static final AdviceSentence[] DIRECTIONS = {
        AdviceSentence.EAST,
        AdviceSentence.NORTH_EAST,
        AdviceSentence.NORTH,
        AdviceSentence.NORTH_WEST,
        AdviceSentence.WEST,
        AdviceSentence.SOUTH_WEST,
        AdviceSentence.SOUTH,
        AdviceSentence.SOUTH_EAST
    };

    /** @param standing what was ordered last; null for nothing */
    AdvisedPlans plans(Advice advice, @Nullable EvacuationOrder standing) {
        List<AdvisedPlan> options =
                advice.options().stream().map(option -> plan(advice, option)).toList();
        StandingVerdict verdict = standing == null
                ? null
                : keeping(advice, standing)
                        .map(option -> StandingVerdict.of(standing.number(), plan(advice, option), options.get(0)))
                        .orElse(null);
        return new AdvisedPlans(
                options, tenths(advice.lowerBoundSeconds()), advice.screened(), advice.simulated(), verdict);
    }

    /** What keeping the order comes to; empty until it was simulated. */
    private static Optional<Advice.Option> keeping(Advice advice, EvacuationOrder order) {
        boolean nothing = order.plan().close().isEmpty()
                && order.plan().open().isEmpty()
                && order.plan().oneWay().isEmpty()
                && order.plan().stewards().isEmpty();
        return nothing && advice.simulated() > 0 ? Optional.of(advice.doNothing()) : advice.standing();
    }

    private AdvisedPlan plan(Advice advice, Advice.Option option) {
        return new AdvisedPlan(
                option.sentence(),
                Said.of(option.saying()),
                tenths(option.outlook().seconds()),
                tenths(option.outlook().exposureSeconds()),
                option.outlook().inside(),
                option.outlook().isComplete(),
                tenths(option.outlook().cost()),
                exits(option.plan()::closes),
                exits(option.plan()::opens),
                exits(option.plan()::makesOneWay),
                option.plan().orders().stream()
                        .map(order -> steward(advice, order))
                        .toList());
    }

    private AdvisedSteward steward(Advice advice, Plan.Order order) {
        Envelope box = advice.area(order.area());
        Geometry ground = ground(box);
        Point middle = ground.getInteriorPoint();
        return new AdvisedSteward(
                corner(box.getMinX(), box.getMinY()),
                corner(box.getMaxX(), box.getMaxY()),
                corner(middle.getX(), middle.getY()),
                Corners.polygons(place.ground().plane().toDegrees(ground)),
                place.ground().plan().exits().get(order.exit()).name(),
                order.notBeforeSeconds());
    }

    /** What of the place is in a rectangle, with room for those who stand on its edges. */
    private Geometry ground(Envelope box) {
        Envelope room = new Envelope(box);
        room.expandBy(ROOM_METERS);
        return place.ground().inside().intersection(GEOMETRIES.toGeometry(room));
    }

    private List<String> exits(IntPredicate which) {
        List<Exit> exits = place.ground().plan().exits();
        return IntStream.range(0, exits.size())
                .filter(which)
                .mapToObj(exit -> exits.get(exit).name())
                .toList();
    }

    private Corner corner(double x, double y) {
        GeoPoint at = place.ground().plane().point(x, y);
        return new Corner(at.longitudeDegrees(), at.latitudeDegrees());
    }

    /**
     * What was ordered, as it goes on from now.
     *
     * @param order null for nothing
     * @param closed exits that are closed by now: nobody opens them any more
     */
    Standing standing(@Nullable EvacuationOrder order, Set<String> closed, Instant now) {
        if (order == null) {
            return Standing.NOTHING;
        }
        long elapsed = Duration.between(order.orderedAt(), now).toSeconds();
        Set<String> opened = new HashSet<>(order.plan().open());
        opened.removeAll(closed);
        return new Standing(
                Set.copyOf(order.plan().close()),
                opened,
                Set.copyOf(order.plan().oneWay()),
                order.plan().stewards().stream()
                        .map(steward -> new Standing.Shown(
                                box(steward), steward.exit(), (int) Math.max(0, steward.notBeforeSeconds() - elapsed)))
                        .toList());
    }

    private Envelope box(AdvisedSteward steward) {
        return new Envelope(meters(steward.southWest()), meters(steward.northEast()));
    }

    /** Where a place on Earth lies in the plan. */
    Coordinate meters(Corner corner) {
        LocalMeters plane = place.ground().plane();
        return plane.of(GEOMETRIES.createPoint(new Coordinate(corner.lon(), corner.lat())))
                .getCoordinate();
    }

    /** "40 m north-east of the middle", as a part that continues a sentence. */
    Saying where(Envelope area) {
        Coordinate middle = place.ground().inside().getInteriorPoint().getCoordinate();
        Coordinate at = area.centre();
        double meters = middle.distance(at);
        if (meters < 5) {
            return Saying.of(AdviceSentence.MIDDLE);
        }
        double eighths = Math.atan2(at.y - middle.y, at.x - middle.x) / (Math.PI / 4);
        int direction = Math.floorMod((int) Math.round(eighths), DIRECTIONS.length);
        return Saying.of(DIRECTIONS[direction]).with("distance", Fact.quantity(Math.rint(meters), "m"));
    }

    /** True when a place on Earth lies on the ground or within so many metres of it. */
    boolean isNear(Corner corner, double meters) {
        Geometry point = GEOMETRIES.createPoint(meters(corner));
        return place.ground().plan().area().isWithinDistance(point, meters);
    }

    /** The name of the exit that is nearest to a place on Earth; empty when none is within so many metres. */
    String exitNear(Corner corner, double meters) {
        Geometry point = GEOMETRIES.createPoint(meters(corner));
        return place.ground().plan().exits().stream()
                .filter(exit -> exit.area().isWithinDistance(point, meters))
                .min(Comparator.comparingDouble(exit -> exit.area().distance(point)))
                .map(Exit::name)
                .orElse("");
    }

    private static double tenths(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
