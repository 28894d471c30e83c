package org.aedile.scenarios.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.aedile.benchmarks.harness.Installation;

/** A main class of somebody else's, in a JVM of its own that logs to a file. */
final class JavaProgram implements AutoCloseable {
    private static final long STOP_SECONDS = 10;

    private final Process process;
    private final Path log;

    private JavaProgram(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /**
     * Starts it.
     *
     * @param classPath jars and directories
     * @param log file that gets all it writes
     * @param line JVM options, main class, arguments
     */
    static JavaProgram start(List<Path> classPath, Path log, String... line) {
        List<String> command = new ArrayList<>(
                List.of(ProcessHandle.current().info().command().orElse("java"), "-XX:+UseSerialGC", "-cp"));
        command.add(String.join(":", classPath.stream().map(Path::toString).toList()));
        command.addAll(List.of(line));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            return new JavaProgram(process, log);
        } catch (IOException e) {
            throw new UncheckedIOException(command.get(0) + " could not be started", e);
        }
    }

    /** The libraries beside the product, ours left out, whose file name is wanted. */
    static List<Path> libraries(Predicate<String> wanted) {
        Path folder = Installation.script().resolveSibling("lib");
        try (Stream<Path> jars = Files.list(folder)) {
            return jars.filter(jar -> !jar.getFileName().toString().startsWith("aedile-"))
                    .filter(jar -> wanted.test(jar.getFileName().toString()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " can't be listed", e);
        }
    }

    /** Waits until it has ended well. */
    void awaitEnd() throws InterruptedException {
        if (process.waitFor() != 0) {
            throw new IllegalStateException("it ended with " + process.exitValue() + ":\n" + log());
        }
    }

    /** @throws IllegalStateException with its log when it has ended */
    void requireAlive() {
        if (!process.isAlive()) {
            throw new IllegalStateException("it ended with " + process.exitValue() + ":\n" + log());
        }
    }

    /** {@code kill -9}: no farewell. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
        }
    }

    private String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(log + " can't be read", e);
        }
    }
}
