package org.aedile.server.asset;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.aedile.detection.RuleText;
import org.aedile.kernel.DataClass;
import org.aedile.server.ApiClient;
import org.aedile.server.Sources;
import org.aedile.server.TestServer;
import org.aedile.server.access.Role;
import org.aedile.server.observation.IntakeResult;
import org.aedile.server.rule.RuleBook;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** FEATURE: rules see which assets depend on each other, and which places lie in a zone, as soon as it is registered. */
class CityModelOfDetectionTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String PARTS = """
            title: Entered
            id: city-entered
            logsource: {product: linux}
            detection:
              word: {text: 'city-model entered'}
              condition: word
            ---
            title: Changed
            id: city-changed
            logsource: {product: linux}
            detection:
              word: {text: 'city-model changed'}
              condition: word
            ---
            """;
    private static final String CONNECTED = PARTS + """
            title: Entered, and what hangs on it changed
            id: city-connected
            correlation:
              type: temporal_ordered
              rules: [city-entered, city-changed]
              timespan: 10m
              connected: 1
            """;
    private static final String ZONED = """
            title: Reported
            id: city-reported
            logsource: {product: linux}
            detection:
              word: {text: 'city-model reported'}
              condition: word
            ---
            title: Reported on the mole
            id: city-zoned
            correlation:
              type: event_count
              rules: [city-reported]
              group-by: [source]
              timespan: 10m
              within: the-mole
              condition: {gte: 1}
            """;

    private final TestServer server = TestServer.shared();
    private final ApiClient admin = ApiClient.loggedIn(server, Role.ADMIN);

    @Test
    void aRuleJoinsWhatAreConnectedAssets() {
        server.bean(RuleBook.class).load(List.of(new RuleText("city-connected.yml", CONNECTED)));
        assertThat(admin.post("/api/v1/assets", """
                {"id":"city-centre","kind":"control_centre","sources":["city-srv-1","city-srv-2"]}
                {"id":"city-signal","sources":["city-plc-1"],"dependsOn":["city-centre"]}
                """).status()).isEqualTo(201);
        List.of("city-srv-1", "city-plc-1", "city-plc-2").forEach(this::register);

        Awaitility.await().atMost(PATIENCE).until(() -> {
            say("city-srv-1", "city-model entered");
            say("city-plc-2", "city-model changed");
            say("city-plc-1", "city-model changed");
            return !alerts("city-connected").isEmpty();
        });

        String alert = alerts("city-connected").get(0).get("id").asString();
        List<String> speakers = new ArrayList<>();
        admin.get("/api/v1/alerts/" + alert + "?domain=live")
                .json()
                .get("observations")
                .forEach(one -> speakers.add(one.get("source").asString()));
        assertThat(speakers).contains("city-srv-1", "city-plc-1").doesNotContain("city-plc-2");
    }

    @Test
    void aRuleKnowsWhatLiesInAZoneThatWasDrawn() {
        server.bean(RuleBook.class).load(List.of(new RuleText("city-zoned.yml", ZONED)));
        assertThat(admin.put("/api/v1/zones/the-mole", """
                {"name":"The mole","geometry":{"type":"Polygon","coordinates":
                  [[[7.424,43.738],[7.426,43.738],[7.426,43.739],[7.424,43.739],[7.424,43.738]]]}}
                """).status()).isEqualTo(204);
        register("city-mole-1");

        Awaitility.await().atMost(PATIENCE).until(() -> {
            say("city-mole-1", "city-model reported");
            return !alerts("city-zoned").isEmpty();
        });

        assertThat(admin.delete("/api/v1/zones/the-mole").status()).isEqualTo(204);
        assertThat(admin.get("/api/v1/zones").text()).doesNotContain("the-mole");
    }

    @Test
    void anAssetIsShownWithWhatDependsOnIt() {
        assertThat(admin.post("/api/v1/assets", """
                [{"id":"shown-switch","name":"Switch","kind":"switch","dependsOn":["shown-power"]},
                 {"id":"shown-camera","name":"Camera","sources":["shown-cam-1"],"dependsOn":["shown-switch"]}]
                """).json().get("count").asInt())
                .isEqualTo(2);

        JsonNode asset = admin.get("/api/v1/assets/shown-switch").json();
        JsonNode ofSource = admin.get("/api/v1/assets?source=shown-cam-1").json();

        assertThat(asset.get("agency").asString()).isEqualTo(Sources.AGENCY.value());
        assertThat(asset.get("dependsOn").get(0).get("id").asString()).isEqualTo("shown-power");
        assertThat(asset.get("dependents").get(0).get("name").asString()).isEqualTo("Camera");
        assertThat(ofSource.get("items").get(0).get("id").asString()).isEqualTo("shown-camera");
        assertThat(admin.delete("/api/v1/assets/shown-camera").status()).isEqualTo(204);
        assertThat(admin.get("/api/v1/assets?source=shown-cam-1")
                        .json()
                        .get("items")
                        .isEmpty())
                .isTrue();
        assertThat(admin.get("/api/v1/assets/shown-camera").status()).isEqualTo(404);
    }

    @Test
    void whatIsWrongIsSaidAndNothingIsRegistered() {
        admin.post("/api/v1/assets", "{\"id\":\"wrong-owner\",\"sources\":[\"wrong-1\"]}");

        assertThat(admin.post("/api/v1/assets", """
                [{"id":"wrong-first"},{"id":"wrong-loop","dependsOn":["wrong-loop"]}]""").text())
                .contains("asset 'wrong-loop' can't be registered", "depends on itself");
        assertThat(admin.get("/api/v1/assets/wrong-first").status()).isEqualTo(404);
        assertThat(admin.post("/api/v1/assets", "{\"id\":\"wrong-thief\",\"sources\":[\"wrong-1\"]}")
                        .text())
                .contains("source 'wrong-1' can't belong to asset 'wrong-thief', it belongs to 'wrong-owner'");
        assertThat(admin.put("/api/v1/zones/wrong-zone", """
                {"geometry":{"type":"Polygon","coordinates":[[[7.42,43.73],[7.42,91]]]}}""").text())
                .contains("zone 'wrong-zone' can't be drawn", "latitude 91.0° is outside −90° to 90°");
        assertThat(ApiClient.loggedIn(server, Role.OPERATOR)
                        .post("/api/v1/assets", "{\"id\":\"wrong-role\"}")
                        .status())
                .isEqualTo(403);
    }

    private void register(String source) {
        Sources.register(server, Sources.host(source, DataClass.NONE));
    }

    private void say(String source, String text) {
        String json = "{\"source\":\"%s\",\"time\":\"%s\",\"fields\":{\"text\":\"%s\"}}"
                .formatted(source, Instant.now(), text);
        assertThat(Sources.submit(server, json)).isInstanceOf(IntakeResult.Accepted.class);
    }

    private List<JsonNode> alerts(String rule) {
        List<JsonNode> found = new ArrayList<>();
        admin.get("/api/v1/alerts?domain=live&rule=" + rule).json().get("items").forEach(alert -> {
            if (alert.get("rule").asString().equals(rule)) {
                found.add(alert);
            }
        });
        return found;
    }
}
