package org.aedile.server.status.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.aedile.server.config.AedileProperties;
import org.aedile.server.status.CheckpointAge;
import org.springframework.stereotype.Component;

/** The checkpoints in their directory, ours or the one that a cluster shares: {@code <domain>/<job>/chk-<number>/_metadata}. */
@Component
class LocalCheckpoints implements CheckpointAge {
    private static final int DEPTH = 3;

    private final Path root;
    private final InstantSource clock;

    LocalCheckpoints(AedileProperties properties, InstantSource clock) {
        String shared = properties.flink().checkpoints();
        this.root = shared.isEmpty() ? properties.data().resolve("checkpoints") : Path.of(URI.create(shared));
        this.clock = clock;
    }

    @Override
    public OptionalDouble seconds(String timeDomain) {
        return newest(root.resolve(timeDomain))
                .map(LocalCheckpoints::completedAt)
                .map(at ->
                        OptionalDouble.of(Duration.between(at, clock.instant()).toMillis() / 1000.0))
                .orElse(OptionalDouble.empty());
    }

    /** The metadata file of the newest complete checkpoint below that directory. */
    private static Optional<Path> newest(Path directory) {
        if (!Files.isDirectory(directory)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.walk(directory, DEPTH)) {
            return files.filter(file -> file.endsWith("_metadata"))
                    .max(Comparator.comparing(LocalCheckpoints::completedAt));
        } catch (IOException | UncheckedIOException e) {
            // checkpoints come and go while we look
            return Optional.empty();
        }
    }

    private static Instant completedAt(Path metadata) {
        try {
            return Files.getLastModifiedTime(metadata).toInstant();
        } catch (IOException e) {
            return Instant.EPOCH;
        }
    }
}
