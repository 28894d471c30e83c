package org.aedile.server.simulation.internal;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aedile.simulation.crowd.Outcome;
import org.aedile.simulation.crowd.PassageLog;
import org.aedile.simulation.crowd.Scenario;
import org.aedile.simulation.crowd.geometry.Door;
import org.aedile.simulation.crowd.geometry.Exit;
import org.aedile.simulation.crowd.geometry.FloorPlan;
import tools.jackson.databind.json.JsonMapper;

/** {@code flows.csv}, who passed what when, and {@code summary.json}. */
final class CrowdFiles {
    private CrowdFiles() {}

    static void writeFlows(Path folder, FloorPlan plan, Outcome outcome) throws IOException {
        List<String> gates = gates(plan);
        PassageLog log = outcome.passages();
        try (BufferedWriter writer = Files.newBufferedWriter(folder.resolve("flows.csv"))) {
            writer.write("time,gate,id\n");
            for (int i = 0; i < log.size(); i++) {
                writer.write(String.format(
                        Locale.ROOT, "%.2f,%s,%d\n", log.seconds(i), quoted(gates.get(log.gate(i))), log.id(i)));
            }
        }
    }

    /** Writes the summary and returns it as one line. */
    static String writeSummary(Path folder, Scenario scenario, Outcome outcome) throws IOException {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("name", scenario.name());
        summary.put("seed", scenario.seed());
        summary.put("evacuationSeconds", hundredths(outcome.evacuationSeconds()));
        summary.put("lowerBoundSeconds", hundredths(outcome.lowerBoundSeconds()));
        summary.put("stuckAgents", outcome.stuck().size());
        summary.put(
                "stuckReasons",
                outcome.stuck().stream()
                        .collect(Collectors.groupingBy(
                                stuck -> stuck.reason().text(), TreeMap::new, Collectors.counting())));
        Map<String, Integer> passages = new LinkedHashMap<>();
        List<String> gates = gates(scenario.plan());
        for (int gate = 0; gate < gates.size(); gate++) {
            passages.put(gates.get(gate), outcome.passages().times(gate).length);
        }
        summary.put("passages", passages);
        String line = JsonMapper.shared().writeValueAsString(summary);
        Files.writeString(folder.resolve("summary.json"), line + "\n");
        return line;
    }

    private static double hundredths(double seconds) {
        return Math.round(seconds * 100) / 100.0;
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private static List<String> gates(FloorPlan plan) {
        return Stream.concat(
                        plan.exits().stream().map(Exit::name),
                        plan.doors().stream().map(Door::name))
                .toList();
    }
}
