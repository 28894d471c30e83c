package org.aedile.server.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.aedile.kernel.Alert;
import org.aedile.kernel.Alert.Status;
import org.aedile.server.ApiClient;
import org.aedile.server.TestServer;
import org.aedile.server.access.Role;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** FEATURE: alerts are found, handled and exported, and every change is remembered. */
class AlertApiTest {
    private final TestServer server = TestServer.shared();
    private final ApiClient operator = ApiClient.loggedIn(server, Role.OPERATOR);

    @Test
    void theHigherRevisionWinsAndRepeatsChangeNothing() {
        Alert first = TestAlerts.particles("live", "air-revised", 1, Status.RAISED);
        Alert second = TestAlerts.particles("live", "air-revised", 2, Status.REVISED);
        Alert cleared = TestAlerts.particles("live", "air-revised", 3, Status.CLEARED);
        TestAlerts.send(server, List.of(first, second, cleared, first, second));

        JsonNode alert = awaitRevision(first.id(), 3);

        assertThat(alert.get("status").asString()).isEqualTo("cleared");
        assertThat(alert.get("count").asInt()).isEqualTo(3);
        assertThat(states(alert)).containsExactly("raised", "revised", "cleared");
        JsonNode said = alert.get("saying").get(0);
        assertThat(said.get("sentence").asString()).isEqualTo("seasonal-times");
        assertThat(said.get("facts")).hasSize(5);
        assertThat(said.at("/facts/value/type").asString()).isEqualTo("quantity");
        assertThat(said.at("/facts/value/value").asString()).isEqualTo("184.0");
        assertThat(said.at("/facts/value/unit").asString()).isEqualTo("ug/m3");
    }

    @Test
    void anAlertThatJoinsOthersShowsThem() {
        Alert inner = TestAlerts.particles("live", "air-inner", 1, Status.RAISED);
        Alert outer = TestAlerts.particles(
                "live", "air-outer", 1, Status.RAISED, List.of("air-inner/" + inner.id(), "air-outer/o-1"));
        TestAlerts.send(server, List.of(inner, outer));

        JsonNode shown = awaitRevision(outer.id(), 1);

        assertThat(shown.get("alerts").size()).isEqualTo(1);
        assertThat(shown.get("alerts").get(0).get("id").asString()).isEqualTo(inner.id());
        assertThat(shown.get("observations").size()).isEqualTo(1);
        assertThat(shown.get("observations").get(0).get("id").asString()).isEqualTo("o-1");
    }

    @Test
    void handlingIsIdempotentAndConflictsAreSaid() {
        Alert alert = TestAlerts.particles("live", "air-handled", 1, Status.RAISED);
        TestAlerts.send(server, List.of(alert));
        awaitRevision(alert.id(), 1);
        String path = "/api/v1/alerts/" + alert.id();

        assertThat(operator.post(path + "/acknowledge", "{}").status()).isEqualTo(200);
        assertThat(operator.post(path + "/acknowledge", "{}").status()).isEqualTo(200);
        assertThat(operator.post(path + "/close", "{\"reason\":\"false\",\"note\":\"steam\"}")
                        .status())
                .isEqualTo(200);
        assertThat(operator.post(path + "/close", "{\"reason\":\"false\"}").status())
                .isEqualTo(200);
        ApiClient.Answer conflict = operator.post(path + "/close", "{\"reason\":\"real\"}");
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.json().get("code").asString()).isEqualTo("conflict");
        assertThat(conflict.json().get("traceId").asString()).isNotEmpty();
        assertThat(operator.post(path + "/reopen", "{}").json().get("state").asString())
                .isEqualTo("new");

        JsonNode detail = operator.get(path).json();
        assertThat(states(detail)).containsExactly("raised", "acknowledged", "closed", "reopened");
        assertThat(detail.get("transitions").get(2).get("note").asString()).isEqualTo("false: steam");
        assertThat(detail.get("observations").get(0).get("erased").asBoolean()).isTrue();
    }

    @Test
    void pagesSearchAndExport() {
        List<Alert> alerts = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            alerts.add(TestAlerts.particles("live", "paged-" + i, 1, Status.RAISED));
        }
        TestAlerts.send(server, alerts);
        awaitRevision(alerts.get(24).id(), 1);

        List<String> ids = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = operator.get("/api/v1/alerts?q=paged&severity=high,critical&limit=10" + cursor)
                    .json();
            page.get("items").forEach(item -> ids.add(item.get("id").asString()));
            cursor = page.get("next").isNull()
                    ? ""
                    : "&cursor=" + page.get("next").asString();
        } while (!cursor.isEmpty());

        assertThat(ids).hasSize(25).doesNotHaveDuplicates();
        assertThat(operator.get("/api/v1/alerts?q=paged&severity=low").json().get("items"))
                .isEmpty();
        assertThat(operator.get("/api/v1/alerts.csv?q=paged").text().split("\r\n"))
                .hasSize(26);
        assertThat(operator.get("/api/v1/alerts?limit=0").json().get("detail").asString())
                .contains("limit 0 is outside 1 to 1000");
        assertThat(operator.get("/api/v1/alerts?from=yesterday").status()).isEqualTo(400);
        assertThat(operator.get("/api/v1/alerts/unknown").status()).isEqualTo(404);
    }

    private JsonNode awaitRevision(String id, int revision) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> operator.get("/api/v1/alerts/" + id),
                        answer -> answer.status() == 200
                                && answer.json().get("revision").asInt() == revision)
                .json();
    }

    private static List<String> states(JsonNode detail) {
        List<String> states = new ArrayList<>();
        detail.get("transitions")
                .forEach(transition -> states.add(transition.get("state").asString()));
        return states;
    }
}
