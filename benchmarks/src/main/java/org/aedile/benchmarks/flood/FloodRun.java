package org.aedile.benchmarks.flood;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.aedile.benchmarks.harness.Progress;
import org.aedile.benchmarks.harness.Waiting;
import org.aedile.kernel.Alert;
import org.aedile.kernel.AlertIds;
import org.aedile.kernel.Severity;
import org.aedile.kernel.SourceId;
import org.aedile.server.cli.RunningServer;
import org.aedile.server.domain.TimeDomains;
import org.aedile.server.log.KafkaAccess;
import org.aedile.wire.AlertJson;
import org.aedile.wire.Topics;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import tools.jackson.databind.JsonNode;

/** Lets the flood come, each alert at its time by the domain's clock, and looks at what a screen showed. */
final class FloodRun {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final double NANOS_A_SECOND = 1e9;

    private final RunningServer server;
    private final FloodPlan.Flood flood;
    private final String domain;
    private final Clock clock;
    private final Map<String, String> causes = new HashMap<>();
    private final Map<String, Long> criticalNanos = new HashMap<>();

    FloodRun(RunningServer server, FloodPlan.Flood flood, String domain) {
        this.server = server;
        this.flood = flood;
        this.domain = domain;
        this.clock = server.context().getBean(TimeDomains.class).clock(domain);
    }

    /** @param token of whoever looks */
    FloodResult measure(String token) {
        URI address = URI.create(server.address());
        FloodApi api = new FloodApi(address, token);
        try (FloodScreen screen = FloodScreen.open(address, token, domain)) {
            Waiting.until("the picture is there", PATIENCE, () -> {
                api.get("/api/v1/picture?domain=" + domain);
                return true;
            });
            send();
            Map<String, List<String>> items = new HashMap<>();
            Waiting.until("every alert is in an item", PATIENCE, () -> {
                items.clear();
                screen.items().keySet().forEach(id -> items.put(id, causesOf(api, id)));
                return items.values().stream().mapToInt(List::size).sum() == causes.size();
            });
            return judge(screen, items);
        }
    }

    private void send() {
        Instant begins = clock.instant();
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                server.context().getBean(KafkaAccess.class).producer(),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            int number = 0;
            for (FloodPlan.Raised raised : flood.alerts()) {
                awaitTime(begins.plus(raised.after()));
                Alert alert = alert(raised, number++);
                causes.put(alert.id(), raised.cause());
                if (raised.severity() == Severity.CRITICAL) {
                    criticalNanos.put(alert.id(), System.nanoTime());
                }
                Future<?> unused = producer.send(new ProducerRecord<>(Topics.alerts(domain), AlertJson.write(alert)));
                producer.flush();
            }
        }
    }

    private void awaitTime(Instant time) {
        while (clock.instant().isBefore(time)) {
            LockSupport.parkNanos(Duration.ofMillis(2).toNanos());
        }
    }

    private Alert alert(FloodPlan.Raised raised, int number) {
        Instant now = clock.instant();
        return new Alert(
                AlertIds.of(domain, raised.rule(), raised.place().source(), number),
                1,
                Alert.Status.RAISED,
                FloodCity.AGENCY,
                domain,
                raised.severity(),
                "threshold",
                raised.rule(),
                "",
                "Unusual at " + raised.place().source(),
                "value " + number + " above the limit",
                SourceId.of(raised.place().source()),
                Optional.of(raised.place().point()),
                now,
                now,
                now,
                Optional.empty(),
                List.of(),
                List.of(),
                Map.of());
    }

    private List<String> causesOf(FloodApi api, String item) {
        List<String> found = new ArrayList<>();
        api.get("/api/v1/items/" + item + "?domain=" + domain)
                .get("parts")
                .forEach(part -> Optional.ofNullable(causes.get(part.get("id").asString()))
                        .ifPresent(found::add));
        return found;
    }

    private FloodResult judge(FloodScreen screen, Map<String, List<String>> items) {
        Map<String, Long> byDesk = screen.items().values().stream()
                .collect(Collectors.groupingBy(item -> item.get("desk").asString(), Collectors.counting()));
        Progress.say("items by desk: " + byDesk);
        tell(screen.items(), items);
        Set<String> shown = new HashSet<>(screen.aloneNanos().keySet());
        shown.retainAll(criticalNanos.keySet());
        double slowest = shown.stream()
                .mapToDouble(id -> (screen.aloneNanos().getOrDefault(id, 0L) - criticalNanos.getOrDefault(id, 0L))
                        / NANOS_A_SECOND)
                .max()
                .orElse(Double.POSITIVE_INFINITY);
        return new FloodResult(
                causes.size(),
                byDesk.values().stream().max(Long::compare).orElse(0L),
                shown.size(),
                slowest,
                FloodResult.purity(items.values()));
    }

    /** Purity apart for what is joined, and for what only waits together. */
    private static void tell(Map<String, JsonNode> seen, Map<String, List<String>> items) {
        Map<String, List<List<String>>> byKind = new HashMap<>();
        seen.forEach((id, item) -> byKind.computeIfAbsent(item.get("kind").asString(), kind -> new ArrayList<>())
                .add(items.getOrDefault(id, List.of())));
        byKind.forEach((kind, causes) -> Progress.say("%s: %d items of %d alerts, purity %.3f"
                .formatted(
                        kind,
                        causes.size(),
                        causes.stream().mapToInt(List::size).sum(),
                        FloodResult.purity(causes))));
    }
}
