package org.aedile.benchmarks.access;

import java.util.Map;
import java.util.Set;

/** A what-if of each agency with advice; results are seen where an agreement shows them, advice by nobody else. */
final class PlantedSimulations {
    private final People people;
    private final Canaries canaries;
    private final Ids ids;

    PlantedSimulations(People people, Canaries canaries, Ids ids) {
        this.people = people;
        this.canaries = canaries;
        this.ids = ids;
    }

    void plant(String agency) {
        Set<String> viewers = Share.seeSimulation(agency);
        Map<String, Object> question = Map.of(
                "title",
                canaries.plant("title of a what-if", Share.seeWholeSimulation(agency)),
                "place",
                "place-du-casino",
                "aroundMeters",
                10,
                "people",
                2);
        String id = people.of(agency, "supervisor")
                .post("/api/v1/simulations", Map.of("question", question, "domain", "live"))
                .get("id")
                .asString();
        ids.add("simulations", canaries.remember(id, "what-if", viewers), viewers);
        // What is advised names the what-if that it is for.
        var unused = people.of(agency, "supervisor")
                .post("/api/v1/simulations/" + id + "/advice", Map.of("seconds", 1, "stewards", 1));
    }
}
