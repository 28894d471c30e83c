package org.aedile.server.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.Alert;
import org.aedile.server.ApiClient;
import org.aedile.server.Sources;
import org.aedile.server.TestAgencies;
import org.aedile.server.TestServer;
import org.aedile.server.access.Role;
import org.aedile.server.alert.TestAlerts;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** FEATURE: a managed provider sees how its customers are doing, as far as each has agreed, and no persons. */
class ConsoleTest {
    private static final AgencyId SOC = AgencyId.of("console-soc");

    private final TestServer server = TestServer.shared();

    @Test
    void theConsoleCountsWhatAgreementsShow() {
        AgencyId quiet = TestAgencies.register(server, AgencyId.of("console-quiet"), "quiettown");
        TestAgencies.registerProvider(server, SOC, Set.of(Sources.AGENCY, quiet));
        ApiClient provider = ApiClient.loggedIn(server, Role.OPERATOR, SOC);
        Sources.register(server, Sources.air("console-air"));
        assertThat(Sources.submit(
                        server,
                        "{\"source\":\"console-air\",\"time\":\"%s\",\"property\":\"pm10\",\"value\":20,\"unit\":\"ug/m3\"}"
                                .formatted(Instant.now())))
                .isNotNull();
        TestAlerts.send(server, List.of(TestAlerts.particles("live", "console-air", 1, Alert.Status.RAISED)));
        ApiClient owner = ApiClient.loggedIn(server, Role.OPERATOR);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> !owner.get("/api/v1/alerts?source=console-air")
                        .json()
                        .get("items")
                        .isEmpty());

        JsonNode before = provider.get("/api/v1/served?domain=live").json();
        assertThat(before.findValuesAsString("id")).containsExactly("console-quiet", "municipality");
        assertThat(before.at("/1/shown").asBoolean()).isFalse();
        assertThat(before.at("/1/sources").asInt()).isZero();
        assertThat(before.at("/1/open/high").asInt()).isZero();

        agree();

        JsonNode after = provider.get("/api/v1/served?domain=live").json();
        assertThat(after.at("/1/shown").asBoolean()).isTrue();
        assertThat(after.at("/1/sources").asInt()).isPositive();
        assertThat(after.at("/1/open/high").asInt()).isPositive();
        assertThat(after.at("/1/lastSign").isNull()).isFalse();
        assertThat(after.at("/0/shown").asBoolean()).isFalse();
        assertThat(after.toString()).doesNotContain("test-");
        assertThat(owner.get("/api/v1/served?domain=live").json()).isEmpty();
    }

    private void agree() {
        ApiClient shows = ApiClient.loggedIn(server, Role.CONTROLLER);
        String id = shows.post("/api/v1/agreements", """
                        {"shows": "municipality", "sees": "console-soc",
                         "clauses": [{"records": "alerts", "categories": [], "leastSeverity": "low", "masking": "personal", "use": "see"}],
                         "grounds": {"purpose": "network security", "legalBasis": "GDPR 28", "showing": "gdpr", "seeing": "gdpr"},
                         "from": "2026-01-01T00:00:00Z", "until": "%s"}
                        """.formatted(Instant.now().plus(Duration.ofDays(30))))
                .json()
                .get("id")
                .asString();
        for (ApiClient controller : List.of(shows, ApiClient.loggedIn(server, Role.CONTROLLER, SOC))) {
            assertThat(controller
                            .post("/api/v1/agreements/" + id + "/sign", "{}")
                            .status())
                    .isEqualTo(200);
        }
    }
}
