package org.aedile.server.whatif.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.aedile.kernel.GeoPoint;
import org.aedile.kernel.SourceProfile;
import org.aedile.server.access.Caller;
import org.aedile.server.api.DomainChoice;
import org.aedile.server.gate.Gate;
import org.aedile.server.gate.Sight;
import org.aedile.server.history.History;
import org.aedile.server.history.Readings;
import org.aedile.server.simulation.CityPlace;
import org.aedile.server.source.Source;
import org.aedile.server.source.SourceState;
import org.aedile.server.source.SourceStates;
import org.aedile.server.whatif.SimulationInputs;
import org.aedile.server.whatif.SimulationInputs.PeopleCounter;
import org.aedile.server.whatif.SimulationQuestion;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.springframework.stereotype.Component;

/**
 * How many people are on a place by its counters: the newest counts of those that stand on it or within 10 m, added up. A
 * counter that says nothing, or said it too long ago, is named and left out. Thread-safe.
 */
@Component
class PeopleCount {
    /** The property by which a source counts people who are there. */
    private static final String PROPERTY = "people";

    private static final Duration LOOKED_BACK = Duration.ofMinutes(15);
    private static final double NEAR_METERS = 10;
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private final SourceStates states;
    private final History history;
    private final Gate gate;
    private final DomainChoice domains;

    PeopleCount(SourceStates states, History history, Gate gate, DomainChoice domains) {
        this.states = states;
        this.history = history;
        this.gate = gate;
        this.domains = domains;
    }

    /** As many as the question says, or as the counters see that the caller may read. */
    SimulationInputs of(SimulationQuestion question, AskedPlace place, String domain, Caller caller) {
        Integer people = question.people();
        return people == null
                ? counted(place.ground(), domain, caller)
                : new SimulationInputs(people, false, null, null, List.of());
    }

    private SimulationInputs counted(CityPlace place, String domain, Caller caller) {
        Sight sight = gate.sightOf(caller);
        Instant now = domains.clockOf(domain).instant();
        List<PeopleCounter> counters = states.snapshot(domain).stream()
                .filter(entry -> entry.source().findProperty(PROPERTY).isPresent())
                .filter(entry -> isOn(place, entry.source()) && reads(sight, entry.source()))
                .map(entry -> counter(entry, domain, now))
                .sorted(Comparator.comparing(PeopleCounter::source))
                .toList();
        return sum(counters, now);
    }

    private static boolean isOn(CityPlace place, Source source) {
        Optional<GeoPoint> at = source.place();
        return at.isPresent()
                && place.inside()
                        .isWithinDistance(
                                place.plane()
                                        .of(GEOMETRIES.createPoint(new Coordinate(
                                                at.get().longitudeDegrees(),
                                                at.get().latitudeDegrees()))),
                                NEAR_METERS);
    }

    private static boolean reads(Sight sight, Source source) {
        boolean personal = source.stewardship().dataClass().encrypted();
        return sight.ofHistory(source.agency(), source.category(), personal) == Sight.View.WHOLE;
    }

    private PeopleCounter counter(SourceStates.Entry entry, String domain, Instant now) {
        Source source = entry.source();
        String id = source.id().value();
        Readings readings = history.readings(domain, id, PROPERTY, now.minus(LOOKED_BACK), now.plusMillis(1));
        if (readings.count() == 0) {
            return new PeopleCounter(id, source.name(), null, null, null, blindness(entry.state(), "old"));
        }
        int last = readings.count() - 1;
        Instant at = Instant.ofEpochMilli(readings.times()[last]);
        return new PeopleCounter(
                id,
                source.name(),
                (int) Math.round(readings.values()[last]),
                deviation(readings.values()),
                at,
                isOld(source, at, now) ? blindness(entry.state(), "old") : blindness(entry.state(), null));
    }

    /** Older than three of its intervals. */
    private static boolean isOld(Source source, Instant at, Instant now) {
        Duration interval = source.findProperty(PROPERTY)
                .map(SourceProfile.Property::interval)
                .orElse(Duration.ZERO);
        return !interval.isZero() && Duration.between(at, now).compareTo(interval.multipliedBy(3)) > 0;
    }

    private static @Nullable String blindness(SourceState state, @Nullable String otherwise) {
        return state == SourceState.OK ? otherwise : state.name().toLowerCase(Locale.ROOT);
    }

    private static double deviation(double... values) {
        double mean = Arrays.stream(values).average().orElse(0);
        double squares = Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        return Math.round(10 * Math.sqrt(squares / Math.max(1, values.length - 1))) / 10.0;
    }

    private static SimulationInputs sum(List<PeopleCounter> counters, Instant now) {
        List<PeopleCounter> seeing =
                counters.stream().filter(counter -> counter.blind() == null).toList();
        int people = seeing.stream()
                .map(PeopleCounter::people)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .sum();
        double variance = seeing.stream()
                .map(PeopleCounter::deviation)
                .filter(Objects::nonNull)
                .mapToDouble(deviation -> deviation * deviation)
                .sum();
        Optional<Instant> oldest =
                seeing.stream().map(PeopleCounter::at).filter(Objects::nonNull).min(Comparator.naturalOrder());
        Long age = oldest.isPresent()
                ? Math.max(0, Duration.between(oldest.get(), now).toSeconds())
                : null;
        return new SimulationInputs(people, true, (int) Math.round(2 * Math.sqrt(variance)), age, counters);
    }
}
