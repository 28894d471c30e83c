package org.aedile.server.simulation.internal;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.aedile.simulation.crowd.Outcome;
import org.aedile.simulation.crowd.PassageLog;
import org.aedile.simulation.crowd.geometry.Door;
import org.aedile.simulation.crowd.geometry.Exit;
import org.aedile.simulation.crowd.geometry.FloorPlan;

/** {@code flows.csv}: who passed what when. */
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

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** Names of exits, then doors: the numbers of passages. */
    static List<String> gates(FloorPlan plan) {
        return Stream.concat(
                        plan.exits().stream().map(Exit::name),
                        plan.doors().stream().map(Door::name))
                .toList();
    }
}
