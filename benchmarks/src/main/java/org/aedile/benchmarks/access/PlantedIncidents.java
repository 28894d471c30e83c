package org.aedile.benchmarks.access;

import java.util.Map;
import java.util.Set;

/** An incident of each agency, with something written on its timeline; nobody else is asked to take part. */
final class PlantedIncidents {
    private final People people;
    private final Canaries canaries;
    private final Ids ids;

    PlantedIncidents(People people, Canaries canaries, Ids ids) {
        this.people = people;
        this.canaries = canaries;
        this.ids = ids;
    }

    void plant(String agency) {
        Set<String> own = Set.of(agency);
        Visitor supervisor = people.of(agency, "supervisor");
        String id = supervisor
                .post(
                        "/api/v1/incidents",
                        Map.of(
                                "domain", "live",
                                "type", "other",
                                "title", canaries.plant("title of an incident", own),
                                "description", canaries.plant("description of an incident", own),
                                "reporter", canaries.plant("who reported an incident", own),
                                "place", canaries.plant("place of an incident", own)))
                .get("id")
                .asString();
        ids.add("incidents", canaries.remember(id, "incident", own), own);
        supervisor.post(
                "/api/v1/incidents/" + id + "/entries",
                Map.of("text", canaries.plant("entry of a timeline", own), "kind", "note"));
        supervisor.post(
                "/api/v1/incidents/" + id + "/tasks",
                Map.of("title", canaries.plant("task of an incident", own), "agency", agency));
        Map<String, String> hold =
                Map.of("kind", "incident", "record", id, "reason", canaries.plant("reason of a record's hold", own));
        String held = people.of(agency, "privacy")
                .post("/api/v1/privacy/record-holds", hold)
                .get("id")
                .asString();
        ids.add("record-holds", canaries.remember(held, "hold of a record", own), own);
    }
}
