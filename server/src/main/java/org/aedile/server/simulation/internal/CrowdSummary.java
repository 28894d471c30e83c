package org.aedile.server.simulation.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.aedile.simulation.crowd.CrowdSimulation;
import org.aedile.simulation.crowd.Outcome;
import org.aedile.simulation.crowd.Scenario;
import org.aedile.simulation.crowd.Venue;
import org.aedile.simulation.crowd.measure.DensityMap;
import org.aedile.simulation.crowd.measure.SeedRange;
import org.aedile.simulation.crowd.network.Areas;
import org.aedile.simulation.crowd.network.EgressNetwork;
import org.aedile.simulation.crowd.network.Estimate;
import org.aedile.simulation.crowd.network.Guidance;
import org.aedile.simulation.crowd.network.Hydraulics;
import org.aedile.simulation.crowd.network.Occupants;
import tools.jackson.databind.json.JsonMapper;

/** {@code summary.json}; {@code docs/crowd.md} says what its fields mean. */
final class CrowdSummary {
    private static final int AREA_CUTS = 5;

    private final Scenario scenario;
    private final Venue venue;
    private final Map<String, Object> values = new LinkedHashMap<>();
    private double hydraulicSeconds;
    private double boundAtLargestFlow;

    CrowdSummary(Scenario scenario, Venue venue) {
        this.scenario = scenario;
        this.venue = venue;
    }

    /** What the handbook's network expects of a simulation that has not begun yet, and nobody is quicker than. */
    CrowdSummary hydraulics(CrowdSimulation simulation) {
        Occupants occupants = Occupants.of(simulation);
        EgressNetwork network = EgressNetwork.of(venue, occupants, Areas.of(occupants, AREA_CUTS), Hydraulics.SFPE);
        Estimate estimate = network.estimator().of(new Guidance(network.areas().count(), network.exits()));
        hydraulicSeconds = estimate.seconds();
        boundAtLargestFlow = simulation.boundAtLargestFlowSeconds();
        return this;
    }

    CrowdSummary outcome(Outcome outcome) {
        values.put("name", scenario.name());
        values.put("seed", scenario.seed());
        values.put("evacuationSeconds", hundredths(outcome.evacuationSeconds()));
        values.put("lowerBoundSeconds", hundredths(outcome.lowerBoundSeconds()));
        values.put("boundAtLargestFlowSeconds", hundredths(boundAtLargestFlow));
        if (hydraulicSeconds < Double.POSITIVE_INFINITY) {
            values.put("hydraulicSeconds", hundredths(hydraulicSeconds));
        }
        values.put("stuckAgents", outcome.stuck().size());
        values.put(
                "stuckReasons",
                outcome.stuck().stream()
                        .collect(Collectors.groupingBy(
                                stuck -> stuck.reason().text(), TreeMap::new, Collectors.counting())));
        Map<String, Integer> passages = new LinkedHashMap<>();
        List<String> gates = CrowdFiles.gates(scenario.plan());
        for (int gate = 0; gate < gates.size(); gate++) {
            passages.put(gates.get(gate), outcome.passages().times(gate).length);
        }
        values.put("passages", passages);
        return this;
    }

    CrowdSummary density(DensityMap density) {
        values.put("personSecondsAbove4", hundredths(density.exposurePersonSeconds()));
        values.put("personSecondsAbove6", hundredths(density.deadlyExposurePersonSeconds()));
        return this;
    }

    CrowdSummary range(SeedRange range) {
        Map<String, Object> ends = new LinkedHashMap<>();
        ends.put("seeds", range.seeds());
        ends.put("medianSeconds", hundredths(range.median()));
        ends.put("fifthPercentileSeconds", hundredths(range.fifth()));
        ends.put("ninetyFifthPercentileSeconds", hundredths(range.ninetyFifth()));
        values.put("range", ends);
        return this;
    }

    /** Writes the summary and returns it as one line. */
    String write(Path folder) throws IOException {
        String line = JsonMapper.shared().writeValueAsString(values);
        Files.writeString(folder.resolve("summary.json"), line + "\n");
        return line;
    }

    private static double hundredths(double seconds) {
        return Math.round(seconds * 100) / 100.0;
    }
}
