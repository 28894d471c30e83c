package org.aedile.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.aedile.server.database.Asking;
import org.aedile.server.embedded.Directories;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A whole server with its embedded parts on free ports in a temporary directory. {@link #shared()} is started once per test
 * JVM and must be left as it was found; {@link #start} gives one of its own to tests that stop it. A test that asks its
 * beans directly does so for the platform.
 */
public final class TestServer implements AutoCloseable {
    private static @Nullable TestServer shared;

    private final Path data;
    private final ConfigurableApplicationContext context;

    private TestServer(Path data, ConfigurableApplicationContext context) {
        this.data = data;
        this.context = context;
    }

    /** The server that all tests of this JVM share; when the JVM ends, Spring stops it, and then its directory goes. */
    public static synchronized TestServer shared() {
        if (shared == null) {
            TestServer started = start(temporaryDirectory(), Map.of());
            SpringApplication.getShutdownHandlers().add(() -> Directories.deleteRecursively(started.data));
            shared = started;
        }
        askAsPlatform();
        return shared;
    }

    /** A server on this directory; {@code settings} go before the defaults for tests. */
    public static TestServer start(Path data, Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(Map.of(
                "aedile.data", data.toString(),
                "aedile.http.port", "0",
                "aedile.mqtt.port", "0",
                "aedile.syslog.tcp-port", "0",
                "aedile.syslog.udp-port", "0"));
        all.putAll(settings);
        TestServer started = new TestServer(data, AedileServer.start(all));
        askAsPlatform();
        TestAgencies.register(started, Sources.AGENCY);
        return started;
    }

    /** The thread of a test looks at the database as the platform does, also while it waits. */
    private static void askAsPlatform() {
        Asking.beginPlatform();
        Awaitility.pollInSameThread();
    }

    /** A bean of the server. */
    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** The address of a path such as {@code /api/v1/status}. */
    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port") + path);
    }

    /** The server's data directory. */
    public Path data() {
        return data;
    }

    /** Stops the server. */
    @Override
    public void close() {
        context.close();
        Asking.beginPlatform();
    }

    private static Path temporaryDirectory() {
        try {
            return Files.createTempDirectory("aedile-test");
        } catch (IOException e) {
            throw new UncheckedIOException("no temporary directory", e);
        }
    }
}
