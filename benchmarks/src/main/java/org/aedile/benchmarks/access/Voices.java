package org.aedile.benchmarks.access;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the sources of the agencies say, each with its own secret. */
final class Voices {
    private static final int ACCEPTED = 202;
    private static final String COUNT = "\"property\":\"count\",\"value\":%s,\"unit\":\"1\"";
    private static final String TEXT = "\"fields\":{\"text\":\"%s\"}";

    private final Http http;
    private final Map<String, List<Voice>> byAgency = new HashMap<>();
    private final Map<String, String> zones = new HashMap<>();
    private final Map<String, String> needles = new HashMap<>();

    Voices(Http http) {
        this.http = http;
    }

    /** @param impossible a reading that raises an alert; 0 for a source of records */
    record Voice(String source, String secret, String category, boolean personal, double impossible) {}

    void add(String agency, Voice voice) {
        byAgency.computeIfAbsent(agency, key -> new ArrayList<>()).add(voice);
    }

    /** Where all sources of the agency stand, by which its alerts are found. */
    void stand(String agency, String zone) {
        zones.put(agency, zone);
    }

    /** What its rules look for. */
    void lookFor(String agency, String needle) {
        needles.put(agency, needle);
    }

    String zone(String agency) {
        return zones.getOrDefault(agency, "");
    }

    String category(String source) {
        return voice(source).category();
    }

    boolean isPlainServer(String source) {
        return voice(source).category().equals(Share.SERVER) && !voice(source).personal();
    }

    String personalServer(String agency) {
        return byAgency.getOrDefault(agency, List.of()).stream()
                .filter(Voice::personal)
                .findFirst()
                .orElseThrow()
                .source();
    }

    /** Says what raises an alert of each source; what is refused by now is the census's to find. */
    void alarm(String agency) {
        for (Voice voice : byAgency.getOrDefault(agency, List.of())) {
            if (voice.impossible() > 0) {
                say(voice, COUNT.formatted(voice.impossible()), 0);
            } else {
                say(voice, TEXT.formatted(needles.getOrDefault(agency, "")), 0);
            }
        }
    }

    void reading(Voice voice, double value) {
        say(voice, COUNT.formatted(value), ACCEPTED);
    }

    void record(Voice voice, String text) {
        say(voice, TEXT.formatted(text), ACCEPTED);
    }

    /** Something that can't be taken in. */
    void mumble(Voice voice, String text) {
        say(voice, "\"property\":\"%s\",\"value\":1,\"unit\":\"1\"".formatted(text), 0);
    }

    private void say(Voice voice, String content, int expected) {
        String pair = voice.source() + ":" + voice.secret();
        String basic = "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        String body = "{\"source\":\"%s\",\"time\":\"%s\",%s}".formatted(voice.source(), Instant.now(), content);
        Http.Answer answer = http.send(new Http.Request(
                "POST",
                "/api/v1/observations",
                Map.of("Authorization", basic, "Content-Type", "application/json"),
                body));
        if (expected > 0 && answer.status() != expected) {
            throw new IllegalStateException("%s: %d %s".formatted(body, answer.status(), answer.text()));
        }
    }

    private Voice voice(String source) {
        return byAgency.values().stream()
                .flatMap(List::stream)
                .filter(voice -> voice.source().equals(source))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody planted source " + source));
    }
}
