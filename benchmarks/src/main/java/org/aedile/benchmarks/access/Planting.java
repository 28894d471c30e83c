package org.aedile.benchmarks.access;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aedile.benchmarks.harness.Waiting;

/** Makes records of every kind for each agency, with words in all that can hold one. */
final class Planting {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int ALERTS_OF_AN_AGENCY = 3;

    private final People people;
    private final Canaries canaries;
    private final Ids ids;
    private final Voices voices;
    private final PlantedSources sources;
    private final PlantedRules rules;
    private final PlantedOversight oversight;
    private final PlantedIncidents incidents;
    private final PlantedSimulations simulations;
    private final PlantedUnits units;
    private final PlantedWords words;

    Planting(People people, Canaries canaries, Ids ids) {
        this.people = people;
        this.canaries = canaries;
        this.ids = ids;
        this.voices = new Voices(people.local().http());
        this.sources = new PlantedSources(people, canaries, ids, voices);
        this.rules = new PlantedRules(people, canaries, ids, voices);
        this.oversight = new PlantedOversight(people, canaries, ids);
        this.incidents = new PlantedIncidents(people, canaries, ids);
        this.simulations = new PlantedSimulations(people, canaries, ids);
        this.units = new PlantedUnits(people, canaries, ids);
        this.words = new PlantedWords(people, canaries, ids);
    }

    void plant() {
        for (String agency : Share.AGENCIES) {
            sources.plant(agency);
            rules.plant(agency);
            plantCity(agency);
            plantSmallRecords(agency);
            oversight.plant(agency);
            incidents.plant(agency);
            simulations.plant(agency);
            units.plant(agency);
            words.plant(agency);
            plantShift(agency);
            ids.add("agencies", agency, Set.of(agency));
            ids.add("memberships", agency, Set.of(agency));
        }
        words.plantReplay(Share.AGENCIES.get(0));
        plantDependencies();
        Share.IN_EFFECT.forEach(share -> sign(share, propose(share), share.shows(), share.sees()));
        Share half = Share.NOT_IN_EFFECT.get(0);
        sign(half, propose(half), half.shows());
        Share over = Share.NOT_IN_EFFECT.get(1);
        String revoked = propose(over);
        sign(over, revoked, over.shows(), over.sees());
        people.of(over.sees(), "controller")
                .post(path(revoked, "revoke"), Map.of("text", word("reason of an end", parties(over))));
        awaitAlerts();
    }

    /** Everybody says again what raises alerts, so that something happens on the screens. */
    void speak() {
        Share.AGENCIES.forEach(voices::alarm);
    }

    private void awaitAlerts() {
        Set<String> waiting = new LinkedHashSet<>(Share.AGENCIES);
        Waiting.until("alerts of all agencies are there", PATIENCE, () -> {
            waiting.forEach(voices::alarm);
            waiting.removeIf(this::hasAlerts);
            return waiting.isEmpty();
        });
        Share.AGENCIES.forEach(this::noteAlerts);
    }

    private boolean hasAlerts(String agency) {
        return people.of(agency, "operator")
                        .get("/api/v1/alerts?domain=live&limit=500&q=" + voices.zone(agency))
                        .get("items")
                        .size()
                >= ALERTS_OF_AN_AGENCY;
    }

    private void noteAlerts(String agency) {
        Visitor operator = people.of(agency, "operator");
        operator.get("/api/v1/alerts?domain=live&limit=500&q=" + voices.zone(agency))
                .get("items")
                .forEach(alert -> {
                    String id = alert.get("id").asString();
                    String source = alert.get("source").asString();
                    Set<String> viewers = Share.seeAlert(agency, voices.category(source));
                    canaries.remember(id, "alert", viewers);
                    ids.add("alerts", id, viewers);
                    if (voices.isPlainServer(source)) {
                        String note = word("note for partners", Share.seeWholeAlert(agency, Share.SERVER, false));
                        String ours = word("note for the agency", Set.of(agency));
                        String path = "/api/v1/alerts/" + id;
                        operator.post(path + "/acknowledge", Map.of("note", note, "marking", "partners"));
                        operator.post(path + "/reopen", Map.of("note", ours, "marking", "agency"));
                    }
                });
    }

    /** A zone and an asset. */
    private void plantCity(String agency) {
        Visitor supervisor = people.of(agency, "supervisor");
        Set<String> own = Set.of(agency);
        String zone = word("zone", own);
        ids.add("zones", zone, own);
        List<List<Double>> ring =
                List.of(List.of(7.4, 43.7), List.of(7.5, 43.7), List.of(7.5, 43.8), List.of(7.4, 43.7));
        Map<String, Object> outline = Map.of("type", "Polygon", "coordinates", List.of(ring));
        String body = tools.jackson.databind.json.JsonMapper.shared()
                .writeValueAsString(Map.of("name", word("name of a zone", own), "geometry", outline));
        supervisor.json("PUT", "/api/v1/zones/" + zone, body);
    }

