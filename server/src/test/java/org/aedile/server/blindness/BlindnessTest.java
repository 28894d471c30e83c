package org.aedile.server.blindness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.Alert;
import org.aedile.server.ApiClient;
import org.aedile.server.Sources;
import org.aedile.server.TestServer;
import org.aedile.server.access.Role;
import org.aedile.server.alert.TestAlerts;
import org.aedile.server.database.Asker;
import org.aedile.server.database.Asking;
import org.aedile.server.source.SourceRegistry;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** FEATURE: everybody sees what could not have been detected, and how each detector did, of their own agency's sources. */
class BlindnessTest {
    private static final AgencyId AGENCY = AgencyId.of("blindness");
    private static final Duration SOON = Duration.ofSeconds(20);

    private final TestServer server = TestServer.shared();
    private final ApiClient operator = ApiClient.loggedIn(server, Role.OPERATOR, AGENCY);
    private final ApiClient others = ApiClient.loggedIn(server, Role.OPERATOR, AgencyId.of("blindness-others"));

    @Test
    void sourcesThatCouldNotHaveDetectedAnythingAreListedWithTheReason() {
        Sources.register(server, Sources.air("blind-new").withAgency(AGENCY));
        Sources.register(server, Sources.air("blind-works").withAgency(AGENCY));
        Sources.register(server, Sources.camera("blind-camera").withAgency(AGENCY));
        Asking.as(
                Asker.Part.PLATFORM,
                () -> server.bean(SourceRegistry.class)
                        .startMaintenance("blind-works", Instant.now().plusSeconds(600), "new filter", "test"));

        await().atMost(SOON).until(() -> why("blind-works").equals("maintenance"));

        assertThat(why("blind-new")).isEqualTo("new");
        assertThat(why("blind-camera")).as("people look through it").isEmpty();
        JsonNode seen = operator.get("/api/v1/blindness?domain=live").json();
        assertThat(seen.get("sources").asInt()).isGreaterThanOrEqualTo(2);
        assertThat(seen.at("/spots/0/zone").isString()).isTrue();
        assertThat(others.get("/api/v1/blindness?domain=live").json().get("spots"))
                .isEmpty();
    }

    @Test
    void eachDetectorHasItsRecordAtEachKindOfSource() {
        Alert real = raise("blind-record-a");
        Alert wrong = raise("blind-record-b");
        raise("blind-record-c");
        close(real, "real");
        close(wrong, "expected");

        JsonNode records = operator.get("/api/v1/detector-records?domain=live").json();

        assertThat(records).hasSize(1);
        assertThat(records.get(0).get("kind").asString()).isEqualTo("seasonal");
        assertThat(records.get(0).get("rule").asString()).isEqualTo("pm10-high");
        assertThat(records.get(0).get("alerts").asInt()).isEqualTo(3);
        assertThat(records.get(0).get("closed").asInt()).isEqualTo(2);
        assertThat(records.get(0).get("confirmed").asDouble()).isEqualTo(0.5);
        assertThat(records.get(0).get("dismissed").asDouble()).isEqualTo(0.5);
        assertThat(records.get(0).get("delaySeconds").asDouble()).isEqualTo(1);
        assertThat(others.get("/api/v1/detector-records?domain=live").json()).isEmpty();
    }

    private String why(String source) {
        for (JsonNode spot :
                operator.get("/api/v1/blindness?domain=live").json().get("spots")) {
            if (spot.get("source").asString().equals(source)) {
                return spot.get("why").asString();
            }
        }
        return "";
    }

    /** An alert of today, one second after what it is about began. */
    private Alert raise(String source) {
        Alert alert = TestAlerts.ownedBy(AGENCY, TestAlerts.particles("live", source, 1, Alert.Status.RAISED));
        TestAlerts.send(server, List.of(alert));
        await().atMost(SOON)
                .until(() -> operator.get("/api/v1/alerts/" + alert.id()).status() == 200);
        makeNew(alert);
        return alert;
    }

    private void makeNew(Alert alert) {
        server.bean(JdbcClient.class)
                .sql("update alert set start_time = now() - interval '1 second', detected_at = now() where id = ?")
                .param(alert.id())
                .update();
    }

    private void close(Alert alert, String reason) {
        assertThat(operator.post("/api/v1/alerts/" + alert.id() + "/close", "{\"reason\":\"%s\"}".formatted(reason))
                        .status())
                .isEqualTo(200);
    }
}
