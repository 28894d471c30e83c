package org.aedile.server.whatif.internal;

import static org.aedile.server.whatif.SimulationGround.MOST_PEOPLE;
import static org.aedile.server.whatif.SimulationGround.MOST_PER_SQUARE_METER;
import static org.aedile.server.whatif.SimulationQuestion.DangerKind.GAS;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.server.simulation.LocalMeters;
import org.aedile.server.whatif.GasStrength;
import org.aedile.server.whatif.GasTaken;
import org.aedile.server.whatif.SimulationInputs;
import org.aedile.server.whatif.SimulationQuestion;
import org.aedile.server.whatif.SimulationQuestion.Danger;
import org.aedile.simulation.crowd.Scenario;
import org.aedile.simulation.crowd.Scenario.ExitChange;
import org.aedile.simulation.crowd.geometry.Exit;
import org.aedile.simulation.crowd.hazard.Gas;
import org.aedile.simulation.crowd.hazard.Hazards;
import org.aedile.simulation.crowd.hazard.Series;
import org.aedile.simulation.crowd.hazard.Threat;
import org.aedile.simulation.crowd.population.Distribution;
import org.aedile.simulation.crowd.population.Population;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/**
 * What a question is as a scenario: people of all ages (RiMEA) stand anywhere on the place, set out within half a minute, and
 * take the exit by which they expect to be out first.
 */
record AskedScenario(SimulationQuestion question, AskedPlace place, SimulationInputs inputs) {
    static final double LIMIT_SECONDS = 1_800;
    private static final double LATEST_START_SECONDS = 30;
    private static final double ALARM_METERS = 30;
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    /** @throws AedileException naming what can't be */
    Scenario scenario() {
        requirePeople();
        return new Scenario(
                place.title(), place.ground().plan(), populations(), changes(), LIMIT_SECONDS, 1, hazards());
    }

    private void requirePeople() {
        int people = inputs.people();
        if (people < 1 || people > MOST_PEOPLE) {
            throw refused(
                    String.format(Locale.ROOT, "there are %,d people; 1 to %,d can be simulated", people, MOST_PEOPLE));
        }
        double room = place.ground().inside().getArea();
        if (people > room * MOST_PER_SQUARE_METER) {
            throw refused(String.format(
                    Locale.ROOT,
                    "%,d people on %,.0f m² are %.1f a square metre; %.0f are the most to begin with",
                    people,
                    room,
                    people / room,
                    MOST_PER_SQUARE_METER));
        }
    }

    /** The pieces of the place take people by their size. */
    private List<Population> populations() {
        List<Polygon> pieces = place.ground().pieces();
        double all = pieces.stream().mapToDouble(Polygon::getArea).sum();
        Population.Traits traits = new Population.Traits(
                Distribution.SpeedByAge.STANDARD,
                new Distribution.Uniform(0, LATEST_START_SECONDS),
                Population.Traits.BODY);
        List<Population> populations = new ArrayList<>();
        double before = 0;
        int placed = 0;
        for (Polygon piece : pieces) {
            before += piece.getArea();
            int upToHere = (int) Math.round(inputs.people() * before / all);
            if (upToHere > placed) {
                String name = "people " + (populations.size() + 1);
                populations.add(
                        new Population(name, upToHere - placed, piece, traits, Set.of(), Double.POSITIVE_INFINITY));
            }
            placed = upToHere;
        }
        return populations;
    }

    private List<ExitChange> changes() {
        List<String> exits =
                place.ground().plan().exits().stream().map(Exit::name).toList();
        return question.exitOrders().stream()
                .map(order -> {
                    if (!exits.contains(order.exit())) {
                        throw refused(String.format(
                                Locale.ROOT,
                                "there is no exit '%s'; there are %s",
                                order.exit(),
                                exits.stream().map(exit -> "'" + exit + "'").collect(Collectors.joining(", "))));
                    }
                    return new ExitChange(order.exit(), seconds("an exit changes", order.atSeconds()), order.opens());
                })
                .toList();
    }

    private Hazards hazards() {
        List<Gas> gases = new ArrayList<>();
        List<Threat> threats = new ArrayList<>();
        List<Danger> dangers = question.allDangers();
        for (int number = 0; number < dangers.size(); number++) {
            Danger danger = dangers.get(number);
            double from = seconds("a danger begins", danger.fromSeconds());
            if (danger.kind() == GAS) {
                gases.add(gas(number, danger, from));
            } else {
                threats.add(threat(number, danger, from));
            }
        }
        return new Hazards(List.of(), gases, threats);
    }

    private Gas gas(int number, Danger danger, double from) {
        if (!(danger.reachMeters() > 0 && danger.reachMeters() <= 500)) {
            throw refused(String.format(
                    Locale.ROOT, "gas reaches %.1f m; more than 0 and 500 at most can be", danger.reachMeters()));
        }
        Polygon cloud = (Polygon) GEOMETRIES.createPoint(at(danger)).buffer(danger.reachMeters());
        GasStrength gas = taken(number, danger);
        Series ppm = from > 0
                ? Series.of(new double[] {0, 0}, new double[] {from, 0}, new double[] {from + 1, gas.ppm()})
                : Series.constant(gas.ppm());
        return new Gas(name(number), cloud, gas.substance().mixture(ppm));
    }

    /** As it was taken when the question was; what was asked before that was written down is taken by itself. */
    private GasStrength taken(int number, Danger danger) {
        return inputs.gases().stream()
                .filter(one -> one.danger() == number)
                .findFirst()
                .orElseGet(() -> GasTaken.of(number, danger, null))
                .gas();
    }

    private static String name(int number) {
        return "danger " + (number + 1);
    }

    private Threat threat(int number, Danger danger, double from) {
        Double said = danger.alarmMeters();
        double alarm = said == null ? ALARM_METERS : said;
        return new Threat(
                name(number),
                List.of(at(danger)),
                new Threat.Motion(from, 0),
                new Threat.Range(alarm, danger.reachMeters()));
    }

    private Coordinate at(Danger danger) {
        LocalMeters plane = place.ground().plane();
        Coordinate degrees = new Coordinate(danger.lon(), danger.lat());
        return plane.of(GEOMETRIES.createPoint(degrees)).getCoordinate();
    }

    private static double seconds(String what, double seconds) {
        if (!(seconds >= 0 && seconds <= LIMIT_SECONDS)) {
            throw refused(
                    String.format(Locale.ROOT, "%s at %.1f s; 0 s to %.0f s can be", what, seconds, LIMIT_SECONDS));
        }
        return seconds;
    }

    private static AedileException refused(String why) {
        return new AedileException(ErrorCode.INVALID_VALUE, why);
    }
}
