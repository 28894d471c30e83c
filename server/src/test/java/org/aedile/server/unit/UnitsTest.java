package org.aedile.server.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.aedile.kernel.AgencyId;
import org.aedile.server.ApiClient;
import org.aedile.server.ApiClient.Answer;
import org.aedile.server.TestAgencies;
import org.aedile.server.TestServer;
import org.aedile.server.access.Role;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** FEATURE: those who can be sent, where they are sent, and who sees them. */
class UnitsTest {
    private static final String PATH = "/api/v1/units";

    private final TestServer server = TestServer.shared();

    @Test
    void aUnitIsSentArrivesAndIsFreeAgain() {
        AgencyId fire = TestAgencies.register(server, AgencyId.of("fire-sent"));
        TestUnits.available(server, fire, "engine-1", "ladder");
        ApiClient operator = ApiClient.loggedIn(server, Role.OPERATOR, fire);

        String incident = TestUnits.incident(operator, "Fire on the roof");
        JsonNode sent = assign(operator, "engine-1", incident).json();
        assertThat(sent.get("status").asString()).isEqualTo("assigned");
        assertThat(sent.at("/assignment/incident").asString()).isEqualTo(incident);
        assertThat(step(operator, "engine-1", "en-route").json().get("status").asString())
                .isEqualTo("en-route");
        JsonNode there = step(operator, "engine-1", "arrived").json();
        assertThat(there.get("status").asString()).isEqualTo("on-scene");
        assertThat(there.at("/assignment/arrivedAt").asString()).isNotEmpty();
        assertThat(step(operator, "engine-1", "en-route").status()).isEqualTo(409);
        JsonNode free = step(operator, "engine-1", "cleared").json();
        assertThat(free.get("status").asString()).isEqualTo("available");
        assertThat(free.get("assignment").isNull()).isTrue();
        assertThat(step(operator, "engine-1", "arrived").status()).isEqualTo(409);
        assertThat(operator.get("/api/v1/incidents/" + incident).text())
                .contains("ENGINE-1 assigned", "ENGINE-1 en route", "ENGINE-1 on scene", "ENGINE-1 cleared");
    }

    @Test
    void aUnitIsAtOneIncidentUnlessItIsTakenAwayForAReason() {
        AgencyId fire = TestAgencies.register(server, AgencyId.of("fire-one-place"));
        TestUnits.available(server, fire, "engine-2");
        ApiClient operator = ApiClient.loggedIn(server, Role.OPERATOR, fire);
        String first = TestUnits.incident(operator, "First");
        String second = TestUnits.incident(operator, "Second");
        assign(operator, "engine-2", first);

        Answer both = assign(operator, "engine-2", second);
        assertThat(both.status()).isEqualTo(409);
        assertThat(both.json().get("detail").asString()).isEqualTo("unit 'ENGINE-2' is assigned at another incident");
        assertThat(operator.post(PATH + "/engine-2/status", "{\"status\":\"off-duty\"}")
                        .status())
                .isEqualTo(409);
        Answer empty = operator.post(PATH + "/engine-2/assignment", order(second, " "));
        assertThat(empty.status()).isEqualTo(400);
        Answer forced = operator.post(PATH + "/engine-2/assignment", order(second, "children in the house"));
        assertThat(forced.json().at("/assignment/incident").asString()).isEqualTo(second);
        assertThat(assign(operator, "engine-2", second).status()).isEqualTo(409);
    }

    @Test
    void anotherAgencySeesUnitsAsAgreedAndNoLonger() {
        AgencyId fire = TestAgencies.register(server, AgencyId.of("fire-shows"));
        AgencyId police = TestAgencies.register(server, AgencyId.of("police-sees"));
        TestUnits.available(server, fire, "engine-3", "hazmat");
        ApiClient officer = ApiClient.loggedIn(server, Role.OPERATOR, police);
        assertThat(officer.get(PATH + "/engine-3").status()).isEqualTo(404);
        assertThat(officer.get(PATH).text()).doesNotContain("engine-3");
        String incident = TestUnits.incident(officer, "Theft");
        assertThat(assign(officer, "engine-3", incident).status()).isEqualTo(404);

        String agreement = TestUnits.show(server, fire, police, "see", "personal");
        JsonNode masked = TestUnits.inList(officer, "engine-3");
        assertThat(masked.get("callSign").asString()).isEmpty();
        assertThat(masked.get("skills")).isEmpty();
        assertThat(masked.get("kind").asString()).isEqualTo("engine");
        assertThat(assign(officer, "engine-3", incident).status()).isEqualTo(403);
        assertThat(officer.get(PATH + "/engine-3/track").status()).isEqualTo(403);

        ApiClient controller = ApiClient.loggedIn(server, Role.CONTROLLER, fire);
        controller.post("/api/v1/agreements/" + agreement + "/revoke", "{\"text\":\"over\"}");
        assertThat(officer.get(PATH + "/engine-3").status()).isEqualTo(404);
        assertThat(officer.get(PATH).text()).doesNotContain("engine-3");
    }

