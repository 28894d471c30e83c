package org.aedile.benchmarks.stream;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.aedile.benchmarks.harness.ApiClient;
import org.aedile.benchmarks.harness.FreePort;
import org.aedile.benchmarks.harness.PeakMemory;
import org.aedile.benchmarks.harness.Preparation;
import org.aedile.benchmarks.harness.ProcessTree;
import org.aedile.benchmarks.harness.Progress;
import org.aedile.benchmarks.harness.ServerProcess;
import org.aedile.benchmarks.harness.TemporaryDirectory;
import org.aedile.benchmarks.harness.Waiting;

/**
 * One measurement. The rate is what was acknowledged in the measured time, divided by the time until all of that was
 * judged: a backlog left behind counts against it.
 */
final class StreamRun {
    private static final int PRODUCERS = 4;
    private static final int PLANTED = 200;
    private static final int WARM_UP_SECONDS = 20;
    private static final Duration DRAIN_LIMIT = Duration.ofMinutes(5);

    private final int sources;
    private final int seconds;
    private final List<Path> rules;

    StreamRun(int sources, int seconds, List<Path> rules) {
        this.sources = sources;
        this.seconds = seconds;
        this.rules = rules;
    }

    StreamResult run() throws IOException, InterruptedException {
        try (TemporaryDirectory directory = TemporaryDirectory.create("aedile-stream")) {
            Path data = directory.path();
            Progress.say("registering %,d sources and teaching their detectors".formatted(sources));
            Preparation.run(StreamPreparation.class, data, Integer.toString(sources));
            int kafkaPort = FreePort.find();
            List<String> command = new ArrayList<>(List.of(
                    "server",
                    "-D",
                    "aedile.kafka.port=" + kafkaPort,
                    "-D",
                    "aedile.flink.seed-states=" + data.resolve(StreamPreparation.SEED_FILE)));
            if (!rules.isEmpty()) {
                command.addAll(List.of("-D", "aedile.rules=" + folders()));
            }
            Progress.say("starting the platform");
            try (ServerProcess server =
                    ServerProcess.start(data, ServerProcess.Ports.free(), command, Map.of("AEDILE_HEAP", "1100m"))) {
                return measure(server, ApiClient.local(server, data.resolve("data")), kafkaPort);
            }
        }
    }

    private StreamResult measure(ServerProcess server, ApiClient api, int kafkaPort)
            throws IOException, InterruptedException {
        String token = api.post("/api/v1/tokens", Map.of("name", "bench", "roles", List.of("ingest")))
                .get("token")
                .asString();
        Plan plan = new Plan(sources, PLANTED);
        List<Producer> producers = producers(new Producer.Target(server.uri("/api/v1/observations"), token, plan));
        List<Thread> threads = producers.stream().map(Thread::new).toList();
        threads.forEach(Thread::start);
        ProcessTree tree = ProcessTree.own();
        try (PeakMemory memory = PeakMemory.observe(tree)) {
            pass("warming up", WARM_UP_SECONDS, producers);
            long processorBefore = tree.processorMillis();
            long acceptedBefore = accepted(producers);
            long began = System.nanoTime();
            plan.begin(System.currentTimeMillis(), TimeUnit.SECONDS.toMillis(seconds));
            pass("measuring", seconds, producers);
            producers.forEach(Producer::stop);
            for (Thread thread : threads) {
                thread.join();
            }
            Drain.await(api, DRAIN_LIMIT);
            double elapsed = (System.nanoTime() - began) / 1e9;
            double processor = (tree.processorMillis() - processorBefore) / 1e3;
            long accepted = accepted(producers) - acceptedBefore;
            return result(api, plan, producers, kafkaPort, new Figures(accepted / elapsed, processor, memory));
        }
    }

    private record Figures(double rate, double processorSeconds, PeakMemory memory) {}

    private StreamResult result(ApiClient api, Plan plan, List<Producer> producers, int kafkaPort, Figures figures) {
        Progress.say(
                "looking for the %d planted anomalies".formatted(plan.planted().size()));
        boolean all = Waiting.patiently(
                Duration.ofSeconds(20), () -> found(api, plan) == plan.planted().size());
        Progress.say(all ? "all found" : "some are missed");
        long peak = figures.memory().megabytes();
        Progress.say("reading the log again");
        LogCheck log = LogCheck.read(kafkaPort);
        long lost = 0;
        for (Producer producer : producers) {
            for (int source = producer.share().first();
                    source < producer.share().end();
                    source++) {
                lost += log.missing(Counters.id(source), producer.rounds());
            }
        }
        return new StreamResult(
                Math.round(figures.rate()),
                sources,
                api.get("/api/v1/rules").get("loaded").size(),
                plan.planted().size(),
                found(api, plan),
                lost,
                figures.processorSeconds(),
                peak);
    }

    private static int found(ApiClient api, Plan plan) {
        Set<String> alerted = new HashSet<>();
        api.forEach(
                "/api/v1/alerts?domain=live",
                alert -> alerted.add(alert.get("source").asString()));
        int found = 0;
        for (int source : plan.planted()) {
            found += alerted.contains(Counters.id(source)) ? 1 : 0;
        }
        return found;
    }

    private List<Producer> producers(Producer.Target target) {
        List<Producer> producers = new ArrayList<>();
        for (int number = 0; number < PRODUCERS; number++) {
            int first = sources * number / PRODUCERS;
            int end = sources * (number + 1) / PRODUCERS;
            producers.add(new Producer(target, new Producer.Share(first, end)));
        }
        return producers;
    }

    private static long accepted(List<Producer> producers) {
        return producers.stream().mapToLong(Producer::accepted).sum();
    }

    /** Lets that many seconds go by and says each ten what came. */
    private static void pass(String what, int seconds, List<Producer> producers)
            throws IOException, InterruptedException {
        long before = accepted(producers);
        for (int second = 1; second <= seconds; second++) {
            TimeUnit.SECONDS.sleep(1);
            if (second % 10 == 0 || second == seconds) {
                Progress.say("%s: %,d a second acknowledged".formatted(what, (accepted(producers) - before) / second));
            }
            for (Producer producer : producers) {
                producer.requireHealthy();
            }
        }
    }

    private String folders() {
        return rules.stream().map(folder -> folder.toAbsolutePath().toString()).collect(Collectors.joining(","));
    }
}
