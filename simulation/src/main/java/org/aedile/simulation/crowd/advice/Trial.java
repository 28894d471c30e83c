package org.aedile.simulation.crowd.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.aedile.simulation.crowd.CrowdSimulation;
import org.aedile.simulation.crowd.Outcome;
import org.aedile.simulation.crowd.Scenario;
import org.aedile.simulation.crowd.Scenario.ExitChange;
import org.aedile.simulation.crowd.Venue;
import org.aedile.simulation.crowd.geometry.Exit;
import org.aedile.simulation.crowd.locomotion.Gait;
import org.aedile.simulation.crowd.measure.DensityMap;
import org.aedile.simulation.crowd.network.Areas;
import org.aedile.simulation.crowd.network.EgressNetwork;
import org.aedile.simulation.crowd.network.Estimate;
import org.aedile.simulation.crowd.network.Guidance;
import org.aedile.simulation.crowd.network.Hydraulics;
import org.aedile.simulation.crowd.network.Occupants;
import org.aedile.simulation.crowd.population.Population;

/** Runs plans through the simulation. Immutable, and used by several threads. */
final class Trial {
    private static final double CELL_METERS = 1;
    private static final int LOOK_STEPS = 10;
    private static final int CUTS = 3;

    private final Question question;
    private final Venue venue;
    private final Areas areas;
    private final Entrances entrances;

    Trial(Question question, Venue venue, Areas areas) {
        this.question = question;
        this.venue = venue;
        this.areas = areas;
        this.entrances = new Entrances(venue);
    }

    /** The same with other people of the same kind. */
    Trial withSeed(long seed) {
        return new Trial(question.withSeed(seed), venue, areas);
    }

    /**
     * What a plan comes to.
     *
     * @param goOn asked twice a simulated second; when it says no, the network reckons the rest
     * @param enough a cost from which on nobody is interested
     */
    Outlook run(Plan plan, BooleanSupplier goOn, double enough) {
        Scenario scenario = scenario(plan);
        try (CrowdSimulation simulation = CrowdSimulation.of(scenario, venue, 1)) {
            obey(plan, simulation);
            DensityMap density = new DensityMap(venue.floor(), CELL_METERS);
            int people = simulation.crowd().size() + simulation.expected();
            boolean wanted = true;
            while (!simulation.isOver() && wanted) {
                density.look(simulation.crowd(), LOOK_STEPS * Gait.STEP_SECONDS);
                for (int step = 0; step < LOOK_STEPS && !simulation.isOver(); step++) {
                    simulation.step();
                }
                double cost = simulation.seconds() + density.exposurePersonSeconds() / people;
                wanted = cost < enough && goOn.getAsBoolean();
            }
            return outlook(scenario, simulation, density, people);
        }
    }

    private Scenario scenario(Plan plan) {
        List<Exit> exits = venue.exits();
        List<ExitChange> changes = new ArrayList<>(question.scenario().changes());
        for (int exit = 0; exit < exits.size(); exit++) {
            String name = exits.get(exit).name();
            if (plan.opens(exit)) {
                changes.remove(new ExitChange(name, 0, false));
            }
            if (plan.closes(exit) || question.keepFree().contains(name)) {
                changes.removeIf(change -> change.exit().equals(name));
                changes.add(new ExitChange(name, 0, false));
            }
        }
        Scenario coming = entrances.without(question.scenario(), plan.oneWay() | plan.closed());
        return coming.withChanges(changes);
    }

    private void obey(Plan plan, CrowdSimulation simulation) {
        for (int person = 0; person < simulation.crowd().size(); person++) {
            int area = areas.at(simulation.crowd().x(person), simulation.crowd().y(person));
            for (Plan.Order order : plan.orders()) {
                if (order.area() == area) {
                    simulation.send(person, order.exit(), order.notBeforeSeconds());
                }
            }
        }
    }

    private Outlook outlook(Scenario scenario, CrowdSimulation simulation, DensityMap density, int people) {
        Outcome outcome = simulation.outcome();
        double exposure = density.exposurePersonSeconds();
        List<Outlook.ExitUse> uses = IntStream.range(0, venue.exits().size())
                .mapToObj(exit -> Outlook.ExitUse.of(
                        venue.exits().get(exit).name(), outcome.passages().times(exit)))
                .toList();
        int inside = outcome.stuck().size();
        if (simulation.isOver()) {
            return new Outlook(outcome.evacuationSeconds(), exposure, people, inside, true, uses);
        }
        Estimate rest = rest(simulation, uses);
        return new Outlook(
                Math.max(simulation.seconds() + rest.seconds(), lastArrivalSeconds(scenario)),
                exposure + Estimate.DANGER_SHARE * rest.crowding(),
                people,
                inside,
                false,
                uses);
    }

    /** The network knows nothing of those who come later; before they came, the place is not empty. */
    private static double lastArrivalSeconds(Scenario scenario) {
        double last = scenario.populations().stream()
                .mapToDouble(Population::lastArrivalSeconds)
                .max()
                .orElse(0);
        return Math.min(last, scenario.limitSeconds());
    }

    /** What those who are still inside will do by the network, each on the way that they are on now. */
    private Estimate rest(CrowdSimulation simulation, List<Outlook.ExitUse> uses) {
        Occupants left = Occupants.onTheirWay(simulation);
        EgressNetwork network = EgressNetwork.of(venue, left, Areas.of(left, CUTS), Hydraulics.MEASURED)
                .corrected(uses.stream()
                        .mapToDouble(Outlook.ExitUse::peakPerSecond)
                        .toArray());
        return network.estimator().of(new Guidance(network.areas().count(), network.exits()));
    }
}