    @Test
    void whoeverSeesAlertsOnlySeesNoUnits() {
        AgencyId fire = TestAgencies.register(server, AgencyId.of("fire-alerts-only"));
        AgencyId police = TestAgencies.register(server, AgencyId.of("police-alerts-only"));
        TestUnits.available(server, fire, "engine-4");
        TestUnits.agree(server, fire, police, TestUnits.CLAUSE.formatted("alerts", "nothing", "handle"));
        ApiClient officer = ApiClient.loggedIn(server, Role.OPERATOR, police);

        assertThat(officer.get(PATH + "/engine-4").status()).isEqualTo(404);
        assertThat(officer.get(PATH).text()).doesNotContain("engine-4");
    }

    @Test
    void aWarningReachesAUnitWhoseAgencyIsShownNothingElse() {
        AgencyId fire = TestAgencies.register(server, AgencyId.of("fire-warned"));
        AgencyId police = TestAgencies.register(server, AgencyId.of("police-warns"));
        TestUnits.available(server, fire, "engine-5");
        TestUnits.show(server, fire, police, "handle", "nothing");
        ApiClient officer = ApiClient.loggedIn(server, Role.OPERATOR, police);
        ApiClient fireDesk = ApiClient.loggedIn(server, Role.OPERATOR, fire);
        TestUnits.available(server, police, "patrol-5");
        String incident = TestUnits.incident(officer, "Man on the stairs");
        assertThat(fireDesk.get("/api/v1/safety-flags?incident=" + incident).status())
                .isEqualTo(404);
        String before = warn(officer, incident, "armed", "man with a knife on the stairs");
        assertThat(fireDesk.get(PATH + "/patrol-5").status()).isEqualTo(404);

        JsonNode sent = assign(officer, "engine-5", incident).json();
        assertThat(sent.at("/warnings/0/kind").asString()).isEqualTo("armed");
        String after = warn(officer, incident, "gas", "");
        JsonNode seen = TestUnits.inList(fireDesk, "engine-5");
        assertThat(fireDesk.get(PATH + "/patrol-5").status()).isEqualTo(404);
        assertThat(fireDesk.get("/api/v1/incidents/" + incident)
                        .json()
                        .get("parts")
                        .toString())
                .contains("fire-warned");
        assertThat(seen.at("/warnings/0/text").asString()).isEqualTo("man with a knife on the stairs");
        assertThat(seen.at("/warnings/1/id").asString()).isEqualTo(after);
        assertThat(seen.at("/warnings/1/acknowledged").asBoolean()).isFalse();

        Answer read = fireDesk.post("/api/v1/safety-flags/" + before + "/acknowledgements", "{\"unit\":\"engine-5\"}");
        assertThat(read.json().get("acknowledgedBy").get(0).asString()).isEqualTo("engine-5");
        assertThat(TestUnits.inList(officer, "engine-5")
                        .at("/warnings/0/acknowledged")
                        .asBoolean())
                .isTrue();
        assertThat(lift(fireDesk, after, "valve is shut").status()).isEqualTo(403);
        Answer wordless = lift(officer, after, "ok");
        assertThat(wordless.status()).isEqualTo(400);
        assertThat(wordless.json().get("detail").asString())
                .isEqualTo("the reason to lift a warning has 2 characters, must have 3 to 500");
        assertThat(lift(officer, after, "valve is shut").status()).isEqualTo(204);
        assertThat(TestUnits.inList(fireDesk, "engine-5").get("warnings")).hasSize(1);
        assertThat(officer.get("/api/v1/incidents/" + incident).text())
                .contains("lifted the warning, valve is shut: gas");
    }

