package org.aedile.server.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.Alert;
import org.aedile.kernel.DataClass;
import org.aedile.server.ApiClient;
import org.aedile.server.ApiClient.Answer;
import org.aedile.server.Sources;
import org.aedile.server.TestAgencies;
import org.aedile.server.TestServer;
import org.aedile.server.access.Role;
import org.aedile.server.alert.TestAlerts;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** FEATURE: one agency sees of another what both controllers signed, as long as it holds. */
class AgreementTest {
    private static final String PATH = "/api/v1/agreements";

    private final TestServer server = TestServer.shared();
    private final ApiClient controller = ApiClient.loggedIn(server, Role.CONTROLLER);

    @Test
    void whatIsSignedByBothIsSeenUntilItIsRevoked() {
        AgencyId fire = AgencyId.of("fire-signed");
        Alert alert = raised("air-shared");
        ApiClient operator = ApiClient.loggedIn(server, Role.OPERATOR, fire);
        ApiClient theirs = ApiClient.loggedIn(server, Role.CONTROLLER, fire);
        String path = "/api/v1/alerts/" + alert.id();
        assertThat(operator.get(path).status()).isEqualTo(404);

        String agreement =
                propose(fire, "\"see\"", "\"nothing\"").json().get("id").asString();
        assertThat(sign(controller, agreement).json().get("state").asString()).isEqualTo("proposed");
        assertThat(operator.get(path).status()).isEqualTo(404);
        assertThat(sign(theirs, agreement).json().get("state").asString()).isEqualTo("in-effect");

        assertThat(operator.get(path).json().get("agency").asString()).isEqualTo(Sources.AGENCY.value());
        assertThat(operator.get("/api/v1/alerts?domain=live&q=air-shared")
                        .json()
                        .get("items"))
                .hasSize(1);
        assertThat(picture(operator).get("alerts")).isNotEmpty();
        assertThat(operator.post(path + "/acknowledge", "{}").status()).isEqualTo(403);

        assertThat(controller
                        .post(PATH + "/" + agreement + "/revoke", "{\"text\":\"no more\"}")
                        .json()
                        .get("state")
                        .asString())
                .isEqualTo("revoked");
        assertThat(operator.get(path).status()).isEqualTo(404);
        assertThat(operator.get("/api/v1/alerts?domain=live&q=air-shared")
                        .json()
                        .get("items"))
                .isEmpty();
        Awaitility.await()
                .atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(picture(operator).get("alerts")).isEmpty());
        assertThat(picture(operator).at("/sources/ids")).isEmpty();
    }

    @Test
    void whatIsMaskedHasNoTextsOfPeople() {
        AgencyId fire = AgencyId.of("fire-masked");
        Sources.register(server, Sources.host("post-masked", DataClass.PERSONAL));
        Alert alert = raised("post-masked");
        ApiClient operator = ApiClient.loggedIn(server, Role.OPERATOR, fire);
        String agreement =
                propose(fire, "\"handle\"", "\"personal\"").json().get("id").asString();
        sign(controller, agreement);
        sign(ApiClient.loggedIn(server, Role.CONTROLLER, fire), agreement);

        JsonNode seen = operator.get("/api/v1/alerts/" + alert.id()).json();

        assertThat(seen.get("explanation").asString()).isEmpty();
        assertThat(seen.get("sourceName").asString()).isEqualTo("post-masked");
        assertThat(seen.get("observations")).isEmpty();
        assertThat(operator.post("/api/v1/alerts/" + alert.id() + "/acknowledge", "{}")
                        .json()
                        .get("state")
                        .asString())
                .isEqualTo("acknowledged");
    }

    @Test
    void anOpenScreenIsToldAtOnceThatItMustFetchAnew() throws IOException {
        AgencyId fire = AgencyId.of("fire-open");
        ApiClient operator = ApiClient.loggedIn(server, Role.OPERATOR, fire);
        String agreement =
                propose(fire, "\"see\"", "\"nothing\"").json().get("id").asString();
        sign(controller, agreement);
        sign(ApiClient.loggedIn(server, Role.CONTROLLER, fire), agreement);
        JsonNode picture = picture(operator);
        String stream = "/api/v1/picture/stream?domain=live&epoch=%s&after=%d"
                .formatted(
                        picture.get("epoch").asString(), picture.get("number").asLong());

        try (BufferedReader events =
                new BufferedReader(new InputStreamReader(operator.open(stream), StandardCharsets.UTF_8))) {
            long revoked = System.nanoTime();
            controller.post(PATH + "/" + agreement + "/revoke", "{\"text\":\"no more\"}");
            assertTimeoutPreemptively(
                    Duration.ofSeconds(10),
                    () -> assertThat(events.lines().anyMatch(line -> line.equals("event: reset")))
                            .isTrue());
            System.out.printf("an open screen heard of it after %d ms%n", (System.nanoTime() - revoked) / 1_000_000);
        }
    }

    @Test
    void othersSeeNothingOfIt() {
        AgencyId fire = AgencyId.of("fire-private");
        String agreement =
                propose(fire, "\"see\"", "\"nothing\"").json().get("id").asString();
        ApiClient stranger = ApiClient.loggedIn(server, Role.CONTROLLER, AgencyId.of("strangers"));

        assertThat(stranger.get(PATH + "/" + agreement).status()).isEqualTo(404);
        assertThat(stranger.get(PATH).text()).doesNotContain(agreement);
        assertThat(sign(stranger, agreement).status()).isEqualTo(404);
        assertThat(ApiClient.loggedIn(server, Role.CONTROLLER, fire).get(PATH).text())
                .contains(agreement);
    }

    @Test
    void onlyAControllerSignsAndOnlyAPrivacyOfficerAdvises() {
        AgencyId fire = AgencyId.of("fire-roles");
        String agreement =
                propose(fire, "\"see\"", "\"nothing\"").json().get("id").asString();
        ApiClient officer = ApiClient.loggedIn(server, Role.PRIVACY);

        assertThat(sign(officer, agreement).status()).isEqualTo(403);
        assertThat(controller
                        .post(PATH + "/" + agreement + "/advise", "{\"text\":\"fine\"}")
                        .status())
                .isEqualTo(403);
        assertThat(officer.post(PATH + "/" + agreement + "/advise", "{\"text\":\"too wide\"}")
                        .json()
                        .at("/advice/0/text")
                        .asString())
                .isEqualTo("too wide");
        assertThat(sign(controller, agreement).status()).isEqualTo(200);
        assertThat(sign(controller, agreement).status()).isEqualTo(409);
    }

    @Test
    void otherTermsTakeThePlaceOfTheFormerWhenBothHaveSigned() {
        AgencyId fire = AgencyId.of("fire-other-terms");
        ApiClient theirs = ApiClient.loggedIn(server, Role.CONTROLLER, fire);
        String former = signed(fire, theirs);
        String terms = terms(fire, "\"see\"", "\"personal\"");

        String next = replace(former, terms).json().get("id").asString();
        String rival = replace(former, terms).json().get("id").asString();
        sign(controller, next);
        assertThat(state(former)).isEqualTo("in-effect");
        assertThat(sign(theirs, next).json().get("state").asString()).isEqualTo("in-effect");

        assertThat(state(former)).isEqualTo("replaced");
        assertThat(sign(controller, rival).status()).isEqualTo(409);
        assertThat(replace(former, terms).status()).isEqualTo(409);
        assertThat(replace(next, terms(AgencyId.of("fire"), "\"see\"", "\"personal\""))
                        .status())
                .isEqualTo(400);
        controller.post(PATH + "/" + next + "/revoke", "{\"text\":\"no more\"}");
        assertThat(state(former)).isEqualTo("replaced");
    }

    @Test
    void whatWasNeverInEffectReplacesNothing() {
        AgencyId fire = AgencyId.of("fire-never");
        ApiClient theirs = ApiClient.loggedIn(server, Role.CONTROLLER, fire);
        String former = signed(fire, theirs);
        String later = terms(fire, "\"see\"", "\"personal\"")
                .replace(
                        "2026-01-01T00:00:00Z",
                        Instant.now().plus(Duration.ofDays(1)).toString());

        String next = replace(former, later).json().get("id").asString();
        sign(controller, next);
        assertThat(sign(theirs, next).json().get("state").asString()).isEqualTo("signed");
        assertThat(state(former)).isEqualTo("in-effect");
        controller.post(PATH + "/" + next + "/revoke", "{\"text\":\"no more\"}");

        assertThat(state(former)).isEqualTo("in-effect");
        assertThat(controller.get(PATH + "/" + former).json().get("replaced").isNull())
                .isTrue();
    }

    @Test
    void whatCannotHoldIsRefused() {
        Answer own = propose(Sources.AGENCY, "\"see\"", "\"nothing\"");
        Answer unfounded = controller.post(
                PATH, terms(AgencyId.of("fire"), "\"see\"", "\"nothing\"").replace("GDPR 6(1)(e)", " "));
        Answer foreign = ApiClient.loggedIn(server, Role.CONTROLLER, AgencyId.of("strangers"))
                .post(PATH, terms(AgencyId.of("fire"), "\"see\"", "\"nothing\""));

        assertThat(own.status()).isEqualTo(400);
        assertThat(unfounded.json().get("detail").asString()).isEqualTo("legalBasis is empty; personal data need one");
        assertThat(foreign.status()).isEqualTo(403);
    }

    @Test
    void whatIsKnownOfCrimeServesOtherPurposesOnlyWhereALawSaysSo() {
        AgencyId fire = AgencyId.of("fire-authorised");
        String terms = terms(TestAgencies.register(server, fire), "\"see\"", "\"nothing\"")
                .replace("\"showing\": \"gdpr\", \"seeing\": \"led\"", "\"showing\": \"led\", \"seeing\": \"gdpr\"");

        Answer refused = controller.post(PATH, terms);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().get("detail").asString())
                .startsWith("authorisedBy is empty; what municipality has under the law-enforcement directive")
                .contains("fire-authorised", "Art. 9(1)");
        assertThat(controller
                        .post(PATH, terms.replace("\"nothing\"", "\"personal\""))
                        .status())
                .as("tells of nobody")
                .isEqualTo(201);
        Answer authorised = controller.post(
                PATH,
                terms.replace("\"seeing\": \"gdpr\"", "\"seeing\": \"gdpr\", \"authorisedBy\": \"Law 1.565, 5\""));
        assertThat(authorised.status()).isEqualTo(201);
        assertThat(sign(controller, authorised.json().get("id").asString())
                        .json()
                        .at("/terms/grounds/authorisedBy")
                        .asString())
                .isEqualTo("Law 1.565, 5");
    }

    private Alert raised(String source) {
        Alert alert = TestAlerts.particles("live", source, 1, Alert.Status.RAISED);
        TestAlerts.send(server, List.of(alert));
        ApiClient owner = ApiClient.loggedIn(server, Role.OPERATOR);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> owner.get("/api/v1/alerts/" + alert.id()).status() == 200);
        return alert;
    }

    private String signed(AgencyId fire, ApiClient theirs) {
        String agreement =
                propose(fire, "\"see\"", "\"nothing\"").json().get("id").asString();
        sign(controller, agreement);
        sign(theirs, agreement);
        return agreement;
    }

    private Answer replace(String agreement, String terms) {
        return controller.post(PATH + "/" + agreement + "/replacement", terms);
    }

    private String state(String agreement) {
        return controller.get(PATH + "/" + agreement).json().get("state").asString();
    }

    private static JsonNode picture(ApiClient client) {
        return client.get("/api/v1/picture?domain=live").json();
    }

    private static Answer sign(ApiClient person, String agreement) {
        return person.post(PATH + "/" + agreement + "/sign", "{}");
    }

    private Answer propose(AgencyId sees, String use, String masking) {
        return controller.post(PATH, terms(TestAgencies.register(server, sees), use, masking));
    }

    private static String terms(AgencyId sees, String use, String masking) {
        return """
                {"shows": "%s", "sees": "%s",
                 "clauses": [{"records": "alerts", "categories": [], "leastSeverity": "high", "masking": %s, "use": %s}],
                 "grounds": {"purpose": "public safety", "legalBasis": "GDPR 6(1)(e)", "showing": "gdpr", "seeing": "led"},
                 "from": "2026-01-01T00:00:00Z", "until": "%s"}
                """.formatted(Sources.AGENCY, sees, masking, use, Instant.now().plus(Duration.ofDays(30)));
    }
}
