package org.aedile.server.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.Alert;
import org.aedile.kernel.GeoPoint;
import org.aedile.kernel.Severity;
import org.aedile.server.ApiClient;
import org.aedile.server.ApiClient.Answer;
import org.aedile.server.TestServer;
import org.aedile.server.access.Role;
import org.aedile.server.alert.AlertDraft;
import org.aedile.server.alert.TestAlerts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** FEATURE: a concert told in advance makes what it brings less urgent, in sight of everybody, until it is over or undone. */
class ExpectedEventsTest {
    private static final String EVENTS = "/api/v1/expected-events";
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final GeoPoint SQUARE = GeoPoint.of(43.7393, 7.4275);
    private static final String AROUND = "{\"circle\":{\"lon\":7.4275,\"lat\":43.7393,\"meters\":300}}";
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final TestServer server = TestServer.shared();
    private final AgencyId agency = AgencyId.of("expected-events-" + COUNT.incrementAndGet());
    private final ApiClient operator = ApiClient.loggedIn(server, Role.OPERATOR, agency);
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private int number;

    @Test
    void whatAConcertBringsIsNamedAndWaitsLessUrgentlyUntilItIsWithdrawn() {
        String id = tell("Concert", AROUND);
        Alert inside = raise(Severity.HIGH, "seasonal", SQUARE);

        JsonNode item = awaitSeverity(inside, "medium");
        assertThat(item.get("expected").get("name").asString()).isEqualTo("Concert");
        assertThat(Instant.parse(item.get("expected").get("until").asString())).isEqualTo(ends());
        await().atMost(SOON).until(() -> events().get(0).get("count").asInt() == 1);

        assertThat(operator.post(EVENTS + "/" + id + "/withdraw", "{}").status())
                .isEqualTo(200);

        assertThat(awaitSeverity(inside, "high").get("expected").isNull()).isTrue();
        assertThat(events().get(0).get("withdrawnBy").asString()).isNotEmpty();
        assertThat(events().get(0).get("count").asInt()).isEqualTo(1);
        assertThat(operator.post(EVENTS + "/" + id + "/withdraw", "{}").status())
                .isEqualTo(404);
    }

    @Test
    void criticalAlertsRulesEvacuationsAndOtherPlacesAndKindsStayAsTheyAre() {
        tell("Market", AROUND);

        Alert critical = raise(Severity.CRITICAL, "seasonal", SQUARE);
        Alert limit = raise(Severity.HIGH, "threshold", SQUARE);
        Alert flight = raise(Severity.HIGH, "egress", SQUARE);
        Alert elsewhere = raise(Severity.HIGH, "seasonal", GeoPoint.of(43.7493, 7.4275));
        Alert unusual = raise(Severity.LOW, "anomaly", SQUARE);

        assertThat(awaitSeverity(unusual, "low").get("expected").isNull()).isFalse();
        for (Alert alert : List.of(critical, limit, flight, elsewhere)) {
            JsonNode item = awaitSeverity(alert, alert.severity().word());
            assertThat(item.get("expected").isNull()).as(alert.kind()).isTrue();
        }
    }

    @Test
    void whatIsToldOrChangedLaterIsLookedAtAgain() {
        Alert waiting = raise(Severity.HIGH, "seasonal", SQUARE);
        awaitSeverity(waiting, "high");
        String id = tell("March", "{\"outline\":[[7.42,43.73],[7.44,43.73],[7.44,43.75],[7.42,43.75]]}");
        awaitSeverity(waiting, "medium");

        String elsewhere = form("March", AROUND.replace("7.4275", "7.5"), begins());
        assertThat(operator.put(EVENTS + "/" + id, elsewhere).status()).isEqualTo(200);
        awaitSeverity(waiting, "high");

        String later = form("March", AROUND, ends().minusSeconds(60));
        assertThat(operator.put(EVENTS + "/" + id, later).status()).isEqualTo(200);
        Alert before = raise(Severity.HIGH, "seasonal", SQUARE);
        assertThat(awaitSeverity(before, "high").get("expected").isNull())
                .as("what began before the event is not of it")
                .isTrue();
        assertThat(events()).hasSize(1);
    }

