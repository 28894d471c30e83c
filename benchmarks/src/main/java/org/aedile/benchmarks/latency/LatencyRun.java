package org.aedile.benchmarks.latency;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;
import org.aedile.benchmarks.harness.ApiClient;
import org.aedile.benchmarks.harness.Progress;
import org.aedile.benchmarks.harness.ServerProcess;
import org.aedile.benchmarks.harness.TemporaryDirectory;
import org.aedile.benchmarks.harness.Waiting;

/** One measurement on a platform of its own, two minutes after its first observation: by then its hot code is compiled. */
final class LatencyRun {
    private static final int WARM_UP_SECONDS = 120;
    private static final long LEAD_MILLIS = 2000;
    private static final long MILLIS = 1000;
    private static final String WATCHER = "watcher";
    private static final String PASSWORD = "watcher-of-the-bench";

    private final int rate;
    private final int seconds;

    LatencyRun(int rate, int seconds) {
        this.rate = rate;
        this.seconds = seconds;
    }

    Histogram run() throws IOException {
        try (TemporaryDirectory directory = TemporaryDirectory.create("aedile-latency")) {
            Path data = directory.path();
            Path settings = Gauges.writeSettings(data);
            Progress.say("starting the platform");
            try (ServerProcess server = ServerProcess.start(
                    data,
                    ServerProcess.Ports.free(),
                    List.of("server", "-D", "aedile.detectors=" + settings),
                    Map.of())) {
                return measure(server, ApiClient.local(server, data.resolve("data")));
            }
        }
    }

    private Histogram measure(ServerProcess server, ApiClient api) {
        api.post("/api/v1/sources", Gauges.registrations(rate));
        String token = api.post("/api/v1/tokens", Map.of("name", "bench", "roles", List.of("ingest")))
                .get("token")
                .asString();
        api.post(
                "/api/v1/accounts",
                Map.of(
                        "username",
                        WATCHER,
                        "displayName",
                        "Watcher",
                        "agency",
                        "operations",
                        "roles",
                        List.of("operator"),
                        "password",
                        PASSWORD));
        try (Watcher watcher = Watcher.open(server.uri("/").toString(), WATCHER, PASSWORD)) {
            long start = System.currentTimeMillis() + LEAD_MILLIS;
            long since = start + WARM_UP_SECONDS * MILLIS;
            watcher.note(new Watcher.Window(since, since + seconds * MILLIS));
            OpenLoop sender = new OpenLoop(server.uri("/api/v1/observations"), token, rate);
            Progress.say("sending for %d s, measuring the last %d".formatted(WARM_UP_SECONDS + seconds, seconds));
            sender.run(start, WARM_UP_SECONDS + seconds);
            boolean all = Waiting.patiently(Duration.ofSeconds(30), () -> watcher.count() >= rate * seconds);
            Progress.say((all ? "all alerts came" : "some alerts did not come") + ", " + sender.failed()
                    + " requests were not taken whole");
            return watcher.delays();
        }
    }
}
