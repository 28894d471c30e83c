package org.aedile.server.demo;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aedile.city.demo.DemoEvening;
import org.aedile.city.demo.DemoTime;
import org.aedile.detection.BaselineUpdate;
import org.aedile.job.SeedStates;
import org.jspecify.annotations.Nullable;

/** What the build learned of the four weeks, brought to where a run of the demo needs it. */
final class SeedFile {
    private static final String RESOURCES = "/demo/";

    private SeedFile() {}

    /**
     * Writes the states that the run begins with into the data directory: those of 17:30, and when it begins later, with
     * what its seed's evening says until then.
     *
     * @return the file; empty when this build learned nothing (a build for tests), and everything begins unknown
     */
    static Optional<Path> prepare(DemoRun run, Path data) throws IOException {
        Path file = data.toAbsolutePath().resolve("demo-" + Pretraining.STATES_FILE);
        if (run.position().isAfter(run.start()) && Files.exists(file)) {
            return Optional.of(file);
        }
        try (@Nullable InputStream shipped = SeedFile.class.getResourceAsStream(RESOURCES + Pretraining.STATES_FILE)) {
            if (shipped == null) {
                return Optional.empty();
            }
            Files.copy(shipped, file, StandardCopyOption.REPLACE_EXISTING);
        }
        if (run.start().isAfter(DemoTime.EVENING_START)) {
            Learning learning = new Learning(new DemoEvening(run.seed()), SeedStates.open(file));
            Path caughtUp = data.resolve("demo-" + Pretraining.STATES_FILE + ".new");
            Learning.writeStates(learning.learn(DemoTime.EVENING_START, run.start()), caughtUp);
            Files.move(caughtUp, file, StandardCopyOption.REPLACE_EXISTING);
        }
        return Optional.of(file);
    }

    /** What is usual in the hours of the evening, for the bands of charts. */
    static List<BaselineUpdate> baselines() throws IOException {
        List<BaselineUpdate> updates = new ArrayList<>();
        try (@Nullable
                InputStream shipped = SeedFile.class.getResourceAsStream(RESOURCES + Pretraining.BASELINES_FILE)) {
            if (shipped == null) {
                return updates;
            }
            DataInputStream in = new DataInputStream(new BufferedInputStream(shipped));
            for (int left = in.readInt(); left > 0; left--) {
                updates.add(BaselineUpdate.read(in));
            }
        }
        return updates;
    }
}
