package org.aedile.server.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;

/**
 * Which evening is played, and how far it has come: kept in the data directory, so that a start goes on where the last one
 * ended.
 *
 * @param seed seed of the evening
 * @param start when it begins
 * @param speed times real speed
 * @param position up to where everything said is on the log
 */
record DemoRun(long seed, Instant start, double speed, Instant position) {
    private static final String FILE = "demo.properties";

    /** The evening that was played in this data directory, if any. */
    static Optional<DemoRun> find(Path data) {
        Path file = data.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Optional.of(new DemoRun(
                Long.parseLong(properties.getProperty("seed")),
                Instant.parse(properties.getProperty("start")),
                Double.parseDouble(properties.getProperty("speed")),
                Instant.parse(properties.getProperty("position"))));
    }

    DemoRun at(Instant newPosition) {
        return new DemoRun(seed, start, speed, newPosition);
    }

    DemoRun atSpeed(double newSpeed) {
        return new DemoRun(seed, start, newSpeed, position);
    }

    /** True when the same evening from the same time is meant, at whatever speed. */
    boolean continues(DemoRun other) {
        return seed == other.seed && start.equals(other.start);
    }

    /** Replaces what the directory remembers, all or nothing. */
    void save(Path data) {
        Properties properties = new Properties();
        properties.setProperty("seed", Long.toString(seed));
        properties.setProperty("start", start.toString());
        properties.setProperty("speed", Double.toString(speed));
        properties.setProperty("position", position.toString());
        Path written = data.resolve(FILE + ".new");
        try {
            try (Writer writer = Files.newBufferedWriter(written)) {
                properties.store(writer, null);
            }
            Files.move(
                    written, data.resolve(FILE), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
