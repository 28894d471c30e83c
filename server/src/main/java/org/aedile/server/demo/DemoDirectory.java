package org.aedile.server.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.aedile.city.demo.DemoTime;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.server.embedded.DataDirectory;
import org.aedile.server.embedded.Directories;

/** The demo's own data directory: what is in it can be thrown away, and nothing else ever is. */
final class DemoDirectory {
    private DemoDirectory() {}

    /**
     * Decides whether the evening in the directory goes on or a new one begins, and empties it for a new one.
     *
     * @param wanted the evening that is asked for
     * @param any true when the one in the directory will do, whatever its seed and start
     * @return the evening to play, from the position where it goes on
     * @throws AedileException {@code CONFLICT} when the directory holds something else, or another server holds it
     */
    static DemoRun claim(Path data, DemoRun wanted, boolean any) throws IOException {
        try (DataDirectory held = DataDirectory.open(data)) {
            Optional<DemoRun> before = DemoRun.find(held.path());
            if (before.isEmpty()) {
                requireEmpty(held.path());
                wanted.save(held.path());
                return wanted;
            }
            DemoRun last = before.get();
            boolean over = !last.position().isBefore(DemoTime.EVENING_END);
            if (!over && (any || last.continues(wanted))) {
                return last.atSpeed(wanted.speed());
            }
            empty(held.path());
            wanted.save(held.path());
            return wanted;
        }
    }

    private static void requireEmpty(Path data) throws IOException {
        try (Stream<Path> entries = Files.list(data)) {
            if (entries.anyMatch(entry -> !entry.endsWith("lock"))) {
                throw new AedileException(
                        ErrorCode.CONFLICT,
                        data.toAbsolutePath() + " holds something else than a demo",
                        "give the demo a directory of its own with --data");
            }
        }
    }

    private static void empty(Path data) throws IOException {
        try (Stream<Path> entries = Files.list(data)) {
            for (Path entry : entries.filter(entry -> !entry.endsWith("lock")).toList()) {
                Directories.deleteRecursively(entry);
            }
        }
    }
}
