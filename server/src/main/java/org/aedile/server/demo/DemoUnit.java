package org.aedile.server.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.aedile.city.travel.StreetGraph;
import org.aedile.city.travel.TravelTimes.Stop;
import org.aedile.kernel.GeoPoint;
import org.aedile.server.unit.Unit;

/** One unit of the demo on its way: along the quickest way to its goal, then to another. Belongs to one thread. */
final class DemoUnit {
    private final Unit.Traits traits;
    private final GeoPoint station;
    private final Random chance;
    private GeoPoint at;
    private GeoPoint goal;
    private List<Stop> way = List.of();

    /** @param station where it waits; a patrol only begins there */
    DemoUnit(Unit.Traits traits, GeoPoint station, long seed) {
        this.traits = traits;
        this.station = station;
        this.chance = new Random(seed ^ traits.id().hashCode());
        this.at = station;
        this.goal = station;
    }

    Unit.Traits traits() {
        return traits;
    }

    GeoPoint place() {
        return at;
    }

    GeoPoint station() {
        return station;
    }

    /** True when it has got where it wanted to go. */
    boolean isThere() {
        return way.size() < 2;
    }

    /** Goes there from now on. */
    void head(GeoPoint newGoal, StreetGraph streets) {
        if (!newGoal.equals(goal) || isThere() && at.distanceMeters(newGoal) > 30) {
            goal = newGoal;
            way = streets.to(goal).routeFrom(at);
        }
    }

    /** Drives about: to one of these places after another. */
    void wander(List<GeoPoint> places, StreetGraph streets) {
        if (isThere()) {
            head(places.get(chance.nextInt(places.size())), streets);
        }
    }

    /** Goes on for that long. */
    void move(double seconds) {
        if (isThere()) {
            return;
        }
        double left = Math.max(0, way.get(0).seconds() - seconds);
        int next = 1;
        while (next < way.size() - 1 && way.get(next).seconds() > left) {
            next++;
        }
        Stop from = way.get(next - 1);
        Stop to = way.get(next);
        double whole = from.seconds() - to.seconds();
        double share = whole <= 0 ? 1 : Math.min(1, (from.seconds() - left) / whole);
        at = between(from.point(), to.point(), share);
        List<Stop> rest = new ArrayList<>();
        rest.add(new Stop(at, left));
        rest.addAll(way.subList(next, way.size()));
        way = left <= 0 ? List.of() : List.copyOf(rest);
    }

    private static GeoPoint between(GeoPoint one, GeoPoint other, double share) {
        return GeoPoint.of(
                one.latitudeDegrees() + share * (other.latitudeDegrees() - one.latitudeDegrees()),
                one.longitudeDegrees() + share * (other.longitudeDegrees() - one.longitudeDegrees()));
    }
}
