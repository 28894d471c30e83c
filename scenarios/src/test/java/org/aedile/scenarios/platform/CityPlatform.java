package org.aedile.scenarios.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.aedile.benchmarks.harness.ServerProcess;
import org.aedile.benchmarks.harness.TemporaryDirectory;

/**
 * What a city has already: Kafka, PostgreSQL and Flink, and the settings that tell the server where they are. All of it
 * stops and goes when it is closed.
 */
public final class CityPlatform implements AutoCloseable {
    private final Parts parts;
    private final Path directory;
    private final CityKafka kafka;
    private final CityDatabase database;
    private final CityFlink flink;

    private CityPlatform(Parts parts, Path directory, CityKafka kafka, CityDatabase database, CityFlink flink) {
        this.parts = parts;
        this.directory = directory;
        this.kafka = kafka;
        this.database = database;
        this.flink = flink;
    }

    /** Starts all three and waits until they answer. */
    public static CityPlatform start() throws Exception {
        Parts parts = new Parts();
        try {
            Path directory = parts.add(TemporaryDirectory.create("aedile-city")).path();
            CityFlink flink = parts.add(CityFlink.start(directory));
            CityKafka kafka = parts.add(CityKafka.start(directory));
            CityDatabase database = parts.add(CityDatabase.start(directory));
            kafka.awaitReady();
            flink.awaitReady();
            return new CityPlatform(parts, directory, kafka, database, flink);
        } catch (Exception e) {
            parts.close();
            throw e;
        }
    }

    public CityFlink flink() {
        return flink;
    }

    /** The server's data directory. */
    public Path data() {
        return directory.resolve("data");
    }

    /**
     * {@code ./aedile server --config FILE}, told the city's addresses.
     *
     * @param rules text of a file of Sigma rules
     * @param checkpointInterval seconds; with another one than before, the job is another too
     */
    public ServerProcess startServer(String rules, int checkpointInterval) {
        try {
            Path folder = Files.createDirectories(directory.resolve("rules"));
            Files.writeString(folder.resolve("story.yml"), rules);
            Path settings = Files.writeString(directory.resolve("aedile.yaml"), settings(folder, checkpointInterval));
            return parts.add(ServerProcess.start(
                    directory,
                    ServerProcess.Ports.free(),
                    List.of("server", "--config", settings.toString()),
                    Map.of("AEDILE_POSTGRES_PASSWORD", CityDatabase.PASSWORD)));
        } catch (IOException e) {
            throw new UncheckedIOException("the settings could not be written", e);
        }
    }

    @Override
    public void close() {
        parts.close();
    }

    private String settings(Path rules, int checkpointInterval) {
        return """
                aedile:
                  rules: %s
                  kafka:
                    bootstrap-servers: %s
                    replication-factor: 1
                  postgres:
                    url: %s
                    username: %s
                  flink:
                    rest: %s
                    checkpoints: %s
                    checkpoint-interval: %ds
                """.formatted(
                        rules,
                        kafka.bootstrapServers(),
                        database.url(),
                        CityDatabase.USER,
                        flink.rest(),
                        directory.resolve("checkpoints").toUri(),
                        checkpointInterval);
    }
}
