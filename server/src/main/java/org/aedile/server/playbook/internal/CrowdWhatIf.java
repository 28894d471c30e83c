package org.aedile.server.playbook.internal;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.aedile.city.CityModel;
import org.aedile.city.Zone;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.kernel.GeoPoint;
import org.aedile.server.access.Caller;
import org.aedile.server.access.Role;
import org.aedile.server.city.Cities;
import org.aedile.server.playbook.AutomaticStep;
import org.aedile.server.playbook.Errand;
import org.aedile.server.playbook.IncidentLink;
import org.aedile.server.playbook.RunSubject;
import org.aedile.server.playbook.Step;
import org.aedile.server.playbook.StepKind;
import org.aedile.server.playbook.StepResult;
import org.aedile.server.whatif.Simulation;
import org.aedile.server.whatif.SimulationQuestion;
import org.aedile.server.whatif.SimulationResult;
import org.aedile.server.whatif.Simulations;
import org.aedile.server.whatif.Simulations.SimulationStart;
import org.locationtech.jts.geom.Point;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Asks a what-if for the agency that leads the run, as a person would on the screen, and waits until it is over. Where fewer
 * people fit on the place than the step says, it is asked about as many as fit.
 */
@Component
class CrowdWhatIf implements AutomaticStep {
    private final Cities cities;
    private final Simulations simulations;
    private final RunSimulations asked;
    private final ObjectProvider<IncidentLink> incidents;

    CrowdWhatIf(Cities cities, Simulations simulations, RunSimulations asked, ObjectProvider<IncidentLink> incidents) {
        this.cities = cities;
        this.simulations = simulations;
        this.asked = asked;
        this.incidents = incidents;
    }

    @Override
    public StepKind kind() {
        return StepKind.WHAT_IF;
    }

    /** Asks at first, and looks how far it is each time after that. */
    @Override
    public Optional<StepResult> perform(Errand errand) {
        Caller lead = lead(errand);
        Optional<Simulation> going = asked.find(errand.run().id(), errand.sequence())
                .map(id -> simulations.require(id, lead))
                .filter(simulation -> !errand.retried() || !hasFailed(simulation));
        if (going.isEmpty()) {
            asked.keep(errand, ask(errand, lead).id());
            return Optional.empty();
        }
        return result(going.get());
    }

    private static Optional<StepResult> result(Simulation simulation) {
        if (hasFailed(simulation)) {
            String problem = simulation.problem();
            throw new AedileException(
                    ErrorCode.INVALID_VALUE, problem == null ? "somebody gave the what-if up" : problem);
        }
        return Optional.ofNullable(simulation.result())
                .filter(known -> simulation.state().isOver())
                .map(known -> told(simulation, known));
    }

    private static StepResult told(Simulation simulation, SimulationResult result) {
        int left = result.left();
        return StepResult.of(
                "left-place",
                result.sentence(simulation.title()),
                Map.of(
                        "place", simulation.title(),
                        "people", String.valueOf(result.people()),
                        "seconds", String.valueOf(Math.round(result.range().median())),
                        "left", left == 0 ? "" : String.valueOf(left),
                        "crowded", String.valueOf(Math.round(result.crowdedPersonSeconds())),
                        "dangerous", String.valueOf(Math.round(result.dangerousPersonSeconds()))));
    }

    private static boolean hasFailed(Simulation simulation) {
        return simulation.state() == Simulation.State.FAILED || simulation.state() == Simulation.State.CANCELLED;
    }

    private Simulation ask(Errand errand, Caller lead) {
        Step.WhatIf step = (Step.WhatIf) errand.step();
        String domain = errand.run().domain();
        SimulationQuestion question = new SimulationQuestion(
                null,
                place(errand, step, cities.shown(domain)),
                null,
                (double) step.aroundMeters(),
                step.people(),
                null,
                null,
                null);
        int most = simulations.look(question, domain, lead).ground().mostPeople();
        return simulations.start(
                new SimulationStart(question.withPeople(Math.min(step.people(), most)), null, domain), lead);
    }

    private static Caller lead(Errand errand) {
        return new Caller("playbook", "Playbook", errand.run().lead(), Set.of(Role.SUPERVISOR), "");
    }

    private String place(Errand errand, Step.WhatIf step, CityModel city) {
        if (!step.place().equals("incident")) {
            return step.place();
        }
        GeoPoint at = errand.run()
                .incident()
                .flatMap(this::placeOf)
                .orElseThrow(() -> new AedileException(
                        ErrorCode.INVALID_VALUE,
                        "the run has no incident with a place",
                        "name a square in the playbook"));
        return city.squares().stream()
                .min(Comparator.comparingDouble(square -> distanceMeters(square, at)))
                .map(Zone::name)
                .orElseThrow(() -> new AedileException(ErrorCode.INVALID_VALUE, "the city has no squares"));
    }

    private Optional<GeoPoint> placeOf(String incident) {
        IncidentLink link = incidents.getIfAvailable();
        return link == null
                ? Optional.empty()
                : Optional.of(link.require(incident)).flatMap(RunSubject::place);
    }

    private static double distanceMeters(Zone square, GeoPoint at) {
        Point middle = square.outline().getInteriorPoint();
        return GeoPoint.of(middle.getY(), middle.getX()).distanceMeters(at);
    }
}
