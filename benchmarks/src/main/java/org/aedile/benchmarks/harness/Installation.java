package org.aedile.benchmarks.harness;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the built product lies: {@code dist/aedile} of the clone, or what {@code AEDILE_APP} names. */
public final class Installation {
    private Installation() {}

    /** The product's own script. */
    public static Path script() {
        Path script = home().resolve("aedile");
        if (!Files.isExecutable(script)) {
            throw new IllegalStateException(script + " is missing: run ./aedile build");
        }
        return script;
    }

    private static Path home() {
        String named = System.getProperty("aedile.app", System.getenv("AEDILE_APP"));
        return named != null ? Path.of(named) : root().resolve("dist/aedile");
    }

    /** The root of the clone: the nearest directory above that holds the launcher's own parts. */
    public static Path root() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.exists(at.resolve("launcher/build.sh"))) {
                return at;
            }
        }
        throw new IllegalStateException("not inside a clone of Aedile");
    }
}
