package org.aedile.server.whatif.internal;

import java.util.Map;
import java.util.Set;
import org.aedile.kernel.AgencyId;
import org.aedile.server.access.Caller;
import org.aedile.server.access.Role;
import org.aedile.server.incident.EntryKind;
import org.aedile.server.incident.Incidents;
import org.aedile.server.incident.NewEntry;
import org.aedile.server.incident.Said;
import org.aedile.server.incident.Saying;
import org.aedile.server.whatif.AdvisedPlans.AdvisedPlan;
import org.aedile.server.whatif.Simulation;
import org.aedile.server.whatif.SimulationResult;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the timeline of an incident says of simulations. Thread-safe. */
@Component
class SimulationLines {
    private final Incidents incidents;
    private final JsonMapper json;

    SimulationLines(Incidents incidents, JsonMapper json) {
        this.incidents = incidents;
        this.json = json;
    }

    /** The platform itself, when a simulation is done for an agency. */
    static Caller platform(String agency) {
        return new Caller("what-if", "What-if", AgencyId.of(agency), Set.of(Role.SUPERVISOR), "");
    }

    /** The time domain of an incident that the caller may see. */
    String requireDomain(String incident, Caller caller) {
        return incidents.require(incident, caller).domain();
    }

    /** Somebody tells it. */
    void write(String incident, Simulation simulation, SimulationResult result, Caller caller) {
        var unused = incidents.write(incident, NewEntry.shared(EntryKind.SIMULATION, said(simulation, result)), caller);
    }

    /** The platform tells it, unless the incident was closed meanwhile. */
    void write(String incident, Simulation simulation, SimulationResult result) {
        Caller platform = platform(simulation.agency());
        if (incidents.require(incident, platform).isOpen()) {
            write(incident, simulation, result, platform);
        }
    }

    /** Somebody orders a plan. */
    void ordered(String incident, Simulation simulation, AdvisedPlan plan, Caller caller) {
        Said said = new Said(
                Saying.ADVICE_ORDERED,
                "Ordered for " + simulation.title() + ": " + plan.sentence(),
                Map.of(
                        "simulation", simulation.id(),
                        "place", simulation.title(),
                        "plan", plan.sentence(),
                        "planSaying", json.writeValueAsString(plan.saying())));
        var unused = incidents.write(incident, NewEntry.shared(EntryKind.SIMULATION, said), caller);
    }

    private static Said said(Simulation simulation, SimulationResult result) {
        SimulationResult.TimeRange range = result.range();
        return new Said(
                Saying.SIMULATED,
                result.sentence(simulation.title()),
                Map.of(
                        "simulation", simulation.id(),
                        "place", simulation.title(),
                        "people", String.valueOf(result.people()),
                        "seconds", whole(range.median()),
                        "fifth", whole(range.fifth()),
                        "ninetyFifth", whole(range.ninetyFifth()),
                        "least", whole(range.least()),
                        "left", result.left() == 0 ? "" : String.valueOf(result.left())));
    }

    private static String whole(double seconds) {
        return String.valueOf(Math.round(seconds));
    }
}
