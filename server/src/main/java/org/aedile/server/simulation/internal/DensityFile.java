package org.aedile.server.simulation.internal;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.aedile.simulation.crowd.measure.DensityMap;
import org.aedile.simulation.crowd.measure.LevelOfService;

/** {@code density.csv}: of each square where somebody was, how dense it was and for how long. Metres and seconds. */
final class DensityFile {
    private DensityFile() {}

    static void write(Path folder, DensityMap density) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(folder.resolve("density.csv"))) {
            writer.write("x,y,mean,most,fruin,weidmann,secondsAbove4,secondsAbove6\n");
            for (int cell = 0; cell < density.cells(); cell++) {
                DensityMap.Square square = density.square(cell);
                if (square.isVisited()) {
                    writer.write(line(square));
                }
            }
        }
    }

    private static String line(DensityMap.Square square) {
        return String.format(
                Locale.ROOT,
                "%.2f,%.2f,%.2f,%.2f,%c,%c,%.1f,%.1f\n",
                square.x(),
                square.y(),
                square.mean(),
                square.most(),
                LevelOfService.FRUIN.of(square.most()),
                LevelOfService.WEIDMANN.of(square.most()),
                square.dangerousSeconds(),
                square.deadlySeconds());
    }
}