    @Test
    void whatTheListSaysThePictureSaysToo() {
        AgencyId fire = TestAgencies.register(server, AgencyId.of("fire-pictured"));
        AgencyId police = TestAgencies.register(server, AgencyId.of("police-unpictured"));
        TestUnits.available(server, fire, "engine-9");
        ApiClient operator = ApiClient.loggedIn(server, Role.OPERATOR, fire);
        ApiClient stranger = ApiClient.loggedIn(server, Role.OPERATOR, police);
        assertThat(stranger.get("/api/v1/picture?domain=live").text()).doesNotContain("engine-9");
        assign(operator, "engine-9", TestUnits.incident(operator, "Smoke"));
        Awaitility.await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> {
            JsonNode layer = operator.get("/api/v1/picture?domain=live").json().at("/layers/units");
            assertThat(layer.toString())
                    .contains(TestUnits.inList(operator, "engine-9").toString());
        });
        assertThat(stranger.get("/api/v1/picture?domain=live").text()).doesNotContain("engine-9");
    }

    @Test
    void callSignsAndIdsAreTakenOnce() {
        AgencyId fire = TestAgencies.register(server, AgencyId.of("fire-names"));
        AgencyId police = TestAgencies.register(server, AgencyId.of("police-names"));
        TestUnits.available(server, fire, "engine-6");
        ApiClient supervisor = ApiClient.loggedIn(server, Role.SUPERVISOR, fire);
        String form = "{\"callSign\":\"%s\",\"kind\":\"engine\",\"skills\":[]}";

        assertThat(supervisor
                        .put(PATH + "/engine-7", form.formatted("ENGINE-6"))
                        .status())
                .isEqualTo(409);
        assertThat(ApiClient.loggedIn(server, Role.SUPERVISOR, police)
                        .put(PATH + "/engine-6", form.formatted("other"))
                        .status())
                .isEqualTo(409);
        assertThat(supervisor.put(PATH + "/Engine8", form.formatted("x")).status())
                .isEqualTo(400);
        assertThat(ApiClient.loggedIn(server, Role.OPERATOR, fire)
                        .put(PATH + "/engine-8", form.formatted("x"))
                        .status())
                .isEqualTo(403);
        assertThat(supervisor.delete(PATH + "/engine-6").status()).isEqualTo(204);
        assertThat(supervisor.get(PATH + "/engine-6").status()).isEqualTo(404);
        assertThat(supervisor
                        .put(PATH + "/engine-7", form.formatted("ENGINE-6"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void theSecretsOfItsDevicesAreListedWithoutThemAndTakenAway() {
        AgencyId fire = TestAgencies.register(server, AgencyId.of("fire-devices"));
        TestUnits.available(server, fire, "engine-10");
        ApiClient supervisor = ApiClient.loggedIn(server, Role.SUPERVISOR, fire);
        String devices = PATH + "/engine-10/credentials";
        JsonNode issued = supervisor.post(devices, "{}").json();
        String id = issued.get("id").asString();

        Answer listed = supervisor.get(devices);
        assertThat(listed.json()).hasSize(1);
        assertThat(listed.json().at("/0/id").asString()).isEqualTo(id);
        assertThat(listed.json().at("/0/createdBy").asString()).isNotEmpty();
        assertThat(listed.text()).doesNotContain(issued.get("secret").asString());
        assertThat(ApiClient.loggedIn(server, Role.OPERATOR, fire).get(devices).status())
                .isEqualTo(403);
        assertThat(supervisor.delete(devices + "/" + id).status()).isEqualTo(204);
        assertThat(supervisor.get(devices).json()).isEmpty();
    }

    private static Answer lift(ApiClient client, String flag, String reason) {
        return client.post("/api/v1/safety-flags/" + flag + "/lift", "{\"reason\":\"" + reason + "\"}");
    }

    private static String order(String incident, String forced) {
        return "{\"incident\":\"%s\",\"forced\":\"%s\"}".formatted(incident, forced);
    }

    private static Answer assign(ApiClient client, String unit, String incident) {
        return client.post(PATH + "/" + unit + "/assignment", "{\"incident\":\"" + incident + "\"}");
    }

    private static Answer step(ApiClient client, String unit, String step) {
        return client.post(PATH + "/" + unit + "/assignment/steps", "{\"step\":\"" + step + "\"}");
    }

    private static String warn(ApiClient client, String incident, String kind, String text) {
        Answer set = client.post(
                "/api/v1/safety-flags",
                "{\"incident\":\"%s\",\"kind\":\"%s\",\"text\":\"%s\"}".formatted(incident, kind, text));
        assertThat(set.status()).as(set.text()).isEqualTo(201);
        return set.json().get("id").asString();
    }
}
