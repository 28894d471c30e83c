package org.aedile.server.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import org.springframework.util.unit.DataSize;

/**
 * PostgreSQL as a child of this process, on loopback with a password of its own, durable ({@code fsync} and {@code
 * synchronous_commit} on). A predecessor that outlived a killed server is stopped first. It gets a session of its own so
 * that a Ctrl-C at the terminal reaches the server only, which stops it last.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    public static final String USER = "aedile";
    private static final Duration STARTUP_LIMIT = Duration.ofMinutes(1);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);

    private final PostgresPrograms programs;
    private final Path cluster;
    private final Process process;
    private final int port;
    private final String password;

    private EmbeddedPostgres(PostgresPrograms programs, Path cluster, Process process, int port, String password) {
        this.programs = programs;
        this.cluster = cluster;
        this.process = process;
        this.port = port;
        this.password = password;
    }

    /**
     * Starts it and waits until it answers.
     *
     * @param dataDirectory of the platform; the database lives in {@code postgres} below
     * @param port TCP port on loopback; 0 takes a free one
     * @param sharedBuffers size of its page cache
     */
    public static EmbeddedPostgres start(Path dataDirectory, int port, DataSize sharedBuffers) {
        Path root = dataDirectory.resolve("postgres").toAbsolutePath();
        Path cluster = root.resolve("cluster");
        PostgresPrograms programs = PostgresPrograms.of(PostgresBinaries.home(dataDirectory.toAbsolutePath()));
        try {
            Files.createDirectories(root);
            String password = password(root.resolve("password"));
            if (!Files.exists(cluster.resolve("PG_VERSION"))) {
                Directories.deleteRecursively(cluster);
                programs.initialise(cluster, USER, root.resolve("password"));
            }
            programs.stopOrphan(cluster, STOP_LIMIT);
            int chosen = port == 0 ? FreePorts.next() : port;
            Process process = programs.launch(cluster, settings(chosen, sharedBuffers), root.resolve("postgres.log"));
            EmbeddedPostgres postgres = new EmbeddedPostgres(programs, cluster, process, chosen, password);
            postgres.awaitReady(root.resolve("postgres.log"));
            return postgres;
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL could not be started in " + root, e);
        }
    }

    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    public String password() {
        return password;
    }

    /** The process, for status and memory figures. */
    public long pid() {
        return process.pid();
    }

    public boolean running() {
        return process.isAlive();
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            programs.stop(cluster, STOP_LIMIT);
        }
    }

    private static List<String> settings(int port, DataSize sharedBuffers) {
        return List.of(
                "port=" + port,
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "fsync=on",
                "synchronous_commit=on",
                "shared_buffers=" + sharedBuffers.toKilobytes() + "kB",
                "max_connections=60",
                "work_mem=8MB",
                "maintenance_work_mem=32MB",
                "max_wal_size=512MB",
                "wal_compression=on",
                "checkpoint_timeout=5min",
                "max_worker_processes=2",
                "max_parallel_workers=0",
                "max_parallel_workers_per_gather=0",
                "jit=off",
                "timezone=UTC",
                "log_min_messages=warning",
                "logging_collector=off");
    }

    private void awaitReady(Path log) throws IOException {
        long deadline = System.nanoTime() + STARTUP_LIMIT.toNanos();
        Path statusFile = cluster.resolve("postmaster.pid");
        while (System.nanoTime() < deadline && process.isAlive()) {
            if (PostmasterPid.read(statusFile).filter(PostmasterPid::ready).isPresent()) {
                return;
            }
            Pauses.millis(20);
        }
        process.destroy();
        throw new IllegalStateException("PostgreSQL didn't get ready within " + STARTUP_LIMIT.toSeconds()
                + " s; its log " + log + " ends: " + tail(log));
    }

    private static String tail(Path log) throws IOException {
        if (!Files.exists(log)) {
            return "";
        }
        List<String> lines = Files.readAllLines(log);
        return String.join(" | ", lines.subList(Math.max(0, lines.size() - 5), lines.size()));
    }

    private static String password(Path file) throws IOException {
        if (Files.exists(file)) {
            return Files.readString(file).strip();
        }
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        String password = HexFormat.of().formatHex(random);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, password + System.lineSeparator());
        return password;
    }
}
