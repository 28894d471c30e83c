package org.aedile.scenarios;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.aedile.benchmarks.harness.Installation;

/** Real data that nobody here made; stories that need it are skipped, with a printed reason, where it is absent. */
final class Shared {
    private Shared() {}

    static Path data(String folder) {
        String named = System.getProperty("aedile.shared.data", System.getenv("AEDILE_SHARED_DATA"));
        Path root = named != null
                ? Path.of(named)
                : Installation.root().resolveSibling("shared").resolve("data");
        Path path = root.resolve(folder).normalize();
        assumeTrue(Files.exists(path), "skipped: there is no " + path);
        return path;
    }
}
