package org.aedile.server.embedded;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.aedile.server.config.AedileProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The embedded parts of this server, whichever the settings ask for. They start side by side; Flink is not waited for,
 * because observations are taken in before it is there. They stop in the reverse order of need: detection first, the
 * database last.
 */
public final class EmbeddedPlatform implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPlatform.class);

    private final CompletableFuture<Optional<EmbeddedPostgres>> postgres;
    private final CompletableFuture<Optional<EmbeddedKafka>> kafka;
    private final CompletableFuture<Optional<EmbeddedFlink>> flink;

    private EmbeddedPlatform(AedileProperties properties) {
        Path data = properties.data();
        AedileProperties.Postgres database = properties.postgres();
        postgres = startIf(
                database.embedded(),
                "postgres",
                () -> EmbeddedPostgres.start(data, database.port(), database.sharedBuffers()));
        kafka = startIf(
                properties.kafka().embedded(),
                "kafka",
                () -> EmbeddedKafka.start(data, properties.kafka().port(), properties.log()));
        flink = startIf(properties.flink().embedded(), "flink", () -> EmbeddedFlink.start(data));
    }

    /** Starts what the settings don't place elsewhere and waits until database and log answer. */
    public static EmbeddedPlatform start(AedileProperties properties) {
        EmbeddedPlatform platform = new EmbeddedPlatform(properties);
        try {
            CompletableFuture.allOf(platform.postgres, platform.kafka).join();
            return platform;
        } catch (CompletionException e) {
            platform.close();
            throw new IllegalStateException("a part of the platform did not start", e);
        }
    }

    public Optional<EmbeddedPostgres> postgres() {
        return postgres.join();
    }

    public Optional<EmbeddedKafka> kafka() {
        return kafka.join();
    }

    /** Waits until it takes jobs. */
    public Optional<EmbeddedFlink> flink() {
        return flink.join();
    }

    @Override
    public void close() {
        closeOne(flink);
        closeOne(kafka);
        closeOne(postgres);
    }

    private static <T> CompletableFuture<Optional<T>> startIf(boolean wanted, String name, Supplier<T> start) {
        if (!wanted) {
            return CompletableFuture.completedFuture(Optional.empty());
        }
        CompletableFuture<Optional<T>> started = new CompletableFuture<>();
        new Thread(() -> complete(started, start), "start-" + name).start();
        return started;
    }

    private static <T> void complete(CompletableFuture<Optional<T>> started, Supplier<T> start) {
        try {
            started.complete(Optional.of(start.get()));
        } catch (RuntimeException | Error e) {
            started.completeExceptionally(e);
        }
    }

    /** Stops a part that started; one that can't be stopped doesn't keep the others from stopping. */
    private static <T extends AutoCloseable> void closeOne(CompletableFuture<Optional<T>> part) {
        try {
            Optional<T> started =
                    part.exceptionally(failure -> Optional.empty()).join();
            if (started.isPresent()) {
                started.get().close();
            }
        } catch (Exception e) {
            LOG.error("A part of the platform did not stop", e);
        }
    }
}
