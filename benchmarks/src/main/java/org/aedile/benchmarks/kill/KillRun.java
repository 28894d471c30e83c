package org.aedile.benchmarks.kill;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.aedile.benchmarks.harness.ApiClient;
import org.aedile.benchmarks.harness.Progress;
import org.aedile.benchmarks.harness.ServerProcess;
import org.aedile.benchmarks.harness.TemporaryDirectory;
import org.aedile.benchmarks.harness.Waiting;

/** One undisturbed round, then the rounds with a kill, all on one data directory. */
public final class KillRun {
    private static final Duration SETTLE_LIMIT = Duration.ofSeconds(90);
    private static final Duration SETTLE_LONGER = Duration.ofSeconds(10);

    private final int rounds;
    private final boolean powerCut;
    private final Random random;

    /**
     * @param rounds with a kill
     * @param powerCut whether what was not forced to disk goes as well
     * @param seed of the moments
     */
    public KillRun(int rounds, boolean powerCut, long seed) {
        this.rounds = rounds;
        this.powerCut = powerCut;
        this.random = new Random(seed);
    }

    /**
     * What came of it.
     *
     * @param lost acknowledged readings without effect, and alerts of the undisturbed run that are missing
     * @param doubled readings with more than one effect, and alerts that the undisturbed run did not have
     */
    public record Result(int rounds, int lost, int doubled) {
        public String summary() {
            return "%d rounds, %d lost, %d doubled".formatted(rounds, lost, doubled);
        }
    }

    public Result run() throws IOException, InterruptedException {
        try (TemporaryDirectory directory = TemporaryDirectory.create("aedile-kill")) {
            return allRounds(directory.path());
        }
    }

    private Result allRounds(Path data) throws IOException, InterruptedException {
        ServerProcess.Ports ports = ServerProcess.Ports.free();
        ServerProcess server = start(data, ports);
        try {
            String token = client(server, data)
                    .post("/api/v1/tokens", Map.of("name", "verify", "roles", List.of("ingest")))
                    .get("token")
                    .asString();
            Effects undisturbed = new Effects(0, 0, Set.of());
            int lost = 0;
            int doubled = 0;
            for (int number = 0; number <= rounds; number++) {
                List<String> secrets = KillSources.register(client(server, data), number);
                Sender.Round round = new Sender.Round(number, System.currentTimeMillis() + 500);
                List<Sender> senders = startSenders(server, round, secrets, token);
                if (number > 0) {
                    server = killAndRestart(server, data, round);
                }
                for (Sender sender : senders) {
                    sender.await();
                }
                Effects effects = settled(client(server, data), round, undisturbed);
                if (number == 0) {
                    undisturbed = effects;
                }
                lost += effects.lost() + missing(undisturbed.alerts(), effects.alerts());
                doubled += effects.doubled() + missing(effects.alerts(), undisturbed.alerts());
            }
            return new Result(rounds, lost, doubled);
        } finally {
            server.close();
        }
    }

    private List<Sender> startSenders(ServerProcess server, Sender.Round round, List<String> secrets, String token) {
        List<Sender> senders = new ArrayList<>();
        senders.add(new HttpSender(round, server.uri("/api/v1/observations"), token));
        List<Integer> mqtt = KillPlan.mqttSources();
        for (int index = 0; index < mqtt.size(); index++) {
            senders.add(new MqttSender(round, server.ports().mqtt(), mqtt.get(index), secrets.get(index)));
        }
        for (Sender sender : senders) {
            Thread thread = new Thread(sender, "sender");
            thread.setDaemon(true);
            thread.start();
        }
        return senders;
    }

    /** {@code kill -9} between 5 % and 95 % of the round. */
    private ServerProcess killAndRestart(ServerProcess server, Path data, Sender.Round round)
            throws IOException, InterruptedException {
        long length = KillPlan.lengthMillis();
        long after = length / 20 + (long) (random.nextDouble() * length * 0.9);
        TimeUnit.MILLISECONDS.sleep(Math.max(0, round.baseMillis() + after - System.currentTimeMillis()));
        server.kill();
        Progress.say("round %d: killed after %.1f s".formatted(round.number(), after / 1e3));
        if (powerCut) {
            Progress.say("  power cut took %,d bytes".formatted(PowerCut.strike(data.resolve("data"))));
        }
        return start(data, server.ports());
    }

    /** The effects once nothing more is missing; or, when something stays missing, those after a while. */
    private static Effects settled(ApiClient api, Sender.Round round, Effects undisturbed) {
        boolean complete = Waiting.patiently(SETTLE_LIMIT, () -> {
            Effects effects = Effects.of(api, round);
            return effects.lost() == 0 && effects.alerts().containsAll(undisturbed.alerts());
        });
        if (round.number() == 0) {
            Waiting.patiently(SETTLE_LONGER, () -> false); // so that the alerts to compare with are all there
        }
        Effects effects = Effects.of(api, round);
        Progress.say("round %d: %s, %d lost, %d doubled, %d alerts"
                .formatted(
                        round.number(),
                        complete ? "complete" : "incomplete",
                        effects.lost(),
                        effects.doubled(),
                        effects.alerts().size()));
        return effects;
    }

    private static int missing(Set<String> wanted, Set<String> there) {
        Set<String> missing = new TreeSet<>(wanted);
        missing.removeAll(there);
        missing.stream().limit(5).forEach(alert -> Progress.say("  differs: " + alert));
        return missing.size();
    }

    private static ServerProcess start(Path data, ServerProcess.Ports ports) {
        return ServerProcess.start(data, ports, List.of("server"), Map.of());
    }

    private static ApiClient client(ServerProcess server, Path data) {
        return ApiClient.local(server, data.resolve("data"));
    }
}
