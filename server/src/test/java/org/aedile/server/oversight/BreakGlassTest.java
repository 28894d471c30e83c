package org.aedile.server.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.Alert;
import org.aedile.kernel.DataClass;
import org.aedile.server.ApiClient;
import org.aedile.server.ApiClient.Answer;
import org.aedile.server.Sources;
import org.aedile.server.TestServer;
import org.aedile.server.access.Role;
import org.aedile.server.alert.TestAlerts;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** FEATURE: in an emergency a person sees at once what their agency would not, for a time, and answers for it. */
class BreakGlassTest {
    private static final String PATH = "/api/v1/break-glass";
    private static final String REASON = "gas cloud drifts into our street, need their sensors";

    private final TestServer server = TestServer.shared();

    @Test
    void itGivesSightAtOnceAndTakesItBackAtOnce() {
        AgencyId fire = AgencyId.of("glass-fire");
        ApiClient operator = person("glass-operator", fire, Role.OPERATOR);
        ApiClient colleague = person("glass-colleague", fire, Role.OPERATOR);
        Alert alert = raised("glass-post");
        String path = "/api/v1/alerts/" + alert.id();
        assertThat(operator.get(path).status()).isEqualTo(404);

        JsonNode glass = begin(operator, "[]").json();
        assertThat(operator.get(path).json().get("explanation").asString()).isEqualTo(alert.explanation());
        assertThat(operator.get(path).json().get("content").asString())
                .as("the emergency is the purpose")
                .isEqualTo("whole");
        assertThat(picture(operator).at("/sources/ids").toString()).contains("glass-post");
        assertThat(colleague.get(path).status())
                .as("only who broke it sees more")
                .isEqualTo(404);
        assertThat(picture(colleague).at("/sources/ids").toString()).doesNotContain("glass-post");
        assertThat(operator.post(path + "/acknowledge", "{}").status())
                .as("to see is not to handle")
                .isEqualTo(403);

        String id = glass.get("id").asString();
        assertThat(operator.post(PATH + "/" + id + "/end", "{}")
                        .json()
                        .get("open")
                        .asBoolean())
                .isFalse();
        assertThat(operator.get(path).status()).isEqualTo(404);
        assertThat(picture(operator).at("/sources/ids").toString()).doesNotContain("glass-post");
    }

    @Test
    void openScreensBeginAnewWhenItBeginsAndWhenItEnds() throws IOException {
        ApiClient operator = person("glass-screen", AgencyId.of("glass-screen"), Role.OPERATOR);
        try (BufferedReader before = follow(operator)) {
            String id = begin(operator, "[]").json().get("id").asString();
            awaitReset(before);
            try (BufferedReader during = follow(operator)) {
                operator.post(PATH + "/" + id + "/end", "{}");
                awaitReset(during);
            }
        }
    }

    @Test
    void itCoversNoMoreThanItSays() {
        ApiClient operator = person("glass-scope", AgencyId.of("glass-scope"), Role.OPERATOR);
        Alert alert = raised("glass-scope-post");

        begin(operator, "[\"camera\"]");

        assertThat(operator.get("/api/v1/alerts/" + alert.id()).status()).isEqualTo(404);
    }

    @Test
    void privacyOfficersOfBothAgenciesAreToldAndOneReviewsIt() {
        AgencyId fire = AgencyId.of("glass-told");
        ApiClient operator = person("glass-told-operator", fire, Role.OPERATOR, Role.PRIVACY);
        ApiClient ours = person("glass-told-officer", fire, Role.PRIVACY);
        ApiClient theirs = person("glass-theirs-officer", Sources.AGENCY, Role.PRIVACY);
        ApiClient stranger = person("glass-stranger-officer", AgencyId.of("glass-stranger"), Role.PRIVACY);
        String id = begin(operator, "[]").json().get("id").asString();

        for (ApiClient officer : List.of(ours, theirs)) {
            assertThat(officer.get("/api/v1/oversight").json().get("watched").toString())
                    .contains(id, REASON);
        }
        assertThat(stranger.get(PATH).text()).doesNotContain(id);
        assertThat(review(stranger, id).status()).isEqualTo(404);
        assertThat(review(ours, id).status()).as("still open").isEqualTo(409);
        assertThat(theirs.post(PATH + "/" + id + "/end", "{}").status())
                .as("an officer ends it")
                .isEqualTo(200);
        assertThat(review(operator, id).status()).as("never one's own").isEqualTo(403);
        assertThat(ours.get("/api/v1/oversight").json().get("toReview").asInt()).isOne();

        assertThat(review(ours, id).json().at("/review/justified").asBoolean()).isTrue();
        assertThat(review(theirs, id).status()).isEqualTo(409);
        assertThat(ours.get("/api/v1/oversight").json().get("toReview").asInt()).isZero();
    }

    @Test
    void whatCannotBeAnsweredForIsRefused() {
        ApiClient operator = person("glass-wrong", AgencyId.of("glass-wrong"), Role.OPERATOR);
        ApiClient analyst = person("glass-analyst", AgencyId.of("glass-wrong"), Role.ANALYST);

        assertThat(operator.post(PATH, form("[]", "because", 60))
                        .json()
                        .get("detail")
                        .asString())
                .isEqualTo("the reason has 7 characters, not 20 at least");
        assertThat(operator.post(PATH, form("[]", REASON, 241))
                        .json()
                        .get("detail")
                        .asString())
                .isEqualTo("241 min is outside 1 to 240 min");
        assertThat(operator.post(PATH, form("[]", REASON, 60).replace("municipality", "glass-wrong"))
                        .status())
                .isEqualTo(400);
        assertThat(begin(analyst, "[]").status()).isEqualTo(403);
        assertThat(begin(operator, "[]").status()).isEqualTo(201);
        assertThat(begin(operator, "[]").status()).as("open already").isEqualTo(409);
    }

    private BufferedReader follow(ApiClient client) {
        JsonNode picture = picture(client);
        String stream = "/api/v1/picture/stream?domain=live&epoch=%s&after=%d"
                .formatted(
                        picture.get("epoch").asString(), picture.get("number").asLong());
        return new BufferedReader(new InputStreamReader(client.open(stream), StandardCharsets.UTF_8));
    }

    private static void awaitReset(BufferedReader events) {
        assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> assertThat(events.lines().anyMatch(line -> line.equals("event: reset")))
                        .isTrue());
    }

    private static JsonNode picture(ApiClient client) {
        return client.get("/api/v1/picture?domain=live").json();
    }

    private static Answer begin(ApiClient person, String categories) {
        return person.post(PATH, form(categories, REASON, 60));
    }

    private static String form(String categories, String reason, int minutes) {
        return "{\"agency\":\"municipality\",\"categories\":%s,\"reason\":\"%s\",\"minutes\":%d}"
                .formatted(categories, reason, minutes);
    }

    private static Answer review(ApiClient officer, String id) {
        return officer.post(PATH + "/" + id + "/review", "{\"justified\":true,\"text\":\"a leak, confirmed\"}");
    }

    private Alert raised(String source) {
        Sources.register(server, Sources.host(source, DataClass.PERSONAL));
        Alert alert = TestAlerts.particles("live", source, 1, Alert.Status.RAISED);
        TestAlerts.send(server, List.of(alert));
        ApiClient owner = ApiClient.loggedIn(server, Role.OPERATOR);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> owner.get("/api/v1/alerts/" + alert.id()).status() == 200);
        return alert;
    }

    private ApiClient person(String username, AgencyId agency, Role... roles) {
        return Colleague.loggedIn(server, username, "Name of " + username, agency, roles);
    }
}
