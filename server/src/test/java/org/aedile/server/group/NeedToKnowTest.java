package org.aedile.server.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.Alert;
import org.aedile.server.ApiClient;
import org.aedile.server.ApiClient.Answer;
import org.aedile.server.Sources;
import org.aedile.server.TestAgencies;
import org.aedile.server.TestServer;
import org.aedile.server.access.Accounts;
import org.aedile.server.access.NewAccount;
import org.aedile.server.access.Role;
import org.aedile.server.agency.GroupId;
import org.aedile.server.alert.TestAlerts;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** FEATURE: what belongs to a need-to-know group is seen by its members only, and nobody lets themselves in. */
class NeedToKnowTest {
    private static final String GROUPS = "/api/v1/groups";

    private final TestServer server = TestServer.shared();
    private final AgencyId agency = TestAgencies.register(server, Sources.AGENCY);
    private final ApiClient admin = ApiClient.loggedIn(server, Role.ADMIN);
    private final ApiClient officer = ApiClient.loggedIn(server, Role.PRIVACY);
    private final ApiClient colleague = ApiClient.loggedIn(server, Role.OPERATOR);

    @Test
    void onlyMembersSeeWhatBelongsToTheGroup() {
        ApiClient member = member("covert", "cora");
        String alert = raised("covert", "covert-air");
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> sees(member, alert));

        assertThat(sees(colleague, alert)).isFalse();
        assertThat(sees(admin, alert)).as("who manages it sees nothing of it").isFalse();
        assertThat(colleague.get("/api/v1/alerts?source=covert-air").json().get("items"))
                .isEmpty();
        assertThat(colleague.get("/api/v1/picture?domain=live").text()).doesNotContain(alert);
        assertThat(member.get("/api/v1/picture?domain=live").text()).contains(alert);
        assertThat(colleague.get(GROUPS).text()).doesNotContain("covert");
        assertThat(member.post("/api/v1/alerts/" + alert + "/acknowledge", "{}").status())
                .isEqualTo(200);

        admin.delete(GROUPS + "/covert/members/second-cora");
        admin.delete(GROUPS + "/covert/members/cora");
        assertThat(sees(member, alert)).as("the last owner stays").isTrue();
    }

    @Test
    void nobodyLetsThemselvesIn() {
        member("affairs", "ivan");
        String path = GROUPS + "/affairs/members/";

        JsonNode asked = admin.put(path + "test-admin", "{\"owner\":true}").json();

        assertThat(asked.at("/members/1/username").asString()).isEqualTo("test-admin");
        assertThat(asked.at("/members/1/in").asBoolean()).isFalse();
        assertThat(admin.post(path + "test-admin/confirm", "{}").status()).isEqualTo(403);
        assertThat(officer.put(path + "test-privacy", "{\"owner\":true}").status())
                .isEqualTo(200);
        assertThat(officer.post(path + "test-privacy/confirm", "{}").status()).isEqualTo(403);
        assertThat(colleague.put(path + "test-operator", "{\"owner\":true}").status())
                .isEqualTo(404);
        assertThat(admin.put(path + "nobody-here", "{\"owner\":true}").status()).isEqualTo(400);
        assertThat(officer.post(path + "test-admin/confirm", "{}").json().get("member"))
                .isEqualTo(officer.get(GROUPS).json().at("/0/member"));
        assertThat(admin.get(GROUPS).json().toString()).contains("\"confirmedBy\":\"test-privacy\"");
    }

    @Test
    void aSourceInTheHandsOfAGroupLeavesThePictureOfTheOthers() {
        ApiClient member = member("watchers", "wanda");
        Sources.register(server, Sources.air("closed-air"));
        Awaitility.await().until(() -> pictureShows("closed-air"));

        assertThat(admin.put(GROUPS + "/watchers/sources/closed-air", "{}").status())
                .isEqualTo(403);
        assertThat(member.put(GROUPS + "/watchers/sources/closed-air", "{}").status())
                .isEqualTo(204);
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> !pictureShows("closed-air"));

        assertThat(member.delete(GROUPS + "/watchers/sources/closed-air").status())
                .isEqualTo(204);
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> pictureShows("closed-air"));
    }

    @Test
    void aNoteIsReadByWhomItIsMarkedFor() {
        ApiClient member = member("handlers", "hana");
        Sources.register(server, Sources.air("noted-air"));
        Alert alert = TestAlerts.particles("live", "noted-air", 1, Alert.Status.RAISED);
        TestAlerts.send(server, List.of(alert));
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> sees(member, alert.id()));
        String path = "/api/v1/alerts/" + alert.id();

        member.post(
                path + "/acknowledge", "{\"note\":\"our man is near\",\"marking\":\"group\",\"group\":\"handlers\"}");
        assertThat(member.post(path + "/comment", "{\"note\":\"he left\",\"marking\":\"group\",\"group\":\"handlers\"}")
                        .json()
                        .get("state")
                        .asString())
                .as("a comment changes nothing")
                .isEqualTo("acknowledged");
        assertThat(colleague.post(path + "/comment", "{\"note\":\" \"}").status())
                .isEqualTo(400);
        colleague.post(path + "/close", "{\"reason\":\"real\",\"note\":\"saw it\"}");

        assertThat(notes(member.get(path).json()))
                .contains("group: our man is near", "group: he left", "agency: real: saw it");
        assertThat(notes(colleague.get(path).json()))
                .contains("agency: real: saw it")
                .noneMatch(note -> note.contains("our man") || note.contains("he left"));
        assertThat(colleague
                        .post(path + "/reopen", "{\"note\":\"x\",\"marking\":\"group\",\"group\":\"handlers\"}")
                        .status())
                .isEqualTo(400);
    }

    private boolean pictureShows(String source) {
        return colleague.get("/api/v1/picture?domain=live").text().contains("\"" + source + "\"");
    }

    private String raised(String group, String source) {
        Sources.register(server, Sources.air(source));
        Alert alert = TestAlerts.ownedBy(
                new GroupId(agency, group).owner(), TestAlerts.particles("live", source, 1, Alert.Status.RAISED));
        TestAlerts.send(server, List.of(alert));
        return alert.id();
    }

    private static boolean sees(ApiClient person, String alert) {
        return person.get("/api/v1/alerts/" + alert).status() == 200;
    }

    private static List<String> notes(JsonNode alert) {
        return alert.get("transitions")
                .valueStream()
                .filter(change -> change.hasNonNull("note"))
                .map(change -> change.path("marking").asString("") + ": "
                        + change.get("note").asString())
                .toList();
    }

    /** Founds the group with that owner, whom a privacy officer lets in. */
    private ApiClient member(String group, String username) {
        Accounts accounts = server.bean(Accounts.class);
        if (accounts.find(username).isEmpty()) {
            accounts.create(
                    new NewAccount(username, username, agency, List.of(Role.OPERATOR), ApiClient.PASSWORD), "test");
        }
        Answer founded = admin.post(
                GROUPS,
                "{\"name\":\"%s\",\"title\":\"Group %s\",\"owners\":[\"%s\"]}".formatted(group, group, username));
        assertThat(founded.status()).isEqualTo(201);
        assertThat(founded.json().at("/members/0/in").asBoolean()).isFalse();
        assertThat(officer.post(GROUPS + "/" + group + "/members/" + username + "/confirm", "{}")
                        .status())
                .isEqualTo(200);
        ApiClient client = new ApiClient(server);
        client.logIn(username, ApiClient.PASSWORD);
        return client;
    }
}
