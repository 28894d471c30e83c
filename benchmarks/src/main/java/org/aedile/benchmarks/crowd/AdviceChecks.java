package org.aedile.benchmarks.crowd;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.aedile.benchmarks.crowd.Check.Finding;
import org.aedile.simulation.crowd.CrowdSimulation;
import org.aedile.simulation.crowd.Scenario;
import org.aedile.simulation.crowd.Venue;
import org.aedile.simulation.crowd.advice.Advice;
import org.aedile.simulation.crowd.advice.Effort;
import org.aedile.simulation.crowd.advice.EvacuationOptimiser;
import org.aedile.simulation.crowd.advice.Outlook;
import org.aedile.simulation.crowd.advice.Question;
import org.aedile.simulation.crowd.advice.Watcher;
import org.aedile.simulation.crowd.network.Areas;
import org.aedile.simulation.crowd.network.EgressNetwork;
import org.aedile.simulation.crowd.network.Estimate;
import org.aedile.simulation.crowd.network.Estimator;
import org.aedile.simulation.crowd.network.Guidance;
import org.aedile.simulation.crowd.network.Hydraulics;
import org.aedile.simulation.crowd.network.Occupants;

/** The network model and the advice that it leads to. */
final class AdviceChecks {
    private static final int STEWARDS = 16;
    private static final int PLANS = 1000;
    private static final int CUTS = 4;
    private static final double MUCH_SOONER = 0.6;

    private AdviceChecks() {}

    static List<Check> all() {
        return List.of(
                new Check(
                        "advice-1",
                        "advice empties the hall in 0.6 of the time at most, with 10 % to 40 % by the narrow exit",
                        AdviceChecks::hall),
                new Check("advice-2", "less than 1 ms of processor time a plan", AdviceChecks::square),
                new Check("hydraulic-9", "", AdviceChecks::hydraulic));
    }

    private static Finding hall() {
        Question question = new Question(Scenarios.read("advice-hall", Map.of()), STEWARDS, Set.of(), Set.of());
        Advice advice = EvacuationOptimiser.optimise(question, new Effort(1, 8, 2000, 1), new Patient());
        Outlook best = advice.best().outlook();
        Outlook nothing = advice.doNothing().outlook();
        double narrow = best.exits().get(0).people() / (double) best.people();
        boolean split = narrow > 0.1 && narrow < 0.4;
        return Finding.of(
                split && best.seconds() <= MUCH_SOONER * nothing.seconds() && best.inside() == 0,
                String.format(
                        Locale.ROOT,
                        "%.1f s instead of %.1f s, %.0f %% by the narrow exit; no plan below %.1f s at the largest"
                                + " measured flow; %d plans screened, %d simulated",
                        best.seconds(),
                        nothing.seconds(),
                        100 * narrow,
                        advice.boundAtLargestFlowSeconds(),
                        advice.screened(),
                        advice.simulated()));
    }

    private static Finding square() {
        EgressNetwork network = network(Scenarios.read("advice-square", Map.of()), Hydraulics.MEASURED);
        Estimator estimator = network.estimator();
        Guidance guidance = new Guidance(network.areas().count(), network.exits());
        double idle = estimator.of(guidance).seconds();
        double least = idle;
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        for (int plan = 0; plan < PLANS; plan++) {
            guidance.clear();
            guidance.show(plan % network.areas().count(), plan / network.areas().count() % network.exits(), 0);
            least = Math.min(least, estimator.of(guidance).seconds());
        }
        double millis = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1e6 / PLANS;
        return Finding.of(
                millis < 1,
                String.format(
                        Locale.ROOT,
                        "%.3f ms a plan; %.0f s when nobody is shown the way, %.0f s at best with one steward (%d plans)",
                        millis,
                        idle,
                        least,
                        PLANS));
    }

    private static Finding hydraulic() {
        Scenario scenario = Scenarios.read("rimea-9", Map.of("capacity", ".inf", "exits", ""));
        try (CrowdSimulation simulation = CrowdSimulation.of(scenario, 1)) {
            double simulated = simulation.run().evacuationSeconds();
            return Finding.report(String.format(
                    Locale.ROOT,
                    "%.0f s by the handbook, %.0f s at 1.9 persons/(m s), %.0f s simulated; at 2.8 persons/(m s) nobody"
                            + " is quicker than %.0f s",
                    seconds(network(scenario, Hydraulics.SFPE)),
                    seconds(network(scenario, Hydraulics.MEASURED)),
                    simulated,
                    simulation.boundAtLargestFlowSeconds()));
        }
    }

    private static double seconds(EgressNetwork network) {
        Estimate estimate = network.estimator().of(new Guidance(network.areas().count(), network.exits()));
        return estimate.seconds();
    }

    private static EgressNetwork network(Scenario scenario, Hydraulics hydraulics) {
        Venue venue = Venue.of(scenario.plan());
        try (CrowdSimulation simulation = CrowdSimulation.of(scenario, venue, 1)) {
            Occupants occupants = Occupants.of(simulation);
            return EgressNetwork.of(venue, occupants, Areas.of(occupants, CUTS), hydraulics);
        }
    }

    /** Waits for all of it. */
    private static final class Patient implements Watcher {
        @Override
        public void better(Advice advice) {
            System.err.println(advice.best().sentence());
        }

        @Override
        public void progress(int screened, int simulated) {
            System.err.println(screened + " plans screened, " + simulated + " simulated");
        }

        @Override
        public boolean goOn() {
            return true;
        }
    }
}