    @Test
    void aZoneIsAPlaceTooAndWhatLastsLongerThanTheEventIsAsUrgentAsItWas() {
        ApiClient admin = ApiClient.loggedIn(server, Role.ADMIN, agency);
        String zone = agency + "-quay";
        String ring = "[[[7.42,43.73],[7.44,43.73],[7.44,43.75],[7.42,43.73]]]";
        assertThat(admin.put(
                                "/api/v1/zones/" + zone,
                                "{\"geometry\":{\"type\":\"Polygon\",\"coordinates\":%s}}".formatted(ring))
                        .status())
                .isEqualTo(204);
        ApiClient other = ApiClient.loggedIn(server, Role.OPERATOR, AgencyId.of(agency + "-other"));
        String place = "{\"zone\":\"%s\"}".formatted(zone);
        assertThat(other.post(EVENTS, form("Mine", place, begins())).status())
                .as("a zone of others looks as if it were not there")
                .isEqualTo(400);

        String id = tell("Regatta", place);
        Alert inside = raise(Severity.HIGH, "seasonal", GeoPoint.of(43.735, 7.435));
        awaitSeverity(inside, "medium");
        String soon =
                Instant.now().plusSeconds(2).truncatedTo(ChronoUnit.MILLIS).toString();
        assertThat(operator.put(
                                EVENTS + "/" + id,
                                form("Regatta", place, begins()).replace(ends().toString(), soon))
                        .status())
                .isEqualTo(200);

        awaitSeverity(inside, "high");
        assertThat(events().get(0).get("withdrawnBy").isNull()).isTrue();
    }

    @Test
    void anEventIsItsAgencysAlone() {
        String id = tell("Secret visit", AROUND);
        ApiClient other = ApiClient.loggedIn(server, Role.OPERATOR, AgencyId.of(agency + "-other"));
        ApiClient auditor = ApiClient.loggedIn(server, Role.AUDITOR, agency);

        assertThat(other.get(EVENTS).json()).isEmpty();
        assertThat(other.post(EVENTS + "/" + id + "/withdraw", "{}").status()).isEqualTo(404);
        assertThat(other.put(EVENTS + "/" + id, form("Mine", AROUND, begins())).status())
                .isEqualTo(404);
        assertThat(auditor.post(EVENTS, form("Not mine", AROUND, begins())).status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"zone\":\"atlantis\"} | there is no zone 'atlantis'",
                "{} | the place must be one of zone, circle and outline, has 0 of them",
                "{\"circle\":{\"lon\":7.4,\"lat\":43.7,\"meters\":0}} | a radius of 0.0 m is outside 1 to 20000 m",
                "{\"circle\":{\"lon\":7.4,\"lat\":97,\"meters\":9}} | latitude 97.0° is outside −90° to 90°",
                "{\"outline\":[[7.4,43.7],[7.5,43.7]]} | the outline has 2 corners, must be 3 to 1000",
            })
    void aPlaceThatIsNoneIsNamed(String place, String message) {
        Answer refused = operator.post(EVENTS, form("Concert", place, begins()));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().get("detail").asString()).contains(message);
    }

    @Test
    void timesThatAreNoneAreNamed() {
        Answer past = operator.post(
                EVENTS, form("Concert", AROUND, begins()).replace(ends().toString(), "2020-01-01T00:00:00Z"));
        assertThat(past.json().get("detail").asString()).contains("are outside 1 to 43200 min");
        Answer over = operator.post(
                EVENTS,
                form("Concert", AROUND, ends().minus(Duration.ofDays(3)))
                        .replace(ends().toString(), now.minusSeconds(60).toString()));
        assertThat(over.json().get("detail").asString()).contains("is past, it is");
    }

    private Instant begins() {
        return now.minus(Duration.ofHours(20));
    }

    private Instant ends() {
        return now.plus(Duration.ofDays(1));
    }

    private String tell(String name, String place) {
        Answer told = operator.post(EVENTS, form(name, place, begins()));
        assertThat(told.status()).as(told.text()).isEqualTo(201);
        return told.json().get("id").asString();
    }

    private String form(String name, String place, Instant begins) {
        return "{\"name\":\"%s\",\"place\":%s,\"begins\":\"%s\",\"ends\":\"%s\"}"
                .formatted(name, place, begins, ends());
    }

    private JsonNode events() {
        return operator.get(EVENTS).json();
    }

    private JsonNode awaitSeverity(Alert alert, String severity) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(
                                itemOf(alert).map(one -> one.get("severity").asString()))
                        .as(alert.kind())
                        .contains(severity));
        return itemOf(alert).orElseThrow();
    }

    private Optional<JsonNode> itemOf(Alert alert) {
        for (JsonNode item : operator.get("/api/v1/items?domain=live").json()) {
            if (item.get("alerts").get(0).asString().equals(alert.id())) {
                return Optional.of(item);
            }
        }
        return Optional.empty();
    }

    /** Of a source of its own and hours apart, so that each is an item. */
    private Alert raise(Severity severity, String kind, GeoPoint place) {
        number++;
        Instant at = begins().plus(Duration.ofHours(number));
        String source = agency + "-" + number;
        Alert alert = AlertDraft.raised(agency, source, at)
                .severity(severity)
                .by(kind, "usual-" + number)
                .says("Many people", "people 184")
                .at(place)
                .alert();
        TestAlerts.send(server, List.of(alert));
        return alert;
    }
}
