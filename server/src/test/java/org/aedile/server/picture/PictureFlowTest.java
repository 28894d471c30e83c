package org.aedile.server.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.aedile.kernel.Alert;
import org.aedile.server.ApiClient;
import org.aedile.server.TestServer;
import org.aedile.server.access.Role;
import org.aedile.server.alert.TestAlerts;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** FEATURE: an alert on the log reaches a screen, and what a person does with it reaches all screens. */
class PictureFlowTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final TestServer server = TestServer.shared();
    private final ApiClient operator = ApiClient.loggedIn(server, Role.OPERATOR);

    @Test
    void anAlertReachesTheScreenAndItsHandlingToo() throws IOException {
        Alert alert = TestAlerts.particles("live", "air-flow", 1, Alert.Status.RAISED);
        JsonNode picture = operator.get("/api/v1/picture").json();
        assertThat(picture.get("domain").asString()).isEqualTo("live");
        String stream = "/api/v1/picture/stream?epoch=%s&after=%d"
                .formatted(
                        picture.get("epoch").asString(), picture.get("number").asLong());
        try (BufferedReader events =
                new BufferedReader(new InputStreamReader(operator.open(stream), StandardCharsets.UTF_8))) {
            TestAlerts.send(server, List.of(alert));
            JsonNode seen = awaitAlert(events, alert.id());
            assertThat(seen.get("state").asString()).isEqualTo("new");
            assertThat(seen.get("evidence").get("expectedLow").isNull()).isTrue();

            assertThat(operator.post("/api/v1/alerts/" + alert.id() + "/acknowledge", "{\"note\":\"on my way\"}")
                            .status())
                    .isEqualTo(200);
            assertThat(awaitAlert(events, alert.id()).get("acknowledgedBy").asString())
                    .isEqualTo("test-operator");
            assertThat(operator.post("/api/v1/alerts/" + alert.id() + "/close", "{\"reason\":\"real\"}")
                            .status())
                    .isEqualTo(200);
            assertThat(awaitAlert(events, alert.id()).get("state").asString()).isEqualTo("closed");
        }
    }

    @Test
    void aStreamFromAnUnknownEpochSaysReset() throws IOException {
        try (BufferedReader events = new BufferedReader(new InputStreamReader(
                operator.open("/api/v1/picture/stream?epoch=gone&after=3"), StandardCharsets.UTF_8))) {
            assertThat(events.lines().filter(line -> line.startsWith("event:")).findFirst())
                    .contains("event: reset");
        }
    }

    @Test
    void theWallSeesNoNamesOfPeople() {
        Alert alert = TestAlerts.particles("live", "air-wall", 1, Alert.Status.RAISED);
        TestAlerts.send(server, List.of(alert));
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> operator.get("/api/v1/alerts/" + alert.id()).status() == 200);
        operator.post("/api/v1/alerts/" + alert.id() + "/acknowledge", "{}");

        ApiClient wall = ApiClient.loggedIn(server, Role.WALL);
        JsonNode picture = wall.get("/api/v1/picture").json();

        assertThat(picture.toString()).doesNotContain("test-operator", "184 µg/m³");
        assertThat(wall.get("/api/v1/alerts").status()).isEqualTo(403);
    }

    private static JsonNode awaitAlert(BufferedReader events, String id) throws IOException {
        for (String line = events.readLine(); line != null; line = events.readLine()) {
            if (line.startsWith("data: {") && line.contains(id)) {
                for (JsonNode alert : JSON.readTree(line.substring(6)).get("alerts")) {
                    if (alert.get("id").asString().equals(id)) {
                        return alert;
                    }
                }
            }
        }
        throw new IllegalStateException("the stream ended");
    }
}
