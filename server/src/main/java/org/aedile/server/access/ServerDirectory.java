package org.aedile.server.access;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option by which commands find the server that runs on this machine. */
public final class ServerDirectory {
    private static final String VARIABLE = "AEDILE_DATA";
    private static final Path OWN = Path.of(".aedile");
    private static final Path DEMO = Path.of(".aedile-demo");

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Data directory of the server; when absent, AEDILE_DATA, else that of the one that runs here:"
                    + " .aedile or .aedile-demo.")
    private @Nullable Path given;

    /** The directory that was given, else the usual one on which a server answers, else where a server would be. */
    public Path path() {
        if (given != null) {
            return given;
        }
        @Nullable String variable = System.getenv(VARIABLE);
        if (variable != null && !variable.isEmpty()) {
            return Path.of(variable);
        }
        return List.of(OWN, DEMO).stream()
                .filter(directory -> LocalServer.find(directory).isPresent())
                .findFirst()
                .orElse(OWN);
    }
}
