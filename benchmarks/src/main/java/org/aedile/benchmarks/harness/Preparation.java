package org.aedile.benchmarks.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationContext;

/**
 * Fills a data directory before a measurement begins, for example with 100,000 registered sources. It runs in a process
 * of its own, so that neither its memory nor its warmed-up code are part of what is measured.
 */
public interface Preparation {
    /**
     * @param server the application of a running server, for its beans
     * @param data the directory to leave files in
     * @param arguments of the preparation, as given to {@link #run}
     */
    void prepare(ApplicationContext server, Path data, List<String> arguments) throws IOException;

    /** Runs a preparation on the data directory that a {@link ServerProcess} of that directory will use. */
    static void run(Class<? extends Preparation> preparation, Path data, String... arguments) {
        List<String> line = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx700m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                PreparationProcess.class.getName(),
                preparation.getName(),
                data.toString()));
        line.addAll(List.of(arguments));
        try {
            Process process = new ProcessBuilder(line)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            data.resolve("preparation.log").toFile()))
                    .start();
            if (process.waitFor() != 0) {
                throw new IllegalStateException(
                        "preparation failed:\n" + Files.readString(data.resolve("preparation.log")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("preparation could not be started", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted during preparation", e);
        }
    }
}
