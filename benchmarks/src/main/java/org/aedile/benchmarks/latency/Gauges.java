package org.aedile.benchmarks.latency;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The sources of the measurement: gauges with a limit. A timed reading is above the limit and raises an alert at once; half
 * a second later an untimed one is below it again, so that the next timed one is a new alert.
 */
final class Gauges {
    static final String PROPERTY = "level";
    static final String UNIT = "m";
    static final double HIGH = 9;
    static final double LOW = 1;

    private static final String SETTING = """
            id: bench-limit
            kind: threshold
            property: level
            severity: high
            title: Level above its limit
            above: 5
            """;

    private Gauges() {}

    static String id(int number) {
        return "gauge-" + number;
    }

    /** Leaves the limit in a folder for the server's settings. */
    static Path writeSettings(Path directory) throws IOException {
        Path folder = Files.createDirectories(directory.resolve("detectors"));
        Files.writeString(folder.resolve("limit.yml"), SETTING);
        return folder;
    }

    /** Registrations, as the API takes them. */
    static List<Map<String, Object>> registrations(int count) {
        return IntStream.range(0, count).mapToObj(Gauges::registration).toList();
    }

    private static Map<String, Object> registration(int number) {
        return Map.ofEntries(
                Map.entry("id", id(number)),
                Map.entry("agency", "operations"),
                Map.entry("name", "Gauge " + number),
                Map.entry("category", "water"),
                Map.entry("place", Map.of("latitude", 43.73 + number % 40 * 4e-4, "longitude", 7.41 + number * 1e-5)),
                Map.entry("timeZone", "UTC"),
                Map.entry("owner", "Water works"),
                Map.entry("purpose", "measurement"),
                Map.entry("legalBasis", "GDPR 6(1)(e)"),
                Map.entry("dataClass", "none"),
                Map.entry("retentionDays", 1),
                Map.entry("properties", List.of(Map.of("name", PROPERTY, "label", "level", "unit", UNIT))));
    }
}
