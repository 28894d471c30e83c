package org.aedile.server.simulation.internal;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.aedile.simulation.crowd.Outcome;

/** {@code stuck.csv}: who did not get out, where they are, since when and why. Seconds and metres. */
final class StuckFile {
    private StuckFile() {}

    static void write(Path folder, Outcome outcome) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(folder.resolve("stuck.csv"))) {
            writer.write("id,x,y,since,reason\n");
            for (Outcome.Stuck stuck : outcome.stuck()) {
                writer.write(String.format(
                        Locale.ROOT,
                        "%d,%.3f,%.3f,%.2f,%s\n",
                        stuck.id(),
                        stuck.x(),
                        stuck.y(),
                        stuck.sinceSeconds(),
                        stuck.reason()));
            }
        }
    }
}
