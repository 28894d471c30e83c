package org.aedile.benchmarks.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The built product as a process of its own, started by its own script on free ports. What it writes goes to {@code
 * server.log} beside its data. Closing stops it cleanly; {@link #kill} is {@code kill -9} of the Java process alone, so
 * that its PostgreSQL lives on as it would after a crash.
 */
public final class ServerProcess implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofMinutes(3);
    private static final Duration STOP_LIMIT = Duration.ofMinutes(2);

    private final Process process;
    private final Ports ports;
    private final Path log;

    /** Where it listens, all on loopback; kept over a restart. */
    public record Ports(int http, int mqtt, int syslogTcp, int syslogUdp) {
        public static Ports free() {
            return new Ports(FreePort.find(), FreePort.find(), FreePort.find(), FreePort.find());
        }
    }

    private ServerProcess(Process process, Ports ports, Path log) {
        this.process = process;
        this.ports = ports;
        this.log = log;
    }

    /**
     * Starts and waits until it answers.
     *
     * @param data directory of the server's data
     * @param command {@code server} or {@code demo}, with its options
     * @param environment added to this process's own
     */
    public static ServerProcess start(Path data, Ports ports, List<String> command, Map<String, String> environment) {
        List<String> line = new ArrayList<>(List.of(Installation.script().toString()));
        line.addAll(command);
        line.addAll(List.of("--data", data.resolve("data").toString(), "--port", Integer.toString(ports.http())));
        line.addAll(List.of("-D", "aedile.mqtt.port=" + ports.mqtt()));
        line.addAll(List.of("-D", "aedile.syslog.tcp-port=" + ports.syslogTcp()));
        line.addAll(List.of("-D", "aedile.syslog.udp-port=" + ports.syslogUdp()));
        Path log = data.resolve("server.log");
        ProcessBuilder builder = new ProcessBuilder(line);
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        try {
            return new ServerProcess(builder.start(), ports, log).ready();
        } catch (IOException e) {
            throw new UncheckedIOException(line.get(0) + " could not be started", e);
        }
    }

    public Ports ports() {
        return ports;
    }

    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + ports.http() + path);
    }

    public ProcessTree tree() {
        return ProcessTree.of(process);
    }

    public Process process() {
        return process;
    }

    /** What it has written so far. */
    public String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(log + " can't be read", e);
        }
    }

    /** {@code kill -9}: no farewell. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        if (!process.isAlive()) {
            return;
        }
        process.destroy();
        try {
            if (!process.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                List<ProcessHandle> rest = process.descendants().toList();
                kill();
                rest.forEach(ProcessHandle::destroyForcibly);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Who never answers is stopped, or it would outlive who waited for it. */
    private ServerProcess ready() {
        try {
            Waiting.until("the server answers", START_LIMIT, this::answers);
            return this;
        } catch (IllegalStateException e) {
            close();
            throw e;
        }
    }

    private boolean answers() {
        if (!process.isAlive()) {
            throw new IllegalStateException("the server ended with " + process.exitValue() + ":\n" + log());
        }
        return Probe.succeeds(uri("/actuator/health/readiness"));
    }
}
