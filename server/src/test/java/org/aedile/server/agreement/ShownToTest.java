package org.aedile.server.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.Alert;
import org.aedile.kernel.DataClass;
import org.aedile.server.ApiClient;
import org.aedile.server.Sources;
import org.aedile.server.TestAgencies;
import org.aedile.server.TestServer;
import org.aedile.server.access.Role;
import org.aedile.server.alert.AlertDraft;
import org.aedile.server.alert.TestAlerts;
import org.aedile.server.unit.TestUnits;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** FEATURE: an agency sees what another one sees of its alerts, incidents and units at this moment, as the other sees it. */
class ShownToTest {
    private static final AgencyId FIRE = AgencyId.of("shown-fire");
    private static final String CLAUSE_OF_PARTS = """
            {"records":"incident-parts","categories":[],"leastSeverity":"low","masking":"personal","use":"see"}
            """;
    private static final TestServer SERVER = TestServer.shared();

    private final ApiClient ours = ApiClient.loggedIn(SERVER, Role.OPERATOR);

    @BeforeAll
    static void register() {
        TestAgencies.register(SERVER, FIRE);
    }

    @Test
    void whatIsAgreedIsListedAsTheOtherSeesItAndWrittenDown() {
        Sources.register(SERVER, Sources.host("shown-post", DataClass.PERSONAL));
        Alert alert = TestAlerts.particles("live", "shown-post", 1, Alert.Status.RAISED);
        TestAlerts.send(SERVER, List.of(alert));
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> ours.get("/api/v1/alerts/" + alert.id()).status() == 200);
        assertThat(shown()).isEmpty();

        agree();

        JsonNode seen = only(shown(), alert.id());
        assertThat(seen.get("explanation").asString()).isEmpty();
        assertThat(only(items("agency=" + Sources.AGENCY), alert.id())
                        .get("explanation")
                        .asString())
                .isEqualTo(alert.explanation());
        assertThat(items("agency=" + FIRE)).isEmpty();
        assertThat(audited()).contains("\"verb\":\"listed-shown\"").contains(FIRE.value());
    }

    @Test
    void anAgencyThatIsNotKnownIsNamed() {
        assertThat(ours.get("/api/v1/alerts?domain=live&shownTo=nobody")
                        .json()
                        .get("detail")
                        .asString())
                .startsWith("there is no agency 'nobody'; known are ");
        assertThat(ours.get("/api/v1/alerts?domain=live&shownTo=no%20body").status())
                .isEqualTo(400);
    }

    @Test
    void incidentsAndUnitsAreListedAsTheOtherSeesThem() {
        AgencyId medics = TestAgencies.register(SERVER, AgencyId.of("shown-medics"));
        ApiClient theirs = ApiClient.loggedIn(SERVER, Role.OPERATOR, medics);
        TestUnits.available(SERVER, Sources.AGENCY, "shown-engine");
        TestUnits.available(SERVER, medics, "shown-ambulance");
        String alone = TestUnits.incident(ours, "Told to nobody");
        String together = TestUnits.incident(ours, "Told to medics");
        ours.post("/api/v1/incidents/" + together + "/parts", "{\"agency\":\"%s\"}".formatted(medics));
        String foreign = TestUnits.incident(theirs, "Only of medics");
        assertThat(idsShownTo(medics, "incidents")).contains(together).doesNotContain(alone, foreign);
        assertThat(idsShownTo(medics, "units")).isEmpty();

        TestUnits.show(SERVER, Sources.AGENCY, medics, "see", "personal");
        TestUnits.agree(SERVER, Sources.AGENCY, medics, CLAUSE_OF_PARTS);

        assertThat(idsShownTo(medics, "units")).contains("shown-engine").doesNotContain("shown-ambulance");
        assertThat(ours.get("/api/v1/units?shownTo=" + medics).text()).doesNotContain("SHOWN-ENGINE");
        assertThat(idsShownTo(medics, "incidents")).contains(together, alone).doesNotContain(foreign);
        assertThat(ours.get("/api/v1/incidents?q=told&shownTo=" + medics).text())
                .contains("Told to medics")
                .doesNotContain("Told to nobody");
        assertThat(idsShownTo(medics, "incidents")).isSubsetOf(ids(theirs.get("/api/v1/incidents?limit=1000")));
    }

    @Test
    void anAlertThatIsOnlyTheOthersStaysOutOfACommonIncident() {
        AgencyId rescue = TestAgencies.register(SERVER, AgencyId.of("shown-rescue"));
        ApiClient theirs = ApiClient.loggedIn(SERVER, Role.OPERATOR, rescue);
        Alert alert =
                AlertDraft.raised(rescue, "shown-rescue-air", TestAlerts.TIME).alert();
        TestAlerts.send(SERVER, List.of(alert));
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> theirs.get("/api/v1/alerts/" + alert.id()).status() == 200);
        String common = TestUnits.incident(ours, "Common");
        ours.post("/api/v1/incidents/" + common + "/parts", "{\"agency\":\"%s\"}".formatted(rescue));
        theirs.post("/api/v1/incidents/" + common + "/alerts", "{\"alerts\":[\"%s\"]}".formatted(alert.id()));

        assertThat(theirs.get("/api/v1/incidents/" + common).text()).contains(alert.id());
        assertThat(idsShownTo(rescue, "incidents")).contains(common);
        assertThat(ours.get("/api/v1/incidents?shownTo=" + rescue).text()).doesNotContain(alert.id());
    }

    private List<String> idsShownTo(AgencyId agency, String kind) {
        return ids(ours.get("/api/v1/" + kind + "?shownTo=" + agency));
    }

    private static List<String> ids(ApiClient.Answer answer) {
        return StreamSupport.stream(answer.json().spliterator(), false)
                .map(one -> one.get("id").asString())
                .toList();
    }

    private static void agree() {
        String terms = """
                {"shows": "%s", "sees": "%s",
                 "clauses": [{"records": "alerts", "categories": [], "leastSeverity": "low", "masking": "personal", "use": "see"}],
                 "grounds": {"purpose": "public safety", "legalBasis": "GDPR 6(1)(e)", "showing": "gdpr", "seeing": "gdpr"},
                 "from": "2026-01-01T00:00:00Z", "until": "%s"}
                """.formatted(Sources.AGENCY, FIRE, Instant.now().plus(Duration.ofDays(30)));
        ApiClient controller = ApiClient.loggedIn(SERVER, Role.CONTROLLER);
        String id =
                controller.post("/api/v1/agreements", terms).json().get("id").asString();
        for (ApiClient signer : List.of(controller, ApiClient.loggedIn(SERVER, Role.CONTROLLER, FIRE))) {
            signer.post("/api/v1/agreements/" + id + "/sign", "{}");
        }
    }

    private List<JsonNode> shown() {
        return items("shownTo=" + FIRE);
    }

    private List<JsonNode> items(String which) {
        JsonNode items = ours.get("/api/v1/alerts?domain=live&q=shown-post&" + which)
                .json()
                .get("items");
        return StreamSupport.stream(items.spliterator(), false).toList();
    }

    private static JsonNode only(List<JsonNode> items, String id) {
        assertThat(items).hasSize(1);
        assertThat(items.get(0).get("id").asString()).isEqualTo(id);
        return items.get(0);
    }

    private static String audited() {
        ApiClient auditor = ApiClient.loggedIn(SERVER, Role.AUDITOR);
        return auditor.get("/api/v1/audit/entries?kind=agency&id=" + FIRE).text();
    }
}
