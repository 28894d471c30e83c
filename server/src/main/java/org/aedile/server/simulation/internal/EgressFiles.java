package org.aedile.server.simulation.internal;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.aedile.simulation.crowd.Outcome;
import org.aedile.simulation.crowd.PassageLog;
import org.aedile.simulation.crowd.geometry.FloorPlan;

/** How a place emptied: {@code egress.csv}, and by exit and door {@code rates.csv}. */
final class EgressFiles {
    private static final int EGRESS_SECONDS = 1;
    private static final int RATE_SECONDS = 10;

    private EgressFiles() {}

    static void write(Path folder, FloorPlan plan, Outcome outcome, double end) throws IOException {
        writeCurve(folder, plan.exits().size(), outcome.passages(), end);
        writeRates(folder, CrowdFiles.gates(plan), outcome.passages(), end);
    }

    /** How many have left by each second. */
    private static void writeCurve(Path folder, int exits, PassageLog log, double end) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(folder.resolve("egress.csv"))) {
            writer.write("time,left\n");
            int at = 0;
            int left = 0;
            for (int second = 0; second < end + EGRESS_SECONDS; second += EGRESS_SECONDS) {
                while (at < log.size() && log.seconds(at) <= second) {
                    left += log.gate(at++) < exits ? 1 : 0;
                }
                writer.write(second + "," + left + "\n");
            }
        }
    }

    /** How many a second passed each exit and door in each ten seconds. */
    private static void writeRates(Path folder, List<String> gates, PassageLog log, double end) throws IOException {
        int[][] counts = new int[(int) (end / RATE_SECONDS) + 1][gates.size()];
        for (int i = 0; i < log.size(); i++) {
            counts[(int) (log.seconds(i) / RATE_SECONDS)][log.gate(i)]++;
        }
        try (BufferedWriter writer = Files.newBufferedWriter(folder.resolve("rates.csv"))) {
            writer.write("from,to,gate,perSecond\n");
            for (int bin = 0; bin < counts.length; bin++) {
                for (int gate = 0; gate < gates.size(); gate++) {
                    writer.write(String.format(
                            Locale.ROOT,
                            "%d,%d,%s,%.2f\n",
                            bin * RATE_SECONDS,
                            (bin + 1) * RATE_SECONDS,
                            CrowdFiles.quoted(gates.get(gate)),
                            counts[bin][gate] / (double) RATE_SECONDS));
                }
            }
        }
    }
}
