package org.aedile.server.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
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
        try (Follower screen = new Follower()) {
            TestAlerts.send(server, List.of(alert));
            JsonNode seen = screen.await(alert.id(), "state", "new");
            assertThat(seen.get("evidence").get("expectedLow").isNull()).isTrue();

            assertThat(operator.post("/api/v1/alerts/" + alert.id() + "/acknowledge", "{\"note\":\"on my way\"}")
                            .status())
                    .isEqualTo(200);
            screen.await(alert.id(), "acknowledgedBy", "test-operator");
            assertThat(operator.post("/api/v1/alerts/" + alert.id() + "/close", "{\"reason\":\"real\"}")
                            .status())
                    .isEqualTo(200);
            screen.await(alert.id(), "state", "closed");
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

        assertThat(picture.toString()).doesNotContain("test-operator");
        assertThat(picture.get("alerts")
                        .valueStream()
                        .filter(one -> one.get("id").asString().equals(alert.id())))
                .singleElement()
                .satisfies(one -> assertThat(one.toString()).doesNotContain("184 µg/m³"));
        assertThat(wall.get("/api/v1/alerts").status()).isEqualTo(403);
    }

    /** A screen as the browser has it: snapshot, then numbered frames; after a reset it begins again. */
    private final class Follower implements AutoCloseable {
        private BufferedReader events = new BufferedReader(Reader.nullReader());
        private final Deque<JsonNode> seen = new ArrayDeque<>();

        /** The first state of the alert in which that field has that value. */
        JsonNode await(String id, String field, String value) throws IOException {
            while (true) {
                while (!seen.isEmpty()) {
                    JsonNode alert = seen.removeFirst();
                    if (alert.get("id").asString().equals(id)
                            && value.equals(alert.get(field).asString(""))) {
                        return alert;
                    }
                }
                readOn();
            }
        }

        private void readOn() throws IOException {
            String line = events.readLine();
            if (line == null) {
                begin();
            } else if (line.startsWith("data: {\"")) {
                JsonNode alerts = JSON.readTree(line.substring(6)).get("alerts");
                if (alerts != null) {
                    alerts.forEach(seen::add);
                }
            }
        }

        private void begin() throws IOException {
            close();
            JsonNode picture = operator.get("/api/v1/picture").json();
            picture.get("alerts").forEach(seen::add);
            String stream = "/api/v1/picture/stream?epoch=%s&after=%d"
                    .formatted(
                            picture.get("epoch").asString(),
                            picture.get("number").asLong());
            events = new BufferedReader(new InputStreamReader(operator.open(stream), StandardCharsets.UTF_8));
        }

        @Override
        public void close() throws IOException {
            events.close();
        }
    }
}
