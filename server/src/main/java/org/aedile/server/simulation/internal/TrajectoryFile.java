package org.aedile.server.simulation.internal;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.aedile.simulation.crowd.geometry.Storey;
import org.aedile.simulation.crowd.geometry.Storeys;
import org.aedile.simulation.crowd.locomotion.Crowd;

/** {@code trajectories.csv}: where everybody was when, and on which floor when there are several. Seconds and metres. */
final class TrajectoryFile implements AutoCloseable {
    private final BufferedWriter writer;

    private final Storeys storeys;

    TrajectoryFile(Path folder, Storeys storeys) throws IOException {
        this.storeys = storeys;
        writer = Files.newBufferedWriter(folder.resolve("trajectories.csv"));
        writer.write(storeys.isSingle() ? "time,id,x,y\n" : "time,id,x,y,floor\n");
    }

    void write(double seconds, Crowd crowd) throws IOException {
        for (int i = 0; i < crowd.size(); i++) {
            Storey floor = storeys.at(crowd.x(i));
            double x = crowd.x(i) - floor.shiftMeters();
            writer.write(String.format(Locale.ROOT, "%.2f,%d,%.3f,%.3f", seconds, crowd.id(i), x, crowd.y(i)));
            writer.write(storeys.isSingle() ? "\n" : "," + CrowdFiles.quoted(floor.name()) + "\n");
        }
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
