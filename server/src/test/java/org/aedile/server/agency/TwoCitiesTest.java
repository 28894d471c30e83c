package org.aedile.server.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.Alert;
import org.aedile.server.ApiClient;
import org.aedile.server.ApiClient.Answer;
import org.aedile.server.Sources;
import org.aedile.server.TestAgencies;
import org.aedile.server.TestServer;
import org.aedile.server.access.Role;
import org.aedile.server.alert.TestAlerts;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** FEATURE: of two cities in one deployment, nothing of the one is seen in the other. */
class TwoCitiesTest {
    /** Two seconds and more of an open stream: each heartbeat takes some lines. */
    private static final int FEW_HEARTBEATS = 9;

    private static final AgencyId NORTH = AgencyId.of("north-fire");

    private final TestServer server = TestServer.shared();

    @BeforeEach
    void foundTheSecondCity() {
        TestAgencies.register(server, NORTH, "northtown");
        TestAgencies.register(server, AgencyId.of("north-police"), "northtown");
    }

    @Test
    void agenciesAndCitiesOfTheOtherAreNotThere() {
        ApiClient north = ApiClient.loggedIn(server, Role.ADMIN, NORTH);
        ApiClient south = ApiClient.loggedIn(server, Role.ADMIN);

        assertThat(north.get("/api/v1/agencies").json().findValuesAsString("id"))
                .contains("north-fire", "north-police", "operations")
                .doesNotContain("municipality");
        assertThat(north.get("/api/v1/cities").json().findValuesAsString("id")).containsExactly("northtown");
        assertThat(north.get("/api/v1/agencies/municipality").status()).isEqualTo(404);
        assertThat(south.get("/api/v1/agencies").text()).doesNotContain("north-fire", "north-police");
        assertThat(south.get("/api/v1/cities").json().findValuesAsString("id")).containsExactly(TestAgencies.CITY);
        assertThat(south.get("/api/v1/agencies/north-fire").status()).isEqualTo(404);
    }

    @Test
    void alertsAndThePictureOfTheOtherAreNotThere() {
        Sources.register(server, Sources.air("south-air"));
        Alert alert = TestAlerts.particles("live", "south-air", 1, Alert.Status.RAISED);
        TestAlerts.send(server, List.of(alert));
        ApiClient south = ApiClient.loggedIn(server, Role.OPERATOR);
        ApiClient north = ApiClient.loggedIn(server, Role.OPERATOR, NORTH);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> south.get("/api/v1/picture?domain=live").text().contains(alert.id()));

