package org.aedile.server.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * PostgreSQL's programs {@code initdb}, {@code postgres} and {@code pg_ctl}. They refuse to run as root: then they run in a
 * user namespace in which nobody is root.
 */
final class PostgresPrograms {
    private static final Duration INITIALISE_LIMIT = Duration.ofMinutes(2);

    private final Path home;
    private final boolean root;

    private PostgresPrograms(Path home, boolean root) {
        this.home = home;
        this.root = root;
    }

    static PostgresPrograms of(Path home) {
        return new PostgresPrograms(home, "root".equals(System.getProperty("user.name")));
    }

    void initialise(Path cluster, String user, Path passwordFile) {
        run(
                INITIALISE_LIMIT,
                program("initdb"),
                "--pgdata=" + cluster,
                "--username=" + user,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--no-instructions");
    }

    /** Stops a PostgreSQL that a killed server left behind on this directory. */
    void stopOrphan(Path cluster, Duration limit) throws IOException {
        Optional<PostmasterPid> orphan = PostmasterPid.read(cluster.resolve("postmaster.pid"));
        if (orphan.isPresent() && orphan.get().lives(cluster)) {
            stop(cluster, limit);
        }
        Files.deleteIfExists(cluster.resolve("postmaster.pid"));
    }

    Process launch(Path cluster, List<String> settings, Path log) throws IOException {
        List<String> command = new ArrayList<>(List.of("setsid", program("postgres"), "-D", cluster.toString()));
        for (String setting : settings) {
            command.add("-c");
            command.add(setting);
        }
        return new ProcessBuilder(unprivileged(command))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    /** Ends sessions, writes a checkpoint and waits for the end. */
    void stop(Path cluster, Duration limit) {
        run(
                limit.plusSeconds(5),
                program("pg_ctl"),
                "stop",
                "--pgdata=" + cluster,
                "--mode=fast",
                "--timeout=" + limit.toSeconds());
    }

    private String program(String name) {
        return home.resolve("bin").resolve(name).toString();
    }

    private List<String> unprivileged(List<String> command) {
        if (!root) {
            return command;
        }
        List<String> wrapped = new ArrayList<>(List.of("unshare", "--user"));
        wrapped.addAll(command);
        return wrapped;
    }

    private void run(Duration limit, String... command) {
        try {
            Process process = new ProcessBuilder(unprivileged(List.of(command)))
                    .redirectErrorStream(true)
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS) || process.exitValue() != 0) {
                process.destroy();
                throw new IllegalStateException("'" + String.join(" ", command) + "' failed: " + output.strip()
                        + (root ? " (as root it needs 'unshare --user', or start the server as another user)" : ""));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("'" + command[0] + "' could not be run", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while '" + command[0] + "' ran", e);
        }
    }
}
