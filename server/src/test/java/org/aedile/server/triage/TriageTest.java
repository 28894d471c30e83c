package org.aedile.server.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
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

/** FEATURE: an agency's queue holds items, which its people handle together. */
class TriageTest {
    private static final String ITEMS = "/api/v1/items";
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final TestServer server = TestServer.shared();
    private final AgencyId agency = AgencyId.of("triage-" + COUNT.incrementAndGet());
    private final ApiClient operator = ApiClient.loggedIn(server, Role.OPERATOR, agency);
    private final ApiClient supervisor = ApiClient.loggedIn(server, Role.SUPERVISOR, agency);

    @Test
    void alertsNearEachOtherAreOneItemThatOnlyTheirAgencySees() {
        raise(alert("a", Severity.MEDIUM, 0, 0), alert("b", Severity.MEDIUM, 100, 30));

        await().atMost(SOON).until(() -> awaitItems(1).get(0).get("count").asInt() == 2);
        JsonNode item = awaitItems(1).get(0);

        assertThat(item.get("explanation").asString()).startsWith("2 alerts within 50 m and 1 min");
        assertThat(item.at("/bonds/meters").asInt()).isEqualTo(50);
        assertThat(item.at("/bonds/about/0/alerts").asInt()).isEqualTo(2);
        assertThat(detail(item).get("parts")).hasSize(2);
        assertThat(operator.get("/api/v1/picture?domain=live").json().at("/layers/items"))
                .hasSize(1);
        ApiClient other = ApiClient.loggedIn(server, Role.OPERATOR, AgencyId.of("triage-other"));
        assertThat(other.get(ITEMS + "/" + id(item)).status()).isEqualTo(404);
        assertThat(other.get("/api/v1/picture?domain=live").json().at("/layers/items"))
                .isEmpty();
        assertThat(act(other, "acknowledge", item).status()).isEqualTo(404);
    }

    @Test
    void anAlertAboutAPlaceTakesTheAlertsOfItsSensorsAlong() {
        Alert one = alert("a", Severity.MEDIUM, 0, 0);
        Alert other = alert("b", Severity.MEDIUM, 5_000, 1);
        raise(one, other);
        awaitItems(2);

        raise(about(alert("c", Severity.MEDIUM, 10_000, 2), one, other));

        assertThat(awaitItems(1).get(0).get("count").asInt()).isEqualTo(3);
    }

    @Test
    void aCriticalAlertStandsAloneAndIsNotMerged() {
        raise(alert("a", Severity.MEDIUM, 0, 0), alert("x", Severity.CRITICAL, 10, 1));

        List<JsonNode> items = awaitItems(2);

        assertThat(items.get(0).get("kind").asString()).isEqualTo("critical");
        assertThat(items.get(0).get("count").asInt()).isEqualTo(1);
        Answer merged = act(operator, "merge", items.get(0), items.get(1));
        assertThat(merged.status()).isEqualTo(409);
        assertThat(merged.json().get("detail").asString()).contains("critical and stays an item of its own");
    }

    @Test
    void acknowledgingReachesTheAlertsAndCanBeTakenBackOnce() {
        Alert alert = alert("a", Severity.HIGH, 0, 0);
        raise(alert);
        JsonNode item = awaitItems(1).get(0);

        JsonNode done = act(operator, "acknowledge", item).json();

        assertThat(done.at("/items/0/state").asString()).isEqualTo("acknowledged");
        assertThat(stateOf(alert)).isEqualTo("acknowledged");
        assertThat(undo(operator, done).json().at("/items/0/state").asString()).isEqualTo("new");
        assertThat(stateOf(alert)).isEqualTo("new");
        assertThat(undo(operator, done).status()).isEqualTo(404);
        assertThat(awaitItems(1).get(0).get("number").asLong())
                .isEqualTo(item.get("number").asLong());
    }

    @Test
    void anItemWaitsAgainWhenSomebodyTakesBackThatTheyLookAfterItsAlert() {
        Alert alert = alert("a", Severity.HIGH, 0, 0);
        raise(alert);
        awaitItems(1);
        operator.post("/api/v1/alerts/" + alert.id() + "/acknowledge", "{}");
        awaitState("acknowledged");

        operator.post("/api/v1/alerts/" + alert.id() + "/reopen", "{}");

        awaitState("new");
        assertThat(awaitItems(1).get(0).get("acknowledgedBy").isNull()).isTrue();
    }

