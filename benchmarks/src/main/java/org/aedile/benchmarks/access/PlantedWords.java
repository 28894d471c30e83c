package org.aedile.benchmarks.access;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What an agency calls things: a type of incident, an event that it expects, and a replay. */
final class PlantedWords {
    private final People people;
    private final Canaries canaries;
    private final Ids ids;

    PlantedWords(People people, Canaries canaries, Ids ids) {
        this.people = people;
        this.canaries = canaries;
        this.ids = ids;
    }

    void plant(String agency) {
        Set<String> own = Set.of(agency);
        String type = canaries.plant("type of incidents", own);
        Map<String, Object> form = Map.of(
                "id",
                type,
                "name",
                Map.of("en", canaries.plant("name of a type", own)),
                "icon",
                "incident",
                "severity",
                "medium",
                "title",
                canaries.plant("title of a type", own),
                "categories",
                List.of(),
                "fields",
                List.of(),
                "playbook",
                "");
        String reason = canaries.plant("reason of a type", own);
        people.of(agency, "supervisor")
                .json(
                        "PUT",
                        "/api/v1/incident-types/" + type,
                        tools.jackson.databind.json.JsonMapper.shared()
                                .writeValueAsString(Map.of("type", form, "basis", 0, "reason", reason)));
        ids.add("incident-types", type, own);
        plantEvent(agency, own);
    }

    /** Far away, so that it marks nothing. */
    private void plantEvent(String agency, Set<String> own) {
        Instant now = Instant.now();
        Map<String, Object> form = Map.of(
                "name",
                canaries.plant("name of an event", own),
                "place",
                Map.of("circle", Map.of("lon", 0, "lat", 0, "meters", 100)),
                "begins",
                now.toString(),
                "ends",
                now.plus(Duration.ofDays(1)).toString());
        String id = people.of(agency, "operator")
                .post("/api/v1/expected-events?domain=live", form)
                .get("id")
                .asString();
        ids.add("expected-events", id, own);
    }

    /** A replay of that agency's; one is enough, because each takes a detection job. */
    void plantReplay(String agency) {
        Set<String> own = Set.of(agency);
        String replay = "replay-" + canaries.plant("replay", own);
        people.of(agency, "admin")
                .post(
                        "/api/v1/replays",
                        Map.of(
                                "id",
                                replay,
                                "title",
                                canaries.plant("title of a replay", own),
                                "start",
                                "2026-05-01T00:00:00Z",
                                "speed",
                                0));
        ids.add("replays", replay, own);
    }
}
