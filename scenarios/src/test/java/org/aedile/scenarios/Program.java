package org.aedile.scenarios;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.aedile.benchmarks.harness.Installation;

/** {@code ./aedile COMMAND}, as somebody types it. */
final class Program {
    private static final long LIMIT_MINUTES = 5;

    private Program() {}

    /** What it writes to standard output; what it says on standard error goes to a log in {@code target}. */
    static String run(String... arguments) {
        List<String> line = new ArrayList<>(List.of(Installation.script().toString()));
        line.addAll(List.of(arguments));
        try {
            Process process = new ProcessBuilder(line)
                    .redirectError(ProcessBuilder.Redirect.appendTo(
                            Path.of("target", "program.log").toFile()))
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new IllegalStateException(String.join(" ", line) + " failed, see target/program.log: " + output);
            }
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(line.get(0) + " could not be started", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + String.join(" ", line), e);
        }
    }
}
