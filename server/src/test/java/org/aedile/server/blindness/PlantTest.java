package org.aedile.server.blindness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.aedile.detection.DetectorSettings;
import org.aedile.kernel.AgencyId;
import org.aedile.server.ApiClient;
import org.aedile.server.Sources;
import org.aedile.server.TestServer;
import org.aedile.server.access.Role;
import org.aedile.server.observation.IntakeResult;
import org.aedile.server.rule.RuleBook;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** FEATURE: an agency sees which relations its plants must keep and how each holds, and those of others not at all. */
class PlantTest {
    private static final AgencyId AGENCY = AgencyId.of("plant-waterworks");
    private static final Duration SOON = Duration.ofSeconds(40);
    private static final String SETTING = """
            {id: plant-test, kind: invariant, title: Pumping station against its invariants, grid: 1, for: 86400,
             sources: [plant-pump, plant-flow], relations: [plant-pump.pm10 == 1 implies plant-flow.pm10 > 2]}
            """;

    private final TestServer server = TestServer.shared();
    private final ApiClient operator = ApiClient.loggedIn(server, Role.OPERATOR, AGENCY);
    private final ApiClient others = ApiClient.loggedIn(server, Role.SUPERVISOR, AgencyId.of("plant-others"));

    @Test
    void aRelationIsSeenWithWhatItComparesAndSinceWhenItIsWatched() {
        server.bean(RuleBook.class).configure(DetectorSettings.parse(SETTING));
        Sources.register(server, Sources.air("plant-pump").withAgency(AGENCY));
        Sources.register(server, Sources.air("plant-flow").withAgency(AGENCY));

        await().atMost(SOON).until(() -> {
            say("plant-pump", 1);
            say("plant-flow", 0.5);
            return !listed(operator).isEmpty()
                    && relation().get("state").asString().equals("wavers");
        });

        JsonNode plant = listed(operator).get(0);
        assertThat(plant.get("setting").asString()).isEqualTo("plant-test");
        assertThat(plant.get("title").asString()).isEqualTo("Pumping station against its invariants");
        assertThat(plant.get("wantedRows").asInt()).isZero();
        assertThat(plant.at("/members/0/name").asString()).isEqualTo("Test plant-flow particles");
        assertThat(plant.at("/members/0/unit").asString()).isEqualTo("ug/m3");
        assertThat(relation().get("text").asString()).isEqualTo("plant-pump.pm10 == 1 implies plant-flow.pm10 > 2");
        assertThat(relation().get("learned").asBoolean()).isFalse();
        assertThat(relation().at("/comparisons/1/left").asDouble()).isEqualTo(0.5);
        assertThat(relation().at("/comparisons/1/operator").asString()).isEqualTo(">");
        assertThat(Instant.parse(relation().get("since").asString()))
                .isBeforeOrEqualTo(Instant.parse(plant.get("at").asString()));
        assertThat(relation().get("brokenSince").isString()).isTrue();
        assertThat(listed(others)).as("those of others").isEmpty();
    }

    private JsonNode relation() {
        return listed(operator).get(0).at("/relations/0");
    }

    private static JsonNode listed(ApiClient client) {
        return client.get("/api/v1/plants?domain=live").json();
    }

    private void say(String source, double value) {
        String json = "{\"source\":\"%s\",\"time\":\"%s\",\"property\":\"pm10\",\"value\":%s,\"unit\":\"ug/m3\"}"
                .formatted(source, Instant.now(), value);
        assertThat(Sources.submitAll(server, List.of(json)).get(0)).isInstanceOf(IntakeResult.Accepted.class);
    }
}
