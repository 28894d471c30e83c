package org.aedile.detection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Reference data beside the repository; tests that need it are skipped, and say so, where it is absent. */
public final class SharedData {
    private SharedData() {}

    /** The folder or file of that name. */
    public static Path require(String name) {
        Path path = root().resolve(name);
        if (!Files.exists(path)) {
            System.out.println("skipped: there is no " + path);
            Assumptions.abort("there is no " + path);
        }
        return path;
    }

    /** All Sigma rules of the corpus. */
    public static List<RuleText> sigmaRules() {
        return Stream.of("sigma/rules", "sigma/rules-emerging-threats", "sigma/rules-threat-hunting")
                .map(SharedData::require)
                .flatMap(folder -> files(folder, ".yml").stream())
                .map(file -> new RuleText(file.getFileName().toString(), read(file)))
                .toList();
    }

    public static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path root() {
        String named = Optional.ofNullable(System.getProperty("aedile.shared.data"))
                .orElse(Optional.ofNullable(System.getenv("AEDILE_SHARED_DATA")).orElse(""));
        return named.isEmpty() ? Path.of("../../shared/data") : Path.of(named);
    }
}