    private void awaitState(String state) {
        await().atMost(SOON)
                .until(() -> awaitItems(1).get(0).get("state").asString().equals(state));
    }

    @Test
    void whoActsOnWhatSomebodyChangedIsToldWhatIsThereNow() {
        raise(alert("a", Severity.MEDIUM, 0, 0));
        JsonNode item = awaitItems(1).get(0);
        act(supervisor, "acknowledge", item);

        Answer late = act(operator, "acknowledge", item);

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.json().get("detail").asString())
                .contains("acknowledged by test-supervisor-" + agency)
                .contains("version 2");
        JsonNode first = act(supervisor, "comment", "\"text\":\"seen by camera 4\"", item.get("id"))
                .json();
        act(supervisor, "comment", "\"text\":\"and by camera 5\"", item.get("id"));
        assertThat(undo(supervisor, first).status()).isEqualTo(409);
        assertThat(detail(item).get("comments")).hasSize(2);
    }

    @Test
    void itemsAreMergedAndSplitAndBothAreTakenBack() {
        raise(alert("a", Severity.MEDIUM, 0, 0), alert("b", Severity.MEDIUM, 5_000, 1));
        List<JsonNode> two = awaitItems(2);

        JsonNode merged = act(operator, "merge", two.get(0), two.get(1)).json();
        JsonNode one = awaitItems(1).get(0);
        assertThat(one.get("count").asInt()).isEqualTo(2);
        JsonNode split = act(operator, "split", one).json();
        awaitItems(2);
        assertThat(undo(operator, split).status()).isEqualTo(200);
        assertThat(awaitItems(1).get(0).get("count").asInt()).isEqualTo(2);
        assertThat(undo(operator, merged).status()).as("changed since").isEqualTo(409);
    }

    @Test
    void dismissingClosesTheAlertsWithTheVerdictAndUndoBringsThemBack() {
        Alert alert = alert("a", Severity.MEDIUM, 0, 0);
        raise(alert, alert("b", Severity.MEDIUM, 20, 1));
        JsonNode item = awaitItems(1).get(0);

        JsonNode done = act(operator, "dismiss", "\"reason\":\"expected\"", item.get("id"))
                .json();

        awaitItems(0);
        assertThat(stateOf(alert)).isEqualTo("closed");
        undo(operator, done);
        assertThat(awaitItems(1).get(0).get("count").asInt()).isEqualTo(2);
        assertThat(stateOf(alert)).isEqualTo("new");
    }

    @Test
    void whatIsShelvedStaysOffTheQueueUntilItEnds() {
        org.aedile.server.Sources.register(server, org.aedile.server.Sources.air("shelved-" + agency));
        String wish = "{\"source\":\"%s\",\"reason\":\"works nearby\",\"minutes\":%d%s}";
        String source = agency + "-a";
        registerOwn(source);
        raise(alert("a", Severity.HIGH, 0, 0));
        awaitItems(1);

        assertThat(operator.post("/api/v1/shelves", wish.formatted(source, 481, ""))
                        .json()
                        .get("detail")
                        .asString())
                .isEqualTo("481 min of shelving are outside 1 to 480 min");
        assertThat(operator.post("/api/v1/shelves", wish.formatted(source, 60, ",\"critical\":true"))
                        .status())
                .isEqualTo(403);
        Answer shelf = operator.post("/api/v1/shelves", wish.formatted(source, 60, ""));
        assertThat(shelf.status()).isEqualTo(201);
        awaitItems(0);
        raise(alert("a", Severity.CRITICAL, 0, 90));
        assertThat(awaitItems(1).get(0).get("severity").asString()).isEqualTo("critical");
        raise(alert("a", Severity.HIGH, 0, 120));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(operator.get("/api/v1/shelves")
                                .json()
                                .at("/shelves/0/count")
                                .asInt())
                        .isEqualTo(2));
        assertThat(operator.post("/api/v1/shelves/" + shelf.json().get("id").asString() + "/end", "{}")
                        .status())
                .isEqualTo(200);
        awaitItems(2);
    }

    @Test
    void theLoadOfTheRoomIsReadByItsClasses() {
        raise(
                alert("a", Severity.MEDIUM, 0, 0),
                alert("b", Severity.MEDIUM, 5_000, 1),
                alert("c", Severity.MEDIUM, 10_000, 700));
        awaitItems(3);

        JsonNode load = operator.get("/api/v1/load").json().get("now");

        assertThat(load.get(0).get("items").asInt()).isEqualTo(3);
        assertThat(load.get(0).get("state").asString()).isEqualTo("demanding");
        assertThat(load.get(0).get("advice").get(0).asString()).isEqualTo("call-in");
        assertThat(operator.get("/api/v1/load").json().get("windows")).isNotEmpty();
    }

    @Test
    void theTimesOfStepsAreFiguresOnceThereAreEnough() {
        raise(
                alert("a", Severity.MEDIUM, 0, 0),
                alert("b", Severity.MEDIUM, 5_000, 1),
                alert("c", Severity.MEDIUM, 10_000, 700));
        List<JsonNode> items = awaitItems(3);
        String ids = String.join("\",\"", items.stream().map(TriageTest::id).toList());
        operator.post(ITEMS + "/seen", "{\"ids\":[\"" + ids + "\"]}");
        act(operator, "acknowledge", items.get(0), items.get(1));
        String figures = "/api/v1/figures?from=2026-01-01T00:00:00Z";

        JsonNode lines = operator.get(figures).json();

        assertThat(lines).hasSize(1);
        assertThat(lines.get(0).get("step").asString()).isEqualTo("seen");
        assertThat(lines.get(0).get("count").asInt()).isEqualTo(3);
        assertThat(lines.get(0).get("medianSeconds").asDouble()).isPositive();
    }

    private void registerOwn(String source) {
        org.aedile.server.source.Source air = org.aedile.server.Sources.air(source);
        org.aedile.server.Sources.register(server, air.withAgency(agency));
    }

    private void raise(Alert... alerts) {
        TestAlerts.send(server, List.of(alerts));
    }

    /** Near the middle of nothing, so many metres to the north, so many seconds after the beginning. */
    private Alert alert(String source, Severity severity, double meters, int second) {
        Instant at = TestAlerts.TIME.plusSeconds(second);
        return AlertDraft.raised(agency, agency + "-" + source, at)
                .severity(severity)
                .at(43.2 + meters / 111_195, 7.42)
                .alert();
    }

    /** As the detector of neighbours says it of these. */
    private static Alert about(Alert place, Alert... sensors) {
        return AlertDraft.like(place)
                .by("neighbours", "together")
                .says("Particles high at several sensors", "believed to be real")
                .from(Stream.of(sensors)
                        .map(sensor -> sensor.source().value() + "/" + sensor.id())
                        .toList())
                .attributes(Map.of("belief", "event"))
                .alert();
    }

    private List<JsonNode> awaitItems(int count) {
        List<JsonNode> items = new ArrayList<>();
        await().atMost(SOON).untilAsserted(() -> {
            items.clear();
            items.addAll(StreamSupport.stream(
                            operator.get(ITEMS + "?domain=live").json().spliterator(), false)
                    .toList());
            assertThat(items).hasSize(count);
        });
        return items;
    }

    private JsonNode detail(JsonNode item) {
        return operator.get(ITEMS + "/" + id(item) + "?domain=live").json();
    }

    private String stateOf(Alert alert) {
        return operator.get("/api/v1/alerts/" + alert.id()).json().get("state").asString();
    }

    private Answer undo(ApiClient who, JsonNode done) {
        return who.post(ITEMS + "/undo/" + done.get("undo").asString() + "?domain=live", "{}");
    }

    /** With the versions that the items were seen in. */
    private static Answer act(ApiClient who, String verb, JsonNode... items) {
        List<String> chosen = List.of(items).stream()
                .map(item -> "{\"id\":\"%s\",\"version\":%d}"
                        .formatted(id(item), item.get("version").asInt()))
                .toList();
        return who.post(ITEMS + "/" + verb + "?domain=live", "{\"items\":[%s]}".formatted(String.join(",", chosen)));
    }

    /** On whatever is there. */
    private static Answer act(ApiClient who, String verb, String more, JsonNode id) {
        String rest = more.isEmpty() ? "" : "," + more;
        return who.post(
                ITEMS + "/" + verb + "?domain=live", "{\"items\":[{\"id\":\"%s\"}]%s}".formatted(id.asString(), rest));
    }

    private static String id(JsonNode item) {
        return item.get("id").asString();
    }
}
