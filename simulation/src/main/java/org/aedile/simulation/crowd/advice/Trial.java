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

/** Runs plans through the simulation. Immutable, and used by several threads. */
final class Trial {
    private static final double CELL_METERS = 1;
    private static final int LOOK_STEPS = 10;
    private static final double RECENT_SECONDS = 20;

    private final Question question;
    private final Venue venue;
    private final Areas areas;

    Trial(Question question, Venue venue, Areas areas) {
        this.question = question;
        this.venue = venue;
        this.areas = areas;
    }

    /**
     * What a plan comes to.
     *
     * @param goOn asked twice a simulated second; when it says no, the rest is reckoned
     * @param enough a cost from which on nobody is interested
     */
    Outlook run(Plan plan, BooleanSupplier goOn, double enough) {
        try (CrowdSimulation simulation = CrowdSimulation.of(scenario(plan), venue, 1)) {
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
            return outlook(simulation, density.exposurePersonSeconds(), people);
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
        return question.scenario().withChanges(changes);
    }

    private void obey(Plan plan, CrowdSimulation simulation) {
        for (Plan.Order order : plan.orders()) {
            for (int person : areas.people(order.area())) {
                simulation.send(person, order.exit(), order.notBeforeSeconds());
            }
        }
    }

    private Outlook outlook(CrowdSimulation simulation, double exposure, int people) {
        Outcome outcome = simulation.outcome();
        int inside = outcome.stuck().size();
        boolean complete = simulation.isOver();
        double seconds = complete ? outcome.evacuationSeconds() : simulation.seconds() + rest(simulation, inside);
        List<Outlook.ExitUse> uses = IntStream.range(0, venue.exits().size())
                .mapToObj(exit -> Outlook.ExitUse.of(
                        venue.exits().get(exit).name(), outcome.passages().times(exit)))
                .toList();
        return new Outlook(seconds, exposure, people, inside, complete, uses);
    }

    /** How long those who are still inside will take at the flow of the last seconds. */
    private double rest(CrowdSimulation simulation, int inside) {
        double from = Math.max(0, simulation.seconds() - RECENT_SECONDS);
        int recent = 0;
        for (int i = simulation.passages().size() - 1;
                i >= 0 && simulation.passages().seconds(i) > from;
                i--) {
            recent += simulation.passages().gate(i) < venue.exits().size() ? 1 : 0;
        }
        return inside * (simulation.seconds() - from) / Math.max(1, recent);
    }
}
