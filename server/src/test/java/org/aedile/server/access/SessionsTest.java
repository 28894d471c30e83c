package org.aedile.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.aedile.kernel.AgencyId;
import org.aedile.server.ApiClient;
import org.aedile.server.TestServer;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** FEATURE: people see their sessions and end them, administrators end all of a person's, and it holds at once. */
class SessionsTest {
    private static final Duration LIMIT = Duration.ofSeconds(1);
    private final TestServer server = TestServer.shared();

    @Test
    void theListSaysWhichSessionIsThisOne() {
        TestPerson anna = TestPerson.make(server, "sessions-anna", Role.ANALYST);
        ApiClient here = anna.logIn();
        ApiClient elsewhere = anna.logIn();

        assertThat(sessions(here)).hasSize(2);
        JsonNode other = sessions(here).stream()
                .filter(session -> !session.get("current").asBoolean())
                .findFirst()
                .orElseThrow();
        assertThat(other.get("proof").asString()).isEqualTo("password");
        assertThat(other.get("address").asString()).isEqualTo("127.0.0.1");

        assertThat(here.delete("/api/v1/session/all/" + other.get("id").asString())
                        .status())
                .isEqualTo(204);
        assertThat(elsewhere.get("/api/v1/session").status()).isEqualTo(401);
        assertThat(sessions(here)).hasSize(1);
    }

    @Test
    void nobodyEndsTheSessionOfAnother() {
        ApiClient ben = TestPerson.make(server, "sessions-ben", Role.ANALYST).logIn();
        ApiClient eve = TestPerson.make(server, "sessions-eve", Role.ANALYST).logIn();

        eve.delete("/api/v1/session/all/" + sessions(ben).get(0).get("id").asString());

        assertThat(ben.get("/api/v1/session").status()).isEqualTo(200);
    }

    @Test
    void allOthersEndTogether() {
        TestPerson carla = TestPerson.make(server, "sessions-carla", Role.ANALYST);
        ApiClient here = carla.logIn();
        ApiClient elsewhere = carla.logIn();

        assertThat(here.delete("/api/v1/session/all").status()).isEqualTo(204);

        assertThat(elsewhere.get("/api/v1/session").status()).isEqualTo(401);
        assertThat(here.get("/api/v1/session").status()).isEqualTo(200);
    }

    @Test
    void anOpenStreamEndsWithinASecondOfItsSession() throws IOException {
        TestPerson dora = TestPerson.make(server, "sessions-dora", Role.OPERATOR);
        ApiClient admin = ApiClient.loggedIn(server, Role.ADMIN);
        try (BufferedReader stream = stream(dora.logIn())) {
            assertThat(stream.readLine()).isEqualTo(": aedile");

            long before = System.nanoTime();
            assertThat(admin.delete("/api/v1/accounts/sessions-dora/sessions").status())
                    .isEqualTo(204);

            assertThat(linesUntilTheEnd(stream)).isNotNegative();
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(LIMIT);
        }
    }

    @Test
    void anOpenStreamEndsAlsoWhenItsSessionIsEndedElsewhere() throws IOException {
        TestPerson emil = TestPerson.make(server, "sessions-emil", Role.OPERATOR);
        try (BufferedReader stream = stream(emil.logIn())) {
            assertThat(stream.readLine()).isEqualTo(": aedile");

            long before = System.nanoTime();
            server.bean(JdbcClient.class)
                    .sql("delete from person_session where username = 'sessions-emil'")
                    .update();

            assertThat(linesUntilTheEnd(stream)).isNotNegative();
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(LIMIT);
        }
    }

    @Test
    void anAdministratorOfAnotherAgencyFindsNobody() {
        ApiClient finn = TestPerson.make(server, "sessions-finn", Role.ANALYST).logIn();
        ApiClient foreign = ApiClient.loggedIn(server, Role.ADMIN, AgencyId.of("harbour"));

        assertThat(foreign.get("/api/v1/accounts/sessions-finn/sessions").status())
                .isEqualTo(404);
        assertThat(foreign.delete("/api/v1/accounts/sessions-finn/sessions").status())
                .isEqualTo(404);
        assertThat(foreign.delete("/api/v1/accounts/sessions-finn/second-factor")
                        .status())
                .isEqualTo(404);
        assertThat(finn.get("/api/v1/session").status()).isEqualTo(200);
    }

    private static BufferedReader stream(ApiClient client) {
        JsonNode picture = client.get("/api/v1/picture").json();
        return new BufferedReader(new InputStreamReader(
                client.open("/api/v1/picture/stream?epoch=%s&after=%d"
                        .formatted(
                                picture.get("epoch").asString(),
                                picture.get("number").asLong())),
                StandardCharsets.UTF_8));
    }

    private static int linesUntilTheEnd(BufferedReader stream) throws IOException {
        int lines = 0;
        while (stream.readLine() != null) {
            lines++;
        }
        return lines;
    }

    private static List<JsonNode> sessions(ApiClient client) {
        return StreamSupport.stream(client.get("/api/v1/session/all").json().spliterator(), false)
                .toList();
    }
}
