package org.aedile.server.whatif.internal;

import static org.aedile.server.whatif.SimulationGround.MOST_PEOPLE;
import static org.aedile.server.whatif.SimulationGround.MOST_PER_SQUARE_METER;
import static org.aedile.server.whatif.SimulationQuestion.DangerKind.GAS;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.server.simulation.LocalMeters;
import org.aedile.server.simulation.Pieces;
import org.aedile.server.whatif.GasStrength;
import org.aedile.server.whatif.GasTaken;
import org.aedile.server.whatif.SimulationInputs;
import org.aedile.server.whatif.SimulationQuestion;
import org.aedile.server.whatif.SimulationQuestion.Arrival;
import org.aedile.server.whatif.SimulationQuestion.Danger;
import org.aedile.server.whatif.SimulationQuestion.ExitOrder;
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
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/**
 * What a question is as a scenario: people of all ages (RiMEA) stand anywhere on the place, set out within half a minute, and
 * take the exit by which they expect to be out first; who still comes in walks through to another exit than that one.
 */
record AskedScenario(SimulationQuestion question, AskedPlace place, SimulationInputs inputs) {
    static final double LIMIT_SECONDS = 1_800;
    private static final double LATEST_START_SECONDS = 30;
    private static final double ALARM_METERS = 30;
    /** Ten a second: more come in by no street. */
    private static final double MOST_PER_MINUTE = 600;

    private static final double BESIDE_METERS = 3;
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    /** @throws AedileException naming what can't be */
    Scenario scenario() {
        requirePeople();
        return new Scenario(
                place.title(), place.ground().plan(), populations(), changes(), LIMIT_SECONDS, 1, hazards());
    }

    private void requirePeople() {
        int people = inputs.people()
                + question.allArrivals().stream().mapToInt(AskedScenario::count).sum();
        if (inputs.people() < 1 || people > MOST_PEOPLE) {
            throw refused(
                    String.format(Locale.ROOT, "there are %,d people; 1 to %,d can be simulated", people, MOST_PEOPLE));
        }
        double room = place.ground().inside().getArea();
        if (inputs.people() > room * MOST_PER_SQUARE_METER) {
            throw refused(String.format(
                    Locale.ROOT,
                    "%,d people on %,.0f m² are %.1f a square metre; %.0f are the most to begin with",
                    inputs.people(),
                    room,
                    inputs.people() / room,
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
        populations.addAll(comingIn());
        return populations;
    }

    /** Who would come in by an exit that is closed from the beginning stays out. */
    private List<Population> comingIn() {
        Set<String> closed = question.exitOrders().stream()
                .filter(order -> !order.opens() && order.atSeconds() == 0)
                .map(ExitOrder::exit)
                .collect(Collectors.toSet());
        return question.allArrivals().stream()
                .filter(arrival -> !closed.contains(arrival.exit()))
                .map(this::comingIn)
                .toList();
    }

    private Population comingIn(Arrival arrival) {
        Exit exit = requireExit(arrival.exit());
        Set<String> others = exits().map(Exit::name)
                .filter(name -> !name.equals(exit.name()))
                .collect(Collectors.toSet());
        if (others.isEmpty()) {
            throw refused(
                    "people come in by '" + exit.name() + "', and there is no other exit to which they could walk");
        }
        Geometry beside = exit.area()
                .buffer(BESIDE_METERS)
                .intersection(place.ground().plan().area());
        Polygon area = Pieces.of(beside.difference(
                        UnaryUnionOp.union(exits().map(Exit::area).toList())))
                .stream()
                .max(Comparator.comparingDouble(Geometry::getArea))
                .orElseThrow(() -> refused("there is no ground beside exit '" + exit.name() + "'"));
        Population.Traits traits = new Population.Traits(
                Distribution.SpeedByAge.STANDARD, new Distribution.Fixed(0), Population.Traits.BODY);
        return new Population(
                "coming in by " + exit.name(), count(arrival), area, traits, others, arrival.perMinute() / 60);
    }

    /** How many come in. */
    private static int count(Arrival arrival) {
        if (!(arrival.perMinute() > 0 && arrival.perMinute() <= MOST_PER_MINUTE)) {
            throw refused(String.format(
                    Locale.ROOT,
                    "%.1f people a minute come in by '%s'; more than 0 and %.0f at most can",
                    arrival.perMinute(),
                    arrival.exit(),
                    MOST_PER_MINUTE));
        }
        double seconds = seconds("nobody comes in by '" + arrival.exit() + "' any more", arrival.seconds());
        return (int) Math.max(1, Math.round(arrival.perMinute() / 60 * seconds));
    }

    private Stream<Exit> exits() {
        return place.ground().plan().exits().stream();
    }

    private Exit requireExit(String name) {
        return exits().filter(exit -> exit.name().equals(name))
                .findFirst()
                .orElseThrow(() -> refused(String.format(
                        Locale.ROOT,
                        "there is no exit '%s'; there are %s",
                        name,
                        exits().map(exit -> "'" + exit.name() + "'").collect(Collectors.joining(", ")))));
    }

    private List<ExitChange> changes() {
        return question.exitOrders().stream()
                .map(order -> new ExitChange(
                        requireExit(order.exit()).name(), seconds("an exit changes", order.atSeconds()), order.opens()))
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
