package org.aedile.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.aedile.kernel.AgencyId;
import org.aedile.server.ApiClient;
import org.aedile.server.ApiClient.Answer;
import org.aedile.server.TestAgencies;
import org.aedile.server.TestServer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** FEATURE: an administrator manages the people of the own agency, and a person may act for several, one at a time. */
class AgencyPeopleTest {
    private static final String ACCOUNTS = "/api/v1/accounts";

    private final TestServer server = TestServer.shared();
    private final AgencyId home = TestAgencies.register(server, AgencyId.of("people-home"));
    private final AgencyId other = TestAgencies.register(server, AgencyId.of("people-other"));
    private final ApiClient admin = ApiClient.loggedIn(server, Role.ADMIN, home);
    private final ApiClient otherAdmin = ApiClient.loggedIn(server, Role.ADMIN, other);

    @Test
    void peopleOfOtherAgenciesAreNotThere() {
        String theirs = ACCOUNTS + "/" + make("theirs", other);

        assertThat(admin.get(ACCOUNTS).text()).contains("people-home").doesNotContain("theirs");
        assertThat(admin.put(theirs, "{\"roles\":[\"admin\"],\"disabled\":true}")
                        .status())
                .isEqualTo(404);
        assertThat(admin.put(theirs + "/password", "{\"password\":\"a-new-password\"}")
                        .status())
                .isEqualTo(404);
        assertThat(admin.post(ACCOUNTS, account("planted", other)).status()).isEqualTo(400);
        assertThat(otherAdmin.get(ACCOUNTS).text()).contains("theirs");
    }

    @Test
    void tokensOfOtherAgenciesAreNotThere() {
        String token = otherAdmin
                .post("/api/v1/tokens", "{\"name\":\"their-report\",\"roles\":[\"analyst\"]}")
                .json()
                .get("id")
                .asString();

        assertThat(admin.get("/api/v1/tokens").text()).doesNotContain("their-report");
        assertThat(admin.delete("/api/v1/tokens/" + token).status()).isEqualTo(204);
        assertThat(otherAdmin.get("/api/v1/tokens").text()).contains("their-report");
    }

    @Test
    void aGuestActsForOneAgencyAtATime() {
        make("guest", home);
        ApiClient guest = logIn("guest");

        JsonNode joined = join("guest", "analyst").json();
        Answer switched = guest.put("/api/v1/session/agency", "{\"agency\":\"people-other\"}");

        assertThat(joined.get("roles")).as("what they are at home is not seen").isEmpty();
        assertThat(switched.status()).isEqualTo(204);
        assertThat(guest.get("/api/v1/session").json().at("/user/agency").asString())
                .isEqualTo("people-other");
        assertThat(guest.get("/api/v1/session").json().at("/user/roles").toString())
                .isEqualTo("[\"analyst\"]");
        assertThat(guest.post("/api/v1/alerts/x/acknowledge", "{}").status()).isEqualTo(403);
        assertThat(guest.get("/api/v1/session/agencies").json().findValuesAsString("agency"))
                .containsExactly("people-home", "people-other");
        assertThat(logIn("guest")
                        .get("/api/v1/session")
                        .json()
                        .at("/user/agency")
                        .asString())
                .as("other sessions stay where they are")
                .isEqualTo("people-home");
        assertThat(admin.get(ACCOUNTS).text()).contains("\"memberships\":[{\"agency\":\"people-other\"");
    }

    @Test
    void whoLeavesIsOutAtOnce() {
        make("leaver", home);
        join("leaver", "operator");
        ApiClient leaver = logIn("leaver");
        leaver.put("/api/v1/session/agency", "{\"agency\":\"people-other\"}");
        assertThat(leaver.get("/api/v1/alerts").status()).isEqualTo(200);

        otherAdmin.delete(ACCOUNTS + "/leaver/memberships/people-other");

        assertThat(leaver.get("/api/v1/alerts").status()).isEqualTo(401);
        ApiClient again = logIn("leaver");
        assertThat(again.put("/api/v1/session/agency", "{\"agency\":\"people-other\"}")
                        .status())
                .isEqualTo(404);
        assertThat(otherAdmin.get(ACCOUNTS).text()).doesNotContain("leaver");
    }

    @Test
    void nobodyJoinsAcrossCitiesOrIntoAnotherAgency() {
        AgencyId far = TestAgencies.register(server, AgencyId.of("people-far"), "fartown");
        make("far-away", far);

        assertThat(join("far-away", "analyst").status()).isEqualTo(404);
        assertThat(join("nobody-at-all", "analyst").status()).isEqualTo(404);
        make("here", home);
        assertThat(admin.put(ACCOUNTS + "/here/memberships/people-other", "{\"roles\":[\"admin\"]}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void anAgencyKeepsItsLastAdministrator() {
        Answer refused = admin.put(ACCOUNTS + "/test-admin-people-home", "{\"roles\":[\"admin\"],\"disabled\":true}");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("detail").asString())
                .isEqualTo("without test-admin-people-home there would be no administrator of people-home left");
    }

    @Test
    void eachRoleMayWhatTheTableSays() {
        for (Role role : List.of(Role.IT_SECURITY, Role.INCIDENT_COMMANDER)) {
            ApiClient person = ApiClient.loggedIn(server, role, home);
            assertThat(person.get("/api/v1/alerts").status()).as(role.word()).isEqualTo(200);
            assertThat(person.post("/api/v1/alerts/" + "0".repeat(32) + "/acknowledge", "{}")
                            .status())
                    .isEqualTo(404);
            assertThat(person.get(ACCOUNTS).status()).isEqualTo(403);
            assertThat(person.post("/api/v1/sources", "[]").status()).isEqualTo(403);
        }
    }

    private Answer join(String username, String role) {
        return otherAdmin.put(
                ACCOUNTS + "/" + username + "/memberships/people-other", "{\"roles\":[\"" + role + "\"]}");
    }

    private ApiClient logIn(String username) {
        ApiClient client = new ApiClient(server);
        assertThat(client.logIn(username, ApiClient.PASSWORD).status()).isEqualTo(200);
        return client;
    }

    private String make(String username, AgencyId agency) {
        Accounts accounts = server.bean(Accounts.class);
        if (accounts.find(username).isEmpty()) {
            accounts.create(
                    new NewAccount(username, username, agency, List.of(Role.OPERATOR), ApiClient.PASSWORD), "test");
        }
        return username;
    }

    private static String account(String username, AgencyId agency) {
        return "{\"username\":\"%s\",\"displayName\":\"P\",\"agency\":\"%s\",\"roles\":[\"analyst\"],\"password\":\"%s\"}"
                .formatted(username, agency, ApiClient.PASSWORD);
    }
}
