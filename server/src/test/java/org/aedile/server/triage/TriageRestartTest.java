package org.aedile.server.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.aedile.kernel.Alert;
import org.aedile.server.ApiClient;
import org.aedile.server.TestServer;
import org.aedile.server.access.Role;
import org.aedile.server.alert.TestAlerts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** FEATURE: a restart changes nothing in the queue. */
class TriageRestartTest {
    private static final String ITEMS = "/api/v1/items?domain=live";

    @TempDir
    Path data;

    @Test
    void itemsAndWhatPeopleDidWithThemSurviveARestart() {
        JsonNode before;
        try (TestServer server = TestServer.start(data, Map.of())) {
            ApiClient operator = ApiClient.loggedIn(server, Role.OPERATOR);
            TestAlerts.send(
                    server,
                    List.of(
                            TestAlerts.particles("live", "air-one", 1, Alert.Status.RAISED),
                            TestAlerts.particles("live", "air-two", 1, Alert.Status.RAISED)));
            String item = awaitOne(operator).get(0).get("id").asString();
            operator.post(
                    "/api/v1/items/assign?domain=live",
                    "{\"items\":[{\"id\":\"%s\"}],\"desk\":\"desk 9\"}".formatted(item));
            operator.post("/api/v1/items/acknowledge?domain=live", "{\"items\":[{\"id\":\"%s\"}]}".formatted(item));
            before = awaitOne(operator);
        }
        try (TestServer server = TestServer.start(data, Map.of())) {
            ApiClient operator = ApiClient.loggedIn(server, Role.OPERATOR);

            assertThat(awaitOne(operator)).isEqualTo(before);
            assertThat(before.get(0).get("desk").asString()).isEqualTo("desk 9");
            assertThat(before.get(0).get("state").asString()).isEqualTo("acknowledged");
            assertThat(before.get(0).get("count").asInt()).isEqualTo(2);
        }
    }

    private static JsonNode awaitOne(ApiClient operator) {
        await().atMost(Duration.ofSeconds(10)).until(() -> {
            JsonNode items = operator.get(ITEMS).json();
            return items.size() == 1 && items.get(0).get("count").asInt() == 2;
        });
        return operator.get(ITEMS).json();
    }
}
