package org.aedile.server.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.Alert;
import org.aedile.kernel.Severity;
import org.aedile.server.ApiClient;
import org.aedile.server.ApiClient.Answer;
import org.aedile.server.TestServer;
import org.aedile.server.access.Role;
import org.aedile.server.alert.AlertDraft;
import org.aedile.server.alert.TestAlerts;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** FEATURE: what people say of alerts quiets a detector by itself, within bounds, in sight of everybody, until it is undone. */
class VerdictShelvesTest {
    private static final String SHELVES = "/api/v1/shelves";
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final int ENOUGH = 5;
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final TestServer server = TestServer.shared();
    private final AgencyId agency = AgencyId.of("verdict-shelves-" + COUNT.incrementAndGet());
    private final ApiClient operator = ApiClient.loggedIn(server, Role.OPERATOR, agency);
    private final ApiClient supervisor = ApiClient.loggedIn(server, Role.SUPERVISOR, agency);
    private int second;

    @Test
    void fiveVerdictsKeepOffWhatIsAtMostMediumAndOnlyASupervisorLetsThemKeepOffMore() {
        closeEach("false", ENOUGH - 1);
        assertThat(shelves()).as("one verdict more or less changes little").isEmpty();
        closeEach("expected", 1);

        JsonNode shelf = awaitShelf();
        assertThat(shelf.get("upTo").asString()).isEqualTo("medium");
        assertThat(shelf.get("verdicts").asInt()).isEqualTo(ENOUGH);
        assertThat(shelf.get("by").asString()).isEmpty();
        assertThat(Duration.between(
                        Instant.parse(shelf.get("begins").asString()),
                        Instant.parse(shelf.get("ends").asString())))
                .isEqualTo(Duration.ofDays(1));
        raise(Severity.MEDIUM);
        Alert high = raise(Severity.HIGH);
        awaitQueue(high);
        awaitCount(1);

        Answer refused = widen(operator, shelf);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.json().get("detail").asString()).startsWith("only a supervisor may let verdicts keep");
        assertThat(widen(supervisor, shelf).status()).isEqualTo(200);

        awaitQueue();
        awaitCount(2);
    }

    @Test
    void whatWasRealEndsItAndWhatItKeptOffComesBack() {
        closeEach("false", ENOUGH);
        awaitShelf();
        Alert kept = raise(Severity.MEDIUM);
        awaitCount(1);
        Alert high = raise(Severity.HIGH);
        awaitQueue(high);

        close(high, "real");

        awaitQueue(kept);
        assertThat(shelves().get(0).get("endedBy").asString()).isEmpty();
    }

    @Test
    void whoEndsItMakesTheVerdictsBeforeCountNoMore() {
        closeEach("false", ENOUGH);
        String path = SHELVES + "/" + awaitShelf().get("id").asString() + "/end";
        Alert kept = raise(Severity.LOW);
        awaitCount(1);
        assertThat(operator.post(path, "{}").status()).isEqualTo(200);
        awaitQueue(kept);

        close(kept, "false");
        Alert next = raise(Severity.LOW);

        awaitQueue(next);
        assertThat(shelves()).hasSize(1);
    }

    private void closeEach(String verdict, int times) {
        for (int i = 0; i < times; i++) {
            Alert alert = raise(Severity.MEDIUM);
            awaitQueue(alert);
            close(alert, verdict);
            awaitQueue();
        }
    }

    private void close(Alert alert, String verdict) {
        assertThat(operator.post("/api/v1/alerts/" + alert.id() + "/close", "{\"reason\":\"%s\"}".formatted(verdict))
                        .status())
                .isEqualTo(200);
    }

    private static Answer widen(ApiClient who, JsonNode shelf) {
        return who.post(SHELVES + "/" + shelf.get("id").asString() + "/widen", "{\"upTo\":\"high\"}");
    }

    private JsonNode awaitShelf() {
        await().atMost(SOON).until(() -> shelves().size() == 1);
        return shelves().get(0);
    }

    private void awaitCount(int count) {
        await().atMost(SOON).until(() -> shelves().get(0).get("count").asInt() == count);
    }

    private JsonNode shelves() {
        return operator.get(SHELVES).json().get("shelves");
    }

    /** The alerts of the queue are these. */
    private void awaitQueue(Alert... alerts) {
        await().atMost(SOON).untilAsserted(() -> {
            JsonNode items = operator.get("/api/v1/items?domain=live").json();
            assertThat(items).hasSize(alerts.length);
            for (Alert alert : alerts) {
                assertThat(items.get(0).get("severity").asString())
                        .isEqualTo(alert.severity().word());
            }
        });
    }

    private Alert raise(Severity severity) {
        second += 300;
        Instant at = TestAlerts.TIME.plusSeconds(second);
        Alert alert = AlertDraft.raised(agency, agency + "-air", at)
                .severity(severity)
                .by("seasonal", "usual")
                .at(43.2, 7.42)
                .alert();
        TestAlerts.send(server, List.of(alert));
        return alert;
    }
}
