package org.aedile.benchmarks.access;

import java.util.Map;
import java.util.Set;

/** Three rules of each agency: one that alerts, one in shadow, one that is only written. */
final class PlantedRules {
    private static final String TEXT = """
            title: %1$s
            titles: {it: '%1$s'}
            id: %2$s
            description: %3$s
            level: high
            logsource: {product: linux}
            detection:
              word:
                text|contains: %4$s
              condition: word
            """;

    private final People people;
    private final Canaries canaries;
    private final Ids ids;
    private final Voices voices;

    PlantedRules(People people, Canaries canaries, Ids ids, Voices voices) {
        this.people = people;
        this.canaries = canaries;
        this.ids = ids;
        this.voices = voices;
    }

    void plant(String agency) {
        Set<String> own = Set.of(agency);
        String needle = canaries.plant("what rules look for", Share.seeContent(agency, Share.SERVER, false));
        voices.lookFor(agency, needle);
        String live = draft(agency, needle, Share.seeWholeAlert(agency, Share.SERVER, false));
        step(agency, "second", live, "approve");
        String shadow = draft(agency, needle, own);
        step(agency, "supervisor", shadow, "shadow");
        draft(agency, needle, own);
    }

    private String draft(String agency, String needle, Set<String> seeTitle) {
        Set<String> own = Set.of(agency);
        Set<String> seeId = seeTitle.equals(own) ? own : Share.seeAlert(agency, Share.SERVER);
        String id = canaries.plant("rule", seeId);
        String text = TEXT.formatted(
                canaries.plant("title of a rule", seeTitle), id, canaries.plant("text of a rule", own), needle);
        people.of(agency, "supervisor")
                .post("/api/v1/rules/drafts", Map.of("text", text, "reason", canaries.plant("reason of a rule", own)));
        ids.add("rules", id, own);
        return id;
    }

    private void step(String agency, String role, String rule, String step) {
        people.of(agency, role)
                .post(
                        "/api/v1/rules/%s/versions/1/%s".formatted(rule, step),
                        Map.of("reason", canaries.plant("reason of a step", Set.of(agency))));
    }
}
