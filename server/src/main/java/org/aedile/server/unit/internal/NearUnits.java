package org.aedile.server.unit.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import org.aedile.city.CityModel;
import org.aedile.city.travel.StreetGraph;
import org.aedile.city.travel.TravelMode;
import org.aedile.city.travel.TravelTimes;
import org.aedile.kernel.GeoPoint;
import org.aedile.server.city.Cities;
import org.aedile.server.unit.TravelWays;
import org.aedile.server.unit.Unit;
import org.aedile.server.unit.Units.How;
import org.aedile.server.unit.Units.Near;
import org.springframework.stereotype.Component;

/**
 * Works out how long each unit takes to a place: one search for those who drive, one for those who walk, each from the place
 * backwards. The graphs of a city are made when they are first needed. Thread-safe.
 */
@Component
class NearUnits implements TravelWays {
    private static final Comparator<Near> SOONEST_FIRST = Comparator.comparingDouble(
                    (Near near) -> near.seconds().orElse(Double.MAX_VALUE))
            .thenComparing(near -> near.unit().id());

    private final Cities cities;
    private final Map<Way, StreetGraph> graphs = new ConcurrentHashMap<>();

    NearUnits(Cities cities) {
        this.cities = cities;
    }

    /** The city is the key, not its name: after a new import it is another one. */
    private record Way(CityModel city, TravelMode mode) {}

    List<Near> of(String timeDomain, GeoPoint goal, List<Unit> units) {
        Map<TravelMode, TravelTimes> times = new java.util.EnumMap<>(TravelMode.class);
        return units.stream()
                .map(unit -> near(
                        unit,
                        goal,
                        times.computeIfAbsent(
                                unit.traits().kind().travel(),
                                mode -> graph(timeDomain, mode).to(goal))))
                .sorted(SOONEST_FIRST)
                .toList();
    }

    @Override
    public StreetGraph graph(String timeDomain, TravelMode mode) {
        CityModel city = cities.shown(timeDomain);
        graphs.keySet().removeIf(way -> way.city() != city && isReplaced(way.city(), city));
        return graphs.computeIfAbsent(new Way(city, mode), way -> StreetGraph.of(city.streets(), mode));
    }

    private static boolean isReplaced(CityModel known, CityModel now) {
        return known.profile().id().equals(now.profile().id());
    }

    private static Near near(Unit unit, GeoPoint goal, TravelTimes times) {
        if (unit.position().isEmpty()) {
            return new Near(unit, OptionalDouble.empty(), How.UNKNOWN);
        }
        GeoPoint at = unit.position().get().point();
        OptionalDouble seconds = times.secondsFrom(at);
        if (seconds.isPresent()) {
            return new Near(unit, seconds, How.STREET_GRAPH);
        }
        double guess = unit.traits().kind().travel().straightLineSeconds(at.distanceMeters(goal));
        return new Near(unit, OptionalDouble.of(guess), How.STRAIGHT_LINE);
    }
}
