package org.aedile.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Optional;
import org.aedile.server.ApiClient;
import org.aedile.server.TestServer;
import org.aedile.server.audit.AuditLog;
import org.aedile.server.audit.AuditSearch;
import org.aedile.server.audit.Decision;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** FEATURE: nobody gets in who shouldn't, and everybody is told why. */
class AccessTest {
    private final TestServer server = TestServer.shared();
    private final ApiClient nobody = new ApiClient(server);

    @Test
    void withoutALogInThereIsNothingToSee() {
        ApiClient.Answer answer = nobody.get("/api/v1/alerts");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.json().get("code").asString()).isEqualTo("not-authenticated");
        assertThat(nobody.get("/api/v1/session").status()).isEqualTo(401);
        assertThat(nobody.get("/actuator/env").status()).isIn(401, 404);
    }

    @Test
    void aSessionBeginsAndEnds() {
        ApiClient analyst = ApiClient.loggedIn(server, Role.ANALYST);

        JsonNode session = analyst.get("/api/v1/session").json();

        assertThat(session.get("user").get("roles").get(0).asString()).isEqualTo("analyst");
        assertThat(session.get("domains").get(0).get("id").asString()).isEqualTo("live");
        assertThat(analyst.get("/api/v1/session/all").json()).isNotEmpty();
        assertThat(analyst.delete("/api/v1/session").status()).isEqualTo(204);
        assertThat(analyst.get("/api/v1/session").status()).isEqualTo(401);
    }

    @Test
    void rolesDecideWhatIsAllowed() {
        ApiClient analyst = TestPerson.make(server, "access-ada", Role.ANALYST).logIn();

        assertThat(analyst.get("/api/v1/alerts").status()).isEqualTo(200);
        ApiClient.Answer answer = analyst.post("/api/v1/alerts/x/acknowledge", "{}");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.json().get("hint").asString()).contains("supervisor");
        assertThat(analyst.get("/api/v1/accounts").status()).isEqualTo(403);
        assertThat(refusalsOf(analyst)).containsExactlyInAnyOrder("POST /api/v1/alerts", "GET /api/v1/accounts");
    }

    /** What the audit log has of it: kinds of record, and never which one. */
    private List<String> refusalsOf(ApiClient person) {
        Optional<String> account = Optional.of(
                person.get("/api/v1/session").json().at("/user/username").asString());
        AuditSearch wanted = new AuditSearch(
                Optional.empty(),
                Optional.empty(),
                account,
                Optional.empty(),
                Optional.of(Decisions.WANTED),
                Optional.of("endpoint"),
                Optional.empty(),
                Optional.of(Decision.REFUSED));
        return Awaitility.await()
                .until(() -> server.bean(AuditLog.class).search(wanted, Long.MAX_VALUE, 10), found -> found.size() == 2)
                .stream()
                .map(one -> one.entry().subject().id())
                .toList();
    }

    @Test
    void aChangeWithoutTheCsrfTokenIsRefused() {
        ApiClient operator = ApiClient.loggedIn(server, Role.OPERATOR);

        ApiClient.Answer answer = operator.send(HttpRequest.newBuilder(server.uri("/api/v1/alerts/x/acknowledge"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}"))
                .build());

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.json().get("hint").asString()).contains("X-XSRF-TOKEN");
    }

    @Test
    void theTokenOfThePagesStaysSoThatTwoWindowsMaySendAtOnce() {
        ApiClient operator = ApiClient.loggedIn(server, Role.OPERATOR);
        operator.get("/api/v1/session");
        Optional<String> token = operator.pageToken();

        operator.get("/api/v1/session");
        operator.post("/api/v1/alerts/x/acknowledge", "{}");

        assertThat(token).isPresent().isEqualTo(operator.pageToken());
    }

    @Test
    void guessingIsSlowedWithAClearMessage() {
        for (int i = 0; i < 5; i++) {
            assertThat(nobody.logIn("guessed", "wrong-password-" + i).status()).isEqualTo(401);
        }

        ApiClient.Answer answer = nobody.logIn("guessed", "wrong-again-1");

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.json().get("detail").asString()).contains("try again in");
        ApiClient.loggedIn(server, Role.ADMIN);
    }

    @Test
    void aMachineTokenWorksUntilItIsRevoked() {
        ApiClient admin = ApiClient.loggedIn(server, Role.ADMIN);
        JsonNode issued = admin.post("/api/v1/tokens", "{\"name\":\"report\",\"roles\":[\"analyst\"]}")
                .json();
        HttpRequest request = HttpRequest.newBuilder(server.uri("/api/v1/alerts"))
                .header("Authorization", "Bearer " + issued.get("token").asString())
                .build();

        assertThat(nobody.send(request).status()).isEqualTo(200);
        assertThat(admin.delete("/api/v1/tokens/" + issued.get("id").asString()).status())
                .isEqualTo(204);
        assertThat(nobody.send(request).status()).isEqualTo(401);
    }

    @Test
    void theLocalTokenAdministers() {
        HttpRequest request = HttpRequest.newBuilder(server.uri("/api/v1/accounts"))
                .header(
                        "Authorization",
                        "Bearer " + LocalToken.read(server.data()).orElseThrow())
                .build();

        assertThat(nobody.send(request).status()).isEqualTo(200);
    }
}
