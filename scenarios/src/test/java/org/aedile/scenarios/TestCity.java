package org.aedile.scenarios;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.aedile.benchmarks.harness.ApiClient;
import org.aedile.benchmarks.harness.ServerProcess;
import org.aedile.benchmarks.harness.TemporaryDirectory;
import org.aedile.benchmarks.harness.Waiting;
import org.jspecify.annotations.Nullable;

/**
 * The product as a user starts it: {@code ./aedile demo} at 60 times the speed of life, in a temporary directory on free
 * ports. Started once for all stories, stopped when the tests end. Its live domain is empty but for what stories send.
 */
final class TestCity {
    static final String OPERATOR = "operator";
    static final String SUPERVISOR = "supervisor";
    static final String PASSWORD = "aedile-demo";

    /** How long a story waits for what takes a second on an idle machine. */
    static final Duration PATIENCE = Duration.ofSeconds(60);

    private static @Nullable TestCity shared;

    private final ServerProcess server;
    private final ApiClient api;
    private final Path data;

    private TestCity(ServerProcess server, ApiClient api, Path data) {
        this.data = data;
        this.server = server;
        this.api = api;
    }

    static synchronized TestCity shared() {
        if (shared == null) {
            TemporaryDirectory directory = TemporaryDirectory.create("aedile-scenarios");
            Path home = directory.path();
            ServerProcess server = ServerProcess.start(
                    home, ServerProcess.Ports.free(), List.of("demo", "--speed", "60", "--start", "17:30"), Map.of());
            Runtime.getRuntime()
                    .addShutdownHook(new Thread(
                            () -> {
                                server.close();
                                directory.close();
                            },
                            "stop-test-city"));
            shared = new TestCity(server, ApiClient.local(server, home.resolve("data")), home.resolve("data"));
            shared.awaitRules();
        }
        return shared;
    }

    /** The demo brings its rules along before its domain begins, some seconds after the server answers. */
    private void awaitRules() {
        Waiting.until("the demo has begun", PATIENCE, () -> {
            List<String> domains = new ArrayList<>();
            api.get("/api/v1/domains")
                    .forEach(domain -> domains.add(domain.get("id").asString()));
            return domains.contains("demo");
        });
    }

    /** As an administrator on the same machine. */
    ApiClient api() {
        return api;
    }

    /** Its data directory. */
    Path data() {
        return data;
    }

    ServerProcess server() {
        return server;
    }

    /** Makes an account that signs in with {@link #PASSWORD}; returns its name. */
    String account(String name, String agency, String... roles) {
        api.post(
                "/api/v1/accounts",
                Map.of(
                        "username",
                        name,
                        "displayName",
                        name,
                        "agency",
                        agency,
                        "roles",
                        List.of(roles),
                        "password",
                        PASSWORD));
        return name;
    }

    /** A browser window with somebody signed in; close it. */
    Screen screen(String account) {
        return Screen.signIn(server.uri("/").toString(), account, PASSWORD);
    }
}
