package org.aedile.server.embedded;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.aedile.server.config.AedileProperties;
import org.jspecify.annotations.Nullable;

/**
 * The embedded parts of this server, whichever the settings ask for. They start side by side and stop in the reverse order
 * of need: the log's broker first, the database last.
 */
public final class EmbeddedPlatform implements AutoCloseable {
    private final @Nullable EmbeddedPostgres postgres;
    private final @Nullable EmbeddedKafka kafka;

    private EmbeddedPlatform(@Nullable EmbeddedPostgres postgres, @Nullable EmbeddedKafka kafka) {
        this.postgres = postgres;
        this.kafka = kafka;
    }

    /** Starts what the settings don't place elsewhere and waits until it answers. */
    public static EmbeddedPlatform start(AedileProperties properties) {
        Path data = properties.data();
        CompletableFuture<@Nullable EmbeddedPostgres> postgres = startIf(
                properties.postgres().embedded(),
                "postgres",
                () -> EmbeddedPostgres.start(
                        data,
                        properties.postgres().port(),
                        properties.postgres().sharedBuffers()));
        CompletableFuture<@Nullable EmbeddedKafka> kafka = startIf(
                properties.kafka().embedded(),
                "kafka",
                () -> EmbeddedKafka.start(data, properties.kafka().port(), properties.log()));
        return joined(postgres, kafka);
    }

    public Optional<EmbeddedPostgres> postgres() {
        return Optional.ofNullable(postgres);
    }

    public Optional<EmbeddedKafka> kafka() {
        return Optional.ofNullable(kafka);
    }

    @Override
    public void close() {
        closeAll(kafka, postgres);
    }

    private static EmbeddedPlatform joined(
            CompletableFuture<@Nullable EmbeddedPostgres> postgres, CompletableFuture<@Nullable EmbeddedKafka> kafka) {
        try {
            CompletableFuture.allOf(postgres, kafka).join();
            return new EmbeddedPlatform(postgres.join(), kafka.join());
        } catch (CompletionException e) {
            closeAll(resultOf(kafka), resultOf(postgres));
            throw new IllegalStateException("a part of the platform did not start", e);
        }
    }

    private static <T> @Nullable T resultOf(CompletableFuture<@Nullable T> future) {
        return future.isCompletedExceptionally() ? null : future.join();
    }

    private static <T> CompletableFuture<@Nullable T> startIf(boolean wanted, String name, Supplier<T> start) {
        CompletableFuture<@Nullable T> future = new CompletableFuture<>();
        if (!wanted) {
            future.complete(null);
            return future;
        }
        Thread thread = new Thread(() -> complete(future, start), "start-" + name);
        thread.start();
        return future;
    }

    private static <T> void complete(CompletableFuture<@Nullable T> future, Supplier<T> start) {
        try {
            future.complete(start.get());
        } catch (RuntimeException | Error e) {
            future.completeExceptionally(e);
        }
    }

    private static void closeAll(@Nullable AutoCloseable... parts) {
        List<Exception> failures = new ArrayList<>();
        for (AutoCloseable part : parts) {
            try {
                if (part != null) {
                    part.close();
                }
            } catch (Exception e) {
                failures.add(e);
            }
        }
        if (!failures.isEmpty()) {
            throw new IllegalStateException("a part of the platform did not stop", failures.get(0));
        }
    }
}
