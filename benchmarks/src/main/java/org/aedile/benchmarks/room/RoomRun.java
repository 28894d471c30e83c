package org.aedile.benchmarks.room;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;
import org.aedile.benchmarks.harness.ApiClient;
import org.aedile.benchmarks.harness.PeakMemory;
import org.aedile.benchmarks.harness.Preparation;
import org.aedile.benchmarks.harness.Progress;
import org.aedile.benchmarks.harness.ServerProcess;
import org.aedile.benchmarks.harness.TemporaryDirectory;
import org.aedile.benchmarks.harness.Waiting;

/**
 * One measurement on a platform of its own: five agencies work on twenty incidents, every screen sees all of them, and what is
 * measured begins after the code is warm.
 */
final class RoomRun {
    static final int AGENCIES = 5;
    private static final int INCIDENTS = 20;
    private static final int WARM_UP_SECONDS = 60;
    private static final double NANOS_PER_MILLI = 1e6;
    private static final double NANOS_PER_SECOND = 1e9;
    private static final String PASSWORD = "operator-of-the-bench";

    private final Load load;

    /**
     * What happens.
     *
     * @param operators connected screens
     * @param edits edits a second
     * @param rate observations a second
     * @param seconds measured
     */
    record Load(int operators, int edits, int rate, int seconds) {
        /** Edits of the warm-up come first: their number a second grows evenly to the full one. */
        int firstMeasured() {
            return edits * WARM_UP_SECONDS / 2;
        }

        /** Nanoseconds from the beginning at which an edit is due. */
        long dueNanos(int edit) {
            int first = firstMeasured();
            double seconds = edit < first
                    ? WARM_UP_SECONDS * Math.sqrt((double) edit / first)
                    : WARM_UP_SECONDS + (double) (edit - first) / edits;
            return (long) (seconds * NANOS_PER_SECOND);
        }

        int allEdits() {
            return firstMeasured() + edits * seconds;
        }
    }

    /**
     * What came of it.
     *
     * @param delays from an edit to a screen, nanoseconds
     * @param expected measured edits times screens
     * @param missed those that didn't come
     */
    record Result(Histogram delays, long expected, long missed, long memoryMegabytes) {
        double millis(double percentile) {
            return delays.getValueAtPercentile(percentile) / NANOS_PER_MILLI;
        }
    }

    RoomRun(Load load) {
        this.load = load;
    }

    Result run() throws IOException {
        try (TemporaryDirectory directory = TemporaryDirectory.create("aedile-room")) {
            Path data = directory.path();
            Progress.say("preparing %d agencies and %d sources".formatted(AGENCIES, load.rate()));
            Preparation.run(RoomPreparation.class, data, Integer.toString(load.rate()));
            Progress.say("starting the platform");
            try (ServerProcess server =
                            ServerProcess.start(data, ServerProcess.Ports.free(), List.of("server"), Map.of());
                    PeakMemory memory = PeakMemory.observe(server.tree())) {
                return measure(server, ApiClient.local(server, data.resolve("data")), memory);
            }
        }
    }

    private Result measure(ServerProcess server, ApiClient local, PeakMemory memory) throws IOException {
        List<Desk> desks = desks(server, local);
        List<String> incidents = incidents(desks);
        String ingest = local.post("/api/v1/tokens", Map.of("name", "bench", "roles", List.of("ingest")))
                .get("token")
                .asString();
        try (Screens screens = Screens.open(server.uri("/"), desks, load);
                Readings readings = Readings.begin(server.uri("/api/v1/observations"), ingest, load.rate())) {
            Progress.say("%d screens are open; editing for %d s, measuring the last %d"
                    .formatted(load.operators(), WARM_UP_SECONDS + load.seconds(), load.seconds()));
            Edits edits = new Edits(desks, incidents, screens);
            edits.run(load);
            Waiting.patiently(Duration.ofSeconds(20), () -> screens.measured() >= expected());
            Progress.say("%d edits and %d requests with readings were refused, %d screens had to begin anew"
                    .formatted(edits.refused(), readings.refused(), screens.restarted()));
            return new Result(screens.delays(), expected(), expected() - screens.measured(), memory.megabytes());
        }
    }

    private long expected() {
        return (long) load.edits() * load.seconds() * load.operators();
    }

    private List<Desk> desks(ServerProcess server, ApiClient local) {
        List<Desk> desks = new ArrayList<>();
        for (int i = 0; i < AGENCIES; i++) {
            String name = "operator-" + i;
            local.post(
                    "/api/v1/accounts",
                    Map.of(
                            "username",
                            name,
                            "displayName",
                            name,
                            "agency",
                            RoomPreparation.agency(i),
                            "roles",
                            List.of("operator"),
                            "password",
                            PASSWORD));
            desks.add(Desk.logIn(server.uri("/"), name, PASSWORD));
        }
        return desks;
    }

    /** Every agency takes part in each, so that every screen hears of every edit. */
    private static List<String> incidents(List<Desk> desks) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < INCIDENTS; i++) {
            Desk lead = desks.get(i % AGENCIES);
            String id = lead.openIncident("Incident %d of the bench".formatted(i));
            for (int other = 0; other < AGENCIES; other++) {
                if (other != i % AGENCIES) {
                    lead.ask(id, RoomPreparation.agency(other));
                }
            }
            ids.add(id);
        }
        return ids;
    }
}
