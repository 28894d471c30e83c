package org.aedile.scenarios.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.aedile.benchmarks.harness.FreePort;
import org.aedile.benchmarks.harness.Waiting;
import org.apache.kafka.clients.admin.Admin;

/** Kafka by its own main class, one node, formatted by its own tool. */
final class CityKafka implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String CLUSTER = "Y2l0eS1vZi1zY2VuYXJpbw";

    private final JavaProgram broker;
    private final int port;

    private CityKafka(JavaProgram broker, int port) {
        this.broker = broker;
        this.port = port;
    }

    /** Starts it; {@link #awaitReady} before use. */
    static CityKafka start(Path directory) throws IOException, InterruptedException {
        int port = FreePort.find();
        Path settings = Files.write(directory.resolve("server.properties"), settings(directory, port));
        List<Path> libraries = JavaProgram.libraries(name -> true);
        Path log = directory.resolve("kafka.log");
        try (JavaProgram tool = JavaProgram.start(
                libraries,
                log,
                "-Xmx128m",
                "-XX:TieredStopAtLevel=1",
                "kafka.tools.StorageTool",
                "format",
                "--cluster-id",
                CLUSTER,
                "--config",
                settings.toString())) {
            tool.awaitEnd();
        }
        return new CityKafka(JavaProgram.start(libraries, log, "-Xmx256m", "kafka.Kafka", settings.toString()), port);
    }

    void awaitReady() {
        try (Admin admin = Admin.create(Map.of(
                "bootstrap.servers",
                bootstrapServers(),
                "reconnect.backoff.ms",
                1000,
                "reconnect.backoff.max.ms",
                1000))) {
            Waiting.until("Kafka answers", LIMIT, () -> {
                broker.requireAlive();
                return answers(admin);
            });
        }
    }

    String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    @Override
    public void close() {
        broker.close();
    }

    private static boolean answers(Admin admin) {
        try {
            return !admin.describeCluster().nodes().get().isEmpty();
        } catch (ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for Kafka", e);
        }
    }

    /** As Kafka ships it, but for addresses, the one node's replication, and no topics made by accident. */
    private static List<String> settings(Path directory, int port) {
        int controller = FreePort.find();
        return List.of(
                "process.roles=broker,controller",
                "node.id=1",
                "controller.quorum.voters=1@127.0.0.1:" + controller,
                "listeners=PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controller,
                "advertised.listeners=PLAINTEXT://127.0.0.1:" + port,
                "controller.listener.names=CONTROLLER",
                "log.dirs=" + directory.resolve("kafka"),
                "auto.create.topics.enable=false",
                "offsets.topic.replication.factor=1",
                "offsets.topic.num.partitions=1",
                "transaction.state.log.replication.factor=1",
                "transaction.state.log.min.isr=1",
                "group.initial.rebalance.delay.ms=0");
    }
}
