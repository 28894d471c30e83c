package org.aedile.server.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.aedile.server.config.AedileProperties;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/** Kafka (KRaft, one node that is broker and controller) in this process, on loopback only. */
public final class EmbeddedKafka implements AutoCloseable {
    private static final int NODE = 1;

    private final KafkaRaftServer server;
    private final int port;
    private final Path logs;

    private EmbeddedKafka(KafkaRaftServer server, int port, Path logs) {
        this.server = server;
        this.port = port;
        this.logs = logs;
    }

    /**
     * Starts it and waits until it is registered.
     *
     * @param dataDirectory of the platform; the log lives in {@code kafka} below
     * @param port TCP port on loopback; 0 takes a free one
     * @param log how the log is kept
     */
    public static EmbeddedKafka start(Path dataDirectory, int port, AedileProperties.Log log) {
        Path logs = dataDirectory.resolve("kafka").toAbsolutePath();
        int chosen = port == 0 ? FreePorts.next() : port;
        Properties settings = settings(logs, chosen, log);
        format(logs);
        KafkaRaftServer server = new KafkaRaftServer(KafkaConfig.fromProps(settings, false), Time.SYSTEM);
        server.startup();
        return new EmbeddedKafka(server, chosen, logs);
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** The directory with one directory of segment files per partition. */
    public Path logs() {
        return logs;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    private static void format(Path logs) {
        if (Files.exists(logs.resolve("meta.properties"))) {
            return;
        }
        try {
            Files.createDirectories(logs);
            new Formatter()
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                    .setNodeId(NODE)
                    .setClusterId(Uuid.randomUuid().toString())
                    .addDirectory(logs.toString())
                    .setMetadataLogDirectory(logs.toString())
                    .setControllerListenerName("CONTROLLER")
                    .setReleaseVersion(MetadataVersion.latestProduction())
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException("could not make " + logs, e);
        } catch (Exception e) {
            throw new IllegalStateException("Kafka's directory " + logs + " could not be formatted", e);
        }
    }

    /**
     * Sessions are short, or a restart after a crash waits for the dead broker's; threads and buffers are those of one
     * machine that does everything; replication is 1 everywhere because there's one node.
     */
    private static Properties settings(Path logs, int port, AedileProperties.Log log) {
        int controllerPort = FreePorts.next();
        Properties settings = new Properties();
        settings.setProperty("process.roles", "broker,controller");
        settings.setProperty("node.id", Integer.toString(NODE));
        settings.setProperty("controller.quorum.voters", NODE + "@127.0.0.1:" + controllerPort);
        settings.setProperty("listeners", "BROKER://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        settings.setProperty("advertised.listeners", "BROKER://127.0.0.1:" + port);
        settings.setProperty("listener.security.protocol.map", "BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.setProperty("inter.broker.listener.name", "BROKER");
        settings.setProperty("controller.listener.names", "CONTROLLER");
        settings.setProperty("log.dirs", logs.toString());
        settings.setProperty("auto.create.topics.enable", "false");
        settings.setProperty("broker.session.timeout.ms", "3000");
        settings.setProperty("broker.heartbeat.interval.ms", "500");
        settings.setProperty("controller.quorum.election.timeout.ms", "300");
        settings.setProperty("initial.broker.registration.timeout.ms", "60000");
        settings.setProperty("offsets.topic.num.partitions", "1");
        settings.setProperty("offsets.topic.replication.factor", "1");
        settings.setProperty("transaction.state.log.num.partitions", "1");
        settings.setProperty("transaction.state.log.replication.factor", "1");
        settings.setProperty("transaction.state.log.min.isr", "1");
        settings.setProperty("share.coordinator.state.topic.replication.factor", "1");
        settings.setProperty("share.coordinator.state.topic.num.partitions", "1");
        settings.setProperty("share.coordinator.state.topic.min.isr", "1");
        settings.setProperty("group.initial.rebalance.delay.ms", "0");
        settings.setProperty("num.network.threads", "2");
        settings.setProperty("num.io.threads", "3");
        settings.setProperty("background.threads", "2");
        settings.setProperty("num.recovery.threads.per.data.dir", "2");
        settings.setProperty("log.cleaner.dedupe.buffer.size", "4194304");
        settings.setProperty("log.cleaner.io.buffer.size", "131072");
        settings.setProperty("socket.send.buffer.bytes", "1048576");
        settings.setProperty("socket.receive.buffer.bytes", "1048576");
        settings.setProperty("message.max.bytes", "4194304");
        settings.setProperty("controlled.shutdown.enable", "false");
        settings.setProperty("log.retention.check.interval.ms", "60000");
        settings.setProperty("log.retention.ms", Long.toString(log.retention().toMillis()));
        settings.setProperty(
                "log.segment.bytes", Long.toString(log.segmentSize().toBytes()));
        settings.setProperty("metadata.log.segment.bytes", "16777216");
        settings.setProperty("metadata.max.retention.bytes", "67108864");
        return settings;
    }
}
