package org.aedile.server.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aedile.simulation.crowd.geometry.FloorPlan;
import org.aedile.simulation.crowd.population.Arrivals;
import org.aedile.simulation.crowd.population.Distribution;
import org.aedile.simulation.crowd.population.Mobility;
import org.aedile.simulation.crowd.population.Population;
import org.aedile.simulation.crowd.population.Ties;
import org.locationtech.jts.geom.Polygon;

/** The people of a scenario file. */
final class PopulationSettings {
    private static final String[] KEYS = {
        "name",
        "count",
        "density",
        "floor",
        "area",
        "speed",
        "premovement",
        "diameter",
        "mobility",
        "exits",
        "arrivals",
        "group",
        "familiar",
        "herding"
    };

    private final FloorPlan plan;

    PopulationSettings(FloorPlan plan) {
        this.plan = plan;
    }

    List<Population> read(List<Settings> all) {
        List<Population> people = new ArrayList<>();
        for (Settings one : all) {
            people.add(population(one.requireOnly(KEYS), people.size() + 1));
        }
        return people;
    }

    private Population population(Settings people, int number) {
        Polygon area = PlaceFile.area(people, plan);
        Ties ties = new Ties(grouping(people), Set.copyOf(people.texts("familiar")), people.number("herding", 0));
        return new Population(
                people.text("name", "people " + number),
                count(people, area),
                area,
                traits(people),
                Set.copyOf(people.texts("exits")),
                arrivals(people),
                ties);
    }

    private int count(Settings people, Polygon area) {
        if (!people.has("density")) {
            return people.count("count");
        }
        if (people.has("count")) {
            throw people.refused("density", "stands beside count; one of both says how many there are");
        }
        double density = people.number("density");
        int count = (int) Math.round(density * area.intersection(plan.area()).getArea());
        if (!(density > 0) || count < 1) {
            throw people.refused("density", "is " + density + "/m², which makes " + count + " people; 1 are the least");
        }
        return count;
    }

    private static Population.Traits traits(Settings people) {
        Distribution speed = Distributions.STANDARD_SPEED;
        Distribution diameter = Population.Traits.BODY;
        if (people.has("mobility")) {
            Mobility mobility = mobility(people);
            speed = mobility.speed();
            diameter = mobility.diameter();
        }
        return new Population.Traits(
                Distributions.read(people, "speed", speed),
                Distributions.read(people, "premovement", Distributions.NONE),
                Distributions.read(people, "diameter", diameter));
    }

    private static Mobility mobility(Settings people) {
        String key = people.text("mobility");
        return Mobility.find(key)
                .orElseThrow(() -> people.refused(
                        "mobility",
                        "is '" + key + "', known are "
                                + Stream.of(Mobility.values())
                                        .map(Mobility::key)
                                        .collect(Collectors.joining(", "))));
    }

    private static Ties.Grouping grouping(Settings people) {
        if (!people.has("group")) {
            return new Ties.Grouping.Alone();
        }
        Object group = people.require("group");
        return group instanceof Number || group instanceof Map
                ? new Ties.Grouping.Sizes(Distributions.read(people, "group", Distributions.NONE))
                : new Ties.Grouping.Named(people.text("group"));
    }

    private static Arrivals arrivals(Settings people) {
        if (!people.has("arrivals")) {
            return Arrivals.AT_START;
        }
        if (people.require("arrivals") instanceof Number) {
            return Arrivals.constant(people.number("arrivals"));
        }
        return new Arrivals(people.pairs("arrivals").stream()
                .map(pair -> new Arrivals.Rate(pair[0], pair[1]))
                .toList());
    }
}