    /** Each agency's asset depends on that of the next, whose id it therefore knows, and nothing else of it. */
    private void plantDependencies() {
        List<String> agencies = Share.AGENCIES;
        for (int i = 0; i < agencies.size(); i++) {
            String before = agencies.get((i + agencies.size() - 1) % agencies.size());
            ids.add("assets", word("asset", Set.of(agencies.get(i), before)), Set.of(agencies.get(i)));
        }
        for (int i = 0; i < agencies.size(); i++) {
            String agency = agencies.get(i);
            people.of(agency, "supervisor")
                    .post(
                            "/api/v1/assets",
                            Map.of(
                                    "id", ids.all("assets").get(i),
                                    "name", word("name of an asset", Set.of(agency)),
                                    "kind", word("kind of an asset", Set.of(agency)),
                                    "dependsOn", List.of(ids.all("assets").get((i + 1) % agencies.size()))));
        }
    }

    private void plantSmallRecords(String agency) {
        Set<String> own = Set.of(agency);
        Map<String, String> hold =
                Map.of("source", voices.personalServer(agency), "reason", word("reason of a hold", own));
        String id = people.of(agency, "privacy")
                .post("/api/v1/privacy/holds", hold)
                .get("id")
                .asString();
        ids.add("holds", canaries.remember(id, "hold", own), own);
        people.of(agency, "admin").get("/api/v1/tokens").forEach(token -> {
            if (token.toString().contains(agency)
                    || canaries.in(token.toString()).stream()
                            .allMatch(one -> one.viewers().contains(agency))) {
                ids.add("tokens", canaries.remember(token.get("id").asString(), "id of a token", own), own);
            }
        });
        for (String role : people.roles()) {
            Visitor person = people.of(agency, role);
            ids.add(
                    "accounts",
                    person.get("/api/v1/session").at("/user/username").asString(),
                    own);
            person.get("/api/v1/session/all")
                    .forEach(session -> ids.add(
                            "all", canaries.remember(session.get("id").asString(), "id of a session", own), own));
        }
    }

    /** An entry of the shift log, a handover with it, who is told what, and something that was told. */
    private void plantShift(String agency) {
        Set<String> own = Set.of(agency);
        Visitor operator = people.of(agency, "operator");
        Map<String, String> entry = Map.of("domain", "live", "text", word("entry of a shift log", own));
        ids.add(
                "entries",
                operator.post("/api/v1/shift-log/entries", entry).get("id").asString(),
                own);
        Map<String, String> handover = Map.of("domain", "live", "note", word("note of a handover", own));
        ids.add(
                "handovers",
                operator.post("/api/v1/shift-log/handovers", handover).get("id").asString(),
                own);
        Visitor supervisor = people.of(agency, "supervisor");
        String address = word("who is told", own) + "@city.example";
        Map<String, String> subscription = Map.of("channel", "email", "severity", "high", "target", address);
        ids.add(
                "subscriptions",
                supervisor
                        .post("/api/v1/notifications/subscriptions", subscription)
                        .get("id")
                        .asString(),
                own);
        Map<String, String> test = Map.of("channel", "screen", "domain", "live");
        ids.add(
                "seen",
                operator.post("/api/v1/notifications/test", test)
                        .get("notification")
                        .asString(),
                own);
    }

    private String propose(Share share) {
        Map<String, Object> clause = Map.of(
                "records",
                share.records(),
                "categories",
                share.category().isEmpty() ? List.of() : List.of(share.category()),
                "leastSeverity",
                "low",
                "masking",
                share.masked() ? "personal" : "nothing",
                "use",
                "see");
        Map<String, Object> grounds = Map.of(
                "purpose",
                word("purpose of an agreement", parties(share)),
                "legalBasis",
                word("legal basis of an agreement", parties(share)),
                "showing",
                "gdpr",
                "seeing",
                "led");
        String id = people.of(share.shows(), "controller")
                .post(
                        "/api/v1/agreements",
                        Map.of(
                                "shows", share.shows(),
                                "sees", share.sees(),
                                "clauses", List.of(clause),
                                "grounds", grounds,
                                "from", "2026-01-01T00:00:00Z",
                                "until", Instant.now().plus(Duration.ofDays(1)).toString()))
                .get("id")
                .asString();
        ids.add("agreements", canaries.remember(id, "agreement", parties(share)), parties(share));
        return id;
    }

    private void sign(Share share, String id, String... agencies) {
        people.of(share.shows(), "privacy").post(path(id, "advise"), Map.of("text", word("advice", parties(share))));
        for (String agency : agencies) {
            people.of(agency, "controller").post(path(id, "sign"), Map.of());
        }
    }

    private static String path(String agreement, String act) {
        return "/api/v1/agreements/" + agreement + "/" + act;
    }

    private static Set<String> parties(Share share) {
        return Set.of(share.shows(), share.sees());
    }

    private String word(String what, Set<String> viewers) {
        return canaries.plant(what, viewers);
    }
}
