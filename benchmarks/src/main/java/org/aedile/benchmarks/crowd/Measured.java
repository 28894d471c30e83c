package org.aedile.benchmarks.crowd;

import java.nio.file.Files;
import java.nio.file.Path;
import org.aedile.benchmarks.harness.Installation;

/** Where the measured figures lie: beside the clone, or where {@code AEDILE_SHARED_DATA} says. */
final class Measured {
    private Measured() {}

    static Path folder() {
        String named = System.getenv("AEDILE_SHARED_DATA");
        Path data = named == null ? Installation.root().resolve("../shared/data") : Path.of(named);
        return data.resolve("crowd").normalize();
    }

    static boolean isThere() {
        return Files.isDirectory(folder());
    }
}
