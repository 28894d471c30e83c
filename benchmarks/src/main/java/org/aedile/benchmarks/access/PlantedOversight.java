package org.aedile.benchmarks.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is about people and about who looks at them: requests of data subjects, of a second person, and a broken glass. */
final class PlantedOversight {
    private static final int CONFLICT = 409;

    private final People people;
    private final Canaries canaries;
    private final Ids ids;

    PlantedOversight(People people, Canaries canaries, Ids ids) {
        this.people = people;
        this.canaries = canaries;
        this.ids = ids;
    }

    /** After the small records of the agency. */
    void plant(String agency) {
        askForASecondPerson(agency);
        breakTheGlass(agency);
        askWhatIsHeld(agency);
    }

    private void askForASecondPerson(String agency) {
        Set<String> own = Set.of(agency);
        Visitor officer = people.of(agency, "privacy");
        String hold = ids.all("holds").get(Share.AGENCIES.indexOf(agency));
        String reason = canaries.plant("reason for a second person", own);
        Http.Answer answer = officer.http()
                .send(officer.request("DELETE", "/api/v1/privacy/holds/" + hold + "?reason=" + reason, null));
        if (answer.status() != CONFLICT) {
            throw new IllegalStateException("a hold of %s is lifted by one: %s".formatted(agency, answer));
        }
        String request =
                JsonMapper.shared().readTree(answer.text()).get("request").asString();
        ids.add("approvals", canaries.remember(request, "request for a second person", own), own);
    }

    /** Privacy officers of both agencies know of it. */
    private void breakTheGlass(String agency) {
        String owner = Share.glassOf(agency);
        Set<String> both = Share.glassParties(agency);
        String reason = "gas in the street " + canaries.plant("reason of a broken glass", both);
        JsonNode glass = people.of(agency, People.BREAKER)
                .post("/api/v1/break-glass", Map.of("agency", owner, "categories", List.of(), "reason", reason));
        ids.add("break-glass", canaries.remember(glass.get("id").asString(), "broken glass", both), both);
    }

    private void askWhatIsHeld(String agency) {
        Set<String> own = Set.of(agency);
        Map<String, ?> terms = Map.of(
                "names", List.of(canaries.plant("name of a data subject", own)),
                "phones", List.of(),
                "emails", List.of(),
                "plates", List.of(),
                "identifiers", List.of(canaries.plant("number of a data subject", own)),
                "sources", List.of());
        JsonNode request = people.of(agency, "privacy")
                .post(
                        "/api/v1/requests",
                        Map.of(
                                "right",
                                "access",
                                "regime",
                                "gdpr",
                                "applicant",
                                canaries.plant("applicant", own),
                                "contact",
                                canaries.plant("contact of an applicant", own) + "@example.org",
                                "receivedOn",
                                LocalDate.now(Clock.systemUTC()).toString(),
                                "words",
                                canaries.plant("words of an applicant", own),
                                "terms",
                                terms));
        ids.add("requests", canaries.remember(request.get("id").asString(), "data-subject request", own), own);
    }
}
