package org.aedile.server.simulation.internal;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.aedile.simulation.crowd.locomotion.Crowd;

/** {@code trajectories.csv}: where everybody was when. Seconds and metres. */
final class TrajectoryFile implements AutoCloseable {
    private final BufferedWriter writer;

    TrajectoryFile(Path folder) throws IOException {
        writer = Files.newBufferedWriter(folder.resolve("trajectories.csv"));
        writer.write("time,id,x,y\n");
    }

    void write(double seconds, Crowd crowd) throws IOException {
        for (int i = 0; i < crowd.size(); i++) {
            writer.write(
                    String.format(Locale.ROOT, "%.2f,%d,%.3f,%.3f\n", seconds, crowd.id(i), crowd.x(i), crowd.y(i)));
        }
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
