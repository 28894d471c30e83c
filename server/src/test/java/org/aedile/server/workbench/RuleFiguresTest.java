package org.aedile.server.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.aedile.kernel.DataClass;
import org.aedile.server.ApiClient;
import org.aedile.server.Sources;
import org.aedile.server.TestServer;
import org.aedile.server.access.Role;
import org.aedile.server.observation.IntakeResult;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** FEATURE: of every rule it is known how often it fires, how often for nothing, and what it costs where it runs. */
class RuleFiguresTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Enough that some of them are measured. */
    private static final int OBSERVATIONS = 9_000;

    private static final int TOGETHER = 500;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final TestServer server = TestServer.shared();
    private final ApiClient administrator = ApiClient.loggedIn(server, Role.ADMIN);

    @Test
    void aRuleInShadowIsCountedAndMeasured() {
        RuleDraft rule = new RuleDraft("figures");
        int version = rule.write(administrator, rule.looksFor("pintail"), 50);
        assertThat(figures("figures", "drafts").get("micros").isNull()).isTrue();
        assertThat(rule.step(administrator, version, "shadow").status()).isEqualTo(200);
        Sources.register(server, Sources.host("figures-1", DataClass.NONE));
        Awaitility.await().atMost(PATIENCE).until(() -> {
            say("a pintail");
            return figures("figures", "loaded").get("shadowDay").asInt() > 0;
        });

        for (int i = 0; i < OBSERVATIONS; i += TOGETHER) {
            assertThat(Sources.submitAll(server, many(i))).hasOnlyElementsOfType(IntakeResult.Accepted.class);
        }

        JsonNode measured = Awaitility.await()
                .atMost(PATIENCE)
                .until(
                        () -> figures("figures", "loaded"),
                        one -> !one.get("micros").isNull());
        assertThat(measured.get("micros").asDouble()).isPositive();
        assertThat(measured.get("costShare").asDouble()).isBetween(0.0, 1.0);
        assertThat(measured.get("shadowWeek").asInt()).isPositive();
        assertThat(measured.get("day").asInt()).isZero();
        assertThat(measured.get("closed").asInt()).isZero();
    }

    @Test
    void theShareOfFalseAlertsComesWithTheirNumber() {
        RuleDraft rule = new RuleDraft("figures-noise");
        int version = rule.write(People.administrator(server, "rule-figures"), rule.looksFor("garganey"), 50);
        assertThat(rule.step(administrator, version, "approve").status()).isEqualTo(200);
        Awaitility.await().atMost(PATIENCE).until(() -> {
            Sources.say(server, "figures-2", "a garganey");
            return figures("figures-noise", "loaded").get("day").asInt() > 0;
        });
        String alert = administrator
                .get("/api/v1/alerts?domain=live&source=figures-2")
                .json()
                .at("/items/0/id")
                .asString();

        assertThat(administrator
                        .post("/api/v1/alerts/" + alert + "/close", "{\"reason\":\"false\",\"note\":\"a decoy\"}")
                        .status())
                .isEqualTo(200);

        JsonNode figures = figures("figures-noise", "loaded");
        assertThat(figures.get("week").asInt()).isEqualTo(figures.get("day").asInt());
        assertThat(figures.get("closed").asInt()).isEqualTo(1);
        assertThat(figures.get("wrong").asInt()).isEqualTo(1);
        assertThat(figures.get("shadowDay").asInt()).isZero();
    }

    /** Of the rule in that list; nothing yet while it isn't there. */
    private JsonNode figures(String id, String list) {
        for (JsonNode row :
                administrator.get("/api/v1/rules?domain=live").json().get(list)) {
            if (row.get("id").asString().equals(id)) {
                return row.get("figures");
            }
        }
        return JSON.createObjectNode().put("day", 0).put("shadowDay", 0).putNull("micros");
    }

    private static List<String> many(int first) {
        return IntStream.range(first, first + TOGETHER)
                .mapToObj(i -> json("nothing of that kind " + i))
                .toList();
    }

    private void say(String text) {
        assertThat(Sources.submit(server, json(text))).isInstanceOf(IntakeResult.Accepted.class);
    }

    private static String json(String text) {
        return "{\"source\":\"figures-1\",\"time\":\"%s\",\"fields\":{\"text\":\"%s\"}}".formatted(Instant.now(), text);
    }
}
