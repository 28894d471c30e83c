package org.aedile.server.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.Alert;
import org.aedile.server.ApiClient;
import org.aedile.server.TestServer;
import org.aedile.server.access.Role;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** FEATURE: what people say of alerts is counted by rule, is kept when the alert goes, and is their agency's own. */
class VerdictTest {
    private static final String VERDICTS = "/api/v1/verdicts?domain=live";
    private static final AgencyId AGENCY = AgencyId.of("verdicts");

    private final TestServer server = TestServer.shared();
    private final ApiClient operator = ApiClient.loggedIn(server, Role.OPERATOR, AGENCY);

    @Test
    void theLastVerdictCountsAndOutlivesTheAlert() {
        Alert alert = TestAlerts.ownedBy(AGENCY, TestAlerts.particles("live", "air-verdict", 1, Alert.Status.RAISED));
        TestAlerts.send(server, List.of(alert));
        String path = "/api/v1/alerts/" + alert.id();
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> operator.get(path).status() == 200);

        close(path, "false");
        assertThat(counts()).isEqualTo("false 1");
        assertThat(operator.post(path + "/reopen", "{}").status()).isEqualTo(200);
        assertThat(counts()).isEmpty();
        close(path, "expected");
        removeWhole(alert);

        assertThat(operator.get(path).status()).isEqualTo(404);
        assertThat(counts()).isEqualTo("expected 1");
        assertThat(ApiClient.loggedIn(server, Role.OPERATOR, AgencyId.of("verdicts-others"))
                        .get(VERDICTS)
                        .json())
                .isEmpty();
    }

    private void close(String path, String reason) {
        assertThat(operator.post(path + "/close", "{\"reason\":\"%s\"}".formatted(reason))
                        .status())
                .isEqualTo(200);
    }

    /** As when its retention ends. */
    private void removeWhole(Alert alert) {
        server.bean(JdbcClient.class)
                .sql("delete from alert where id = ?")
                .param(alert.id())
                .update();
    }

    private String counts() {
        StringBuilder words = new StringBuilder();
        operator.get(VERDICTS).json().forEach(one -> {
            assertThat(one.get("kind").asString()).isEqualTo("seasonal");
            assertThat(one.get("rule").asString()).isEqualTo("pm10-high");
            words.append(one.get("verdict").asString())
                    .append(' ')
                    .append(one.get("count").asInt());
        });
        return words.toString();
    }
}
