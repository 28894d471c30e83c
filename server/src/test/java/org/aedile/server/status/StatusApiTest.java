package org.aedile.server.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.aedile.server.ApiClient;
import org.aedile.server.TestServer;
import org.aedile.server.access.Role;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** FEATURE: the platform says how it is, to people and to machines. */
class StatusApiTest {
    private final TestServer server = TestServer.shared();

    @Test
    void theStatusNamesItsParts() {
        JsonNode status =
                ApiClient.loggedIn(server, Role.OPERATOR).get("/api/v1/status").json();

        assertThat(status.get("parts").findValuesAsString("name")).contains("database", "detection", "disk", "log");
        assertThat(status.get("disk").get("usedPercent").asDouble()).isBetween(0.0, 100.0);
        assertThat(status.get("sources").has("new")).isTrue();
    }

    @Test
    void metricsHaveNamesThatOperatorsUnderstand() {
        String metrics = new ApiClient(server).get("/actuator/prometheus").text();

        assertThat(metrics)
                .contains(
                        "aedile_observations_received_total",
                        "aedile_observations_stored_total",
                        "aedile_observations_rejected_total",
                        "reason=\"wrong-unit\"",
                        "aedile_observations_lost_total{channel=\"syslog-udp-kernel\"}",
                        "aedile_log_lag_seconds",
                        "aedile_event_to_screen_seconds");
    }

    @Test
    void itIsReadyWhenDetectionRuns() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(new ApiClient(server)
                                .get("/actuator/health/readiness")
                                .status())
                        .isEqualTo(200));
        assertThat(new ApiClient(server).get("/actuator/health/liveness").status())
                .isEqualTo(200);
    }
}