        assertThat(north.get("/api/v1/picture?domain=live").text())
                .doesNotContain(alert.id())
                .doesNotContain("south-air");
        assertThat(north.get("/api/v1/alerts?source=south-air").json().get("items"))
                .isEmpty();
        assertThat(north.get("/api/v1/alerts/" + alert.id()).status()).isEqualTo(404);
    }

    @Test
    void sourcesAndRulesOfTheOtherAreNotThere() {
        Sources.register(server, Sources.air("south-listed"));
        ApiClient south = ApiClient.loggedIn(server, Role.SUPERVISOR);
        ApiClient north = ApiClient.loggedIn(server, Role.SUPERVISOR, NORTH);
        String rule = "south-rule-" + System.nanoTime();
        assertThat(south.post("/api/v1/rules/drafts", draft(rule)).status()).isEqualTo(201);

        String listed = "/api/v1/sources?q=south-listed";
        assertThat(south.get(listed).json().findValuesAsString("id")).containsExactly("south-listed");
        assertThat(north.get(listed).json().get("items")).isEmpty();
        assertThat(north.get("/api/v1/sources/south-listed").status()).isEqualTo(404);
        assertThat(south.get("/api/v1/rules").text()).contains(rule);
        assertThat(north.get("/api/v1/rules").text()).doesNotContain(rule);
        assertThat(north.get("/api/v1/rules/" + rule).status()).isEqualTo(404);
    }

    @Test
    void theStreamOfTheOtherTellsNothing() throws IOException {
        Sources.register(server, Sources.air("south-streamed"));
        ApiClient south = ApiClient.loggedIn(server, Role.OPERATOR);
        ApiClient north = ApiClient.loggedIn(server, Role.OPERATOR, NORTH);
        String alert = TestAlerts.particles("live", "south-streamed", 1, Alert.Status.RAISED)
                .id();
        try (BufferedReader ours = stream(north)) {
            assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
                int revision = 1;
                while (!isHeard(south, revision, alert)) {
                    revision++; // the stream was reset, because elsewhere somebody's sight changed
                }
            });
            List<String> heard = assertTimeoutPreemptively(
                    Duration.ofSeconds(20),
                    () -> ours.lines().limit(FEW_HEARTBEATS).toList());
            assertThat(heard.toString()).isNotEmpty().doesNotContain(alert, "south-streamed");
        }
    }

    /** True when a stream tells of that revision; false when it ended before. */
    private boolean isHeard(ApiClient reader, int revision, String alert) throws IOException {
        try (BufferedReader events = stream(reader)) {
            TestAlerts.send(
                    server, List.of(TestAlerts.particles("live", "south-streamed", revision, Alert.Status.RAISED)));
            return events.lines().anyMatch(line -> line.contains(alert));
        }
    }

    private static BufferedReader stream(ApiClient reader) {
        JsonNode picture = reader.get("/api/v1/picture?domain=live").json();
        return new BufferedReader(new InputStreamReader(
                reader.open("/api/v1/picture/stream?domain=live&epoch=%s&after=%d"
                        .formatted(
                                picture.get("epoch").asString(),
                                picture.get("number").asLong())),
                StandardCharsets.UTF_8));
    }

    private static String draft(String rule) {
        return JsonMapper.shared().writeValueAsString(Map.of("reason", "two cities", "text", """
                        title: Rule of the south
                        id: %s
                        level: low
                        logsource: {product: linux}
                        detection:
                          word:
                            text|contains: south
                          condition: word
                        """.formatted(rule)));
    }

    @Test
    void theMapOfTheOtherIsNotThere() {
        ApiClient north = ApiClient.loggedIn(server, Role.OPERATOR, NORTH);
        ApiClient south = ApiClient.loggedIn(server, Role.OPERATOR);
        String tile = "/api/v1/tiles/15/17060/11947.mvt?city=monaco";

        assertThat(south.get("/api/v1/city?domain=live").json().get("name").asString())
                .isEqualTo("Monaco");
        assertThat(south.get(tile).status()).isEqualTo(200);
        assertThat(south.get("/api/v1/zones").json().findValuesAsString("city")).contains("monaco");

        assertThat(north.get("/api/v1/city?city=monaco").status()).isEqualTo(404);
        assertThat(north.get("/api/v1/city").status()).isEqualTo(404);
        assertThat(north.get("/api/v1/city/search?q=casino").status()).isEqualTo(404);
        assertThat(north.get("/api/v1/maps").json().findValuesAsString("id")).doesNotContain("monaco");
        assertThat(north.get(tile).status()).isEqualTo(204);
        assertThat(north.get("/api/v1/zones").json().findValuesAsString("city")).doesNotContain("monaco");
    }

    @Test
    void nothingIsAgreedAcrossCitiesButWithAProvider() {
        AgencyId provider = AgencyId.of("two-city-soc");
        TestAgencies.registerProvider(server, provider, Set.of(NORTH, Sources.AGENCY));
        ApiClient north = ApiClient.loggedIn(server, Role.CONTROLLER, NORTH);

        Answer refused = north.post("/api/v1/agreements", terms(NORTH, Sources.AGENCY));
        Answer agreed = north.post("/api/v1/agreements", terms(NORTH, provider));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().get("detail").asString())
                .isEqualTo(
                        "there is no agency 'municipality'; known are north-fire, north-police, operations, two-city-soc");
        assertThat(agreed.status()).isEqualTo(201);
        assertThat(ApiClient.loggedIn(server, Role.CONTROLLER)
                        .get("/api/v1/agreements")
                        .text())
                .doesNotContain("north-fire");
    }

    private static String terms(AgencyId shows, AgencyId sees) {
        return """
                {"shows": "%s", "sees": "%s",
                 "clauses": [{"records": "alerts", "categories": [], "leastSeverity": "high", "masking": "nothing", "use": "see"}],
                 "grounds": {"purpose": "network security", "legalBasis": "GDPR 28", "showing": "gdpr", "seeing": "gdpr"},
                 "from": "2026-01-01T00:00:00Z", "until": "%s"}
                """.formatted(shows, sees, Instant.now().plus(Duration.ofDays(30)));
    }
}
