package org.aedile.server.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.aedile.detection.saying.AlertSentence;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.Alert;
import org.aedile.kernel.Severity;
import org.aedile.kernel.saying.Fact;
import org.aedile.kernel.saying.Saying;
import org.aedile.server.ApiClient;
import org.aedile.server.TestServer;
import org.aedile.server.access.Role;
import org.aedile.server.alert.AlertDraft;
import org.aedile.server.alert.TestAlerts;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** FEATURE: who may be in a network may say anything in a sensor's name, so what hangs on one under attack is believed less. */
class DoubtTest {
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final AtomicInteger COUNT = new AtomicInteger();

    private static final Saying HIGH = Saying.of(AlertSentence.THRESHOLD_ABOVE)
            .with("label", Fact.text("level"))
            .with("value", Fact.quantity(4.2, "m"))
            .with("limit", Fact.quantity(2, "m"));

    private final TestServer server = TestServer.shared();
    private final AgencyId agency = AgencyId.of("doubt-" + COUNT.incrementAndGet());
    private final ApiClient operator = ApiClient.loggedIn(server, Role.OPERATOR, agency);
    private final ApiClient admin = ApiClient.loggedIn(server, Role.ADMIN, agency);
    private final Alert attack = alert(agency, "switch", Severity.HIGH, Optional.empty(), List.of("attack.t0819"));
    private final Alert flood = alert(
            agency,
            "level",
            Severity.CRITICAL,
            Optional.of(new Alert.Evidence("level", 4.2, "m", Double.NaN, 2)),
            List.of());

    @Test
    void aSensorBehindASwitchUnderAttackIsDoubtedUntilTheAttackIsClosed() {
        dependOnTheSwitch();
        raise(attack);
        awaitItem(attack);
        raise(flood);

        JsonNode item = awaitItem(flood);
        assertThat(item.get("severity").asString()).isEqualTo("high");
        assertThat(item.get("explanation").asString())
                .isEqualTo("level 4.2 m, above the limit of 2 m; doubtful: it depends on " + id("switch")
                        + ", with an open cyber alert");
        assertThat(item.at("/saying/0/facts/limit/value").asString()).isEqualTo("2.0");
        assertThat(item.at("/saying/1/sentence").asString()).isEqualTo("doubtful");
        assertThat(item.at("/saying/1/facts/source/value").asString()).isEqualTo(id("switch"));
        assertThat(detail(flood).get("severity").asString()).isEqualTo("critical");
        assertThat(detail(flood).at("/doubts/0/id").asString()).isEqualTo(attack.id());
        assertThat(detail(attack).get("doubts")).isEmpty();

        assertThat(operator.post("/api/v1/alerts/" + attack.id() + "/close?domain=live", "{\"reason\":\"false\"}")
                        .status())
                .isEqualTo(200);

        await().atMost(SOON)
                .until(() -> awaitItem(flood).get("severity").asString().equals("critical"));
        assertThat(awaitItem(flood).get("explanation").asString()).isEqualTo(HIGH.english());
        assertThat(awaitItem(flood).get("saying")).hasSize(1);
        assertThat(detail(flood).get("doubts")).isEmpty();
    }

    @Test
    void anAttackThatIsFoundLaterShakesWhatWasSaidBefore() {
        dependOnTheSwitch();
        raise(flood);
        assertThat(awaitItem(flood).get("severity").asString()).isEqualTo("critical");

        raise(attack);

        await().atMost(SOON)
                .until(() -> awaitItem(flood).get("severity").asString().equals("high"));
    }

    @Test
    void anAttackOnAnotherAgencysSwitchTellsNothing() {
        dependOnTheSwitch();
        Alert hidden = alert(
                AgencyId.of("doubt-other"), "switch", Severity.CRITICAL, Optional.empty(), List.of("attack.t0819"));
        raise(hidden, flood);

        assertThat(awaitItem(flood).get("severity").asString()).isEqualTo("critical");
        assertThat(detail(flood).get("doubts")).isEmpty();
    }

    /** The level hangs on a gateway, and that on a switch. */
    private void dependOnTheSwitch() {
        String assets = """
                {"id":"%1$s-basin","sources":["%1$s-level"],"dependsOn":["%1$s-gateway"]}
                {"id":"%1$s-gateway","dependsOn":["%1$s-switch"]}
                """.formatted(agency);
        assertThat(admin.post("/api/v1/assets", assets).status()).isEqualTo(201);
    }

    private void raise(Alert... alerts) {
        TestAlerts.send(server, List.of(alerts));
    }

    private String id(String source) {
        return agency + "-" + source;
    }

    private JsonNode detail(Alert alert) {
        return operator.get("/api/v1/alerts/" + alert.id() + "?domain=live").json();
    }

    /** The item that holds the alert. */
    private JsonNode awaitItem(Alert alert) {
        List<JsonNode> found = new ArrayList<>();
        await().atMost(SOON).until(() -> {
            for (JsonNode item : operator.get("/api/v1/items?domain=live").json()) {
                if (item.get("alerts").toString().contains(alert.id())) {
                    found.add(item);
                }
            }
            return !found.isEmpty();
        });
        return found.get(0);
    }

    private Alert alert(
            AgencyId owner, String source, Severity severity, Optional<Alert.Evidence> evidence, List<String> tags) {
        AlertDraft draft = AlertDraft.raised(owner, id(source), TestAlerts.TIME)
                .severity(severity)
                .tags(tags);
        evidence.ifPresent(draft::evidence);
        return evidence.isPresent()
                ? draft.by("threshold", "doubt-" + source).says(source, HIGH).alert()
                : draft.by("sigma", "doubt-" + source)
                        .says(source, "somebody logged in")
                        .alert();
    }
}
