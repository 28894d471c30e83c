package org.aedile.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aedile.benchmarks.harness.ApiClient;
import tools.jackson.databind.JsonNode;

/** The signs of one attack on a square, as an agency's sources tell of them now. */
final class Signs {
    private static final int GUESSES = 25;
    private static final long GUESS_MILLIS = 40;

    private final ApiClient api;
    private final String agency;

    Signs(ApiClient api, String agency) {
        this.api = api;
        this.agency = agency;
    }

    /** Somebody guesses passwords of a server; returns the alert. */
    JsonNode logIns() {
        String id = "a20-server";
        Sensor.ofLogs(api, id, "none", agency);
        long now = System.currentTimeMillis();
        say(IntStream.range(0, GUESSES)
                .mapToObj(i -> record(
                        id,
                        now - (GUESSES - i) * GUESS_MILLIS,
                        "\"message\":\"Failed password for root port %d\",\"SourceIp\":\"203.0.113.20\""
                                .formatted(i))));
        return Alerts.awaitTitled(api, "Burst of failed SSH log-ins from one address", agency);
    }

    /** The signals beside the square are given another plan at an hour when none is due; returns the alert. */
    JsonNode planChange() {
        String id = "a20-signal";
        Sensor.ofCity(api, id, agency, "signal_controller", List.of());
        say(record(
                id,
                System.currentTimeMillis(),
                "\"event\":\"plan_change\",\"from_plan\":\"2\",\"to_plan\":\"9\",\"local_time\":\"15:02\""));
        return Alerts.awaitTitled(api, "Signal plan changed outside its window", agency);
    }

    /** So much flammable gas in the air that it may soon burn; returns the alert. */
    JsonNode gas() {
        String id = "a20-gas";
        Sensor.ofCity(api, id, agency, "gas", List.of(Map.of("name", "lel", "label", "flammable gas", "unit", "%")));
        say(value(id, System.currentTimeMillis(), "lel", 14, "%"));
        return Alerts.awaitTitled(api, "Flammable gas at a tenth of its lower explosive limit", agency);
    }

    /** Everybody runs; returns the alert. */
    JsonNode flight() {
        String id = "a20-crowd";
        Sensor.ofCity(api, id, agency, "crowd", List.of(Map.of("name", "speed", "label", "speed", "unit", "m/s")));
        say(value(id, System.currentTimeMillis(), "speed", 3.4, "m/s"));
        return Alerts.awaitTitled(api, "People run", agency);
    }

    private static String record(String source, long time, String fields) {
        return "{\"source\":\"%s\",\"id\":\"%s-%d\",\"time\":%d,\"fields\":{%s}}"
                .formatted(source, source, time, time, fields);
    }

    private static String value(String source, long time, String property, double value, String unit) {
        return "{\"source\":\"%s\",\"time\":%d,\"property\":\"%s\",\"value\":%s,\"unit\":\"%s\"}"
                .formatted(source, time, property, value, unit);
    }

    private void say(Stream<String> lines) {
        assertThat(api.postLines("/api/v1/observations", lines.collect(Collectors.joining("\n", "", "\n"))))
                .doesNotContain("rejected");
    }

    private void say(String line) {
        say(Stream.of(line));
    }
}
