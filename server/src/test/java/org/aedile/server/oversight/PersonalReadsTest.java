package org.aedile.server.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.Alert;
import org.aedile.kernel.DataClass;
import org.aedile.server.ApiClient;
import org.aedile.server.ApiClient.Answer;
import org.aedile.server.Sources;
import org.aedile.server.TestServer;
import org.aedile.server.access.Role;
import org.aedile.server.alert.TestAlerts;
import org.aedile.server.audit.AuditEntry;
import org.aedile.server.audit.AuditLog;
import org.aedile.server.audit.AuditSearch;
import org.aedile.server.audit.Decision;
import org.aedile.server.audit.NumberedEntry;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** FEATURE: what is about people is read for a purpose, and each such read is in the audit log once. */
class PersonalReadsTest {
    private static final String DANGER = "danger:a%20child%20is%20missing";

    private final TestServer server = TestServer.shared();
    private final ApiClient operator = person("reads-operator", "Ole Reader", Role.OPERATOR);

    @Test
    void withoutAPurposeItIsRefusedAndThePurposesAreNamed() {
        Sources.say(server, "reads-refused", "somebody");

        for (String path : List.of("observations", "series", "observations?domain=live&from=2026-01-01T00:00:00Z")) {
            Answer refused = operator.get("/api/v1/sources/reads-refused/" + path);
            assertThat(refused.status()).as(path).isEqualTo(403);
            assertThat(refused.json().get("code").asString()).isEqualTo("purpose-needed");
            assertThat(refused.json().get("hint").asString()).contains("'danger' (", "'offence' (", "incident:");
        }
        assertThat(observations("reads-refused", "curiosity:just%20so").status())
                .isEqualTo(400);
        assertThat(observations("reads-refused", "danger:x")
                        .json()
                        .get("detail")
                        .asString())
                .contains("has 1 characters, not 3 to 500");
        assertThat(observations("reads-refused", "incident:../x").status()).isEqualTo(400);
        assertThat(awaitReads("reads-refused", 1))
                .singleElement()
                .satisfies(entry -> assertThat(entry.decision()).isEqualTo(Decision.REFUSED));
    }

    @Test
    void eachSessionRecordAndPurposeIsWrittenOnce() {
        Sources.say(server, "reads-once", "somebody");
        Sources.say(server, "reads-once-more", "somebody");

        for (int i = 0; i < 3; i++) {
            assertThat(observations("reads-once", DANGER).status()).isEqualTo(200);
        }
        awaitReads("reads-once", 1);
        String incident = open(operator).get("number").asString();
        observations("reads-once", "incident:" + incident);
        awaitReads("reads-once", 2);
        ApiClient otherSession = person("reads-operator", "Ole Reader", Role.OPERATOR);
        otherSession.get("/api/v1/sources/reads-once/observations", PersonalReads.HEADER, DANGER);
        observations("reads-once-more", DANGER);
        awaitReads("reads-once-more", 1);

        List<AuditEntry> reads = awaitReads("reads-once", 3);
        assertThat(reads).allSatisfy(entry -> {
            assertThat(entry.decision()).isEqualTo(Decision.SHOWN);
            assertThat(entry.actor().account()).isEqualTo("reads-operator");
            assertThat(entry.toString()).doesNotContain("child");
        });
        assertThat(reads.stream().map(entry -> entry.basis().purpose()))
                .containsExactlyInAnyOrder("danger", "incident " + incident, "danger");
        assertThat(reads.stream().map(entry -> entry.basis().legalBasis()))
                .contains("GDPR 6(1)(d), LED 8", "GDPR 6(1)(d), 6(1)(e), LED 8");
    }

    @Test
    void anIncidentIsAPurposeForThoseWhoWorkOnItWhileItIsOpen() {
        Sources.say(server, "reads-incident", "somebody");
        ApiClient stranger =
                Colleague.loggedIn(server, "reads-stranger", "Stan", AgencyId.of("reads-strange"), Role.OPERATOR);
        String theirs = open(stranger).get("number").asString();
        JsonNode ours = open(operator);
        String number = ours.get("number").asString();

        assertRefused("incident:" + theirs, "incident '" + theirs + "' is none that your agency works on");
        assertRefused("incident:2026-17", "incident '2026-17' is none that your agency works on");
        assertThat(awaitReads("reads-incident", 1))
                .as("both refusals of that session are one entry")
                .singleElement()
                .satisfies(entry -> assertThat(entry.decision()).isEqualTo(Decision.REFUSED));
        assertThat(observations("reads-incident", "incident:" + number).status())
                .isEqualTo(200);
        person("reads-chief", "Cleo", Role.SUPERVISOR)
                .post("/api/v1/incidents/" + ours.get("id").asString() + "/close", "{\"reason\":\"over\"}");
        assertRefused("incident:" + number, "incident '" + number + "' is closed");
    }

    private void assertRefused(String purpose, String detail) {
        Answer refused = observations("reads-incident", purpose);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().get("detail").asString()).isEqualTo(detail);
    }

    private static JsonNode open(ApiClient who) {
        return who.post("/api/v1/incidents", "{\"domain\":\"live\",\"type\":\"other\",\"title\":\"Somebody fell\"}")
                .json();
    }

    @Test
    void whatIsAboutNobodyNeedsNone() {
        Sources.register(server, Sources.air("reads-air"));

        assertThat(operator.get("/api/v1/sources/reads-air/observations").status())
                .isEqualTo(200);
    }

    @Test
    void anAlertIsShownAtOnceAndItsObservationsForAPurpose() {
        Sources.register(server, Sources.host("reads-alert", DataClass.PERSONAL));
        Alert alert = TestAlerts.particles("live", "reads-alert", 1, Alert.Status.RAISED);
        TestAlerts.send(server, List.of(alert));
        String path = "/api/v1/alerts/" + alert.id();
        Awaitility.await().until(() -> operator.get(path).status() == 200);

        assertThat(operator.get(path).json().get("content").asString()).isEqualTo("purpose-needed");
        assertThat(operator.get(path).json().get("attributes")).isEmpty();
        assertThat(operator.get(path, PersonalReads.HEADER, DANGER)
                        .json()
                        .get("content")
                        .asString())
                .isEqualTo("whole");
        assertThat(operator.get("/api/v1/alerts.csv?q=reads-alert").text()).doesNotContain(alert.explanation());
    }

    @Test
    void namesAndTextsOfPeopleLeaveThePlatformByTwo() {
        Sources.register(server, Sources.host("reads-export", DataClass.PERSONAL));
        Alert alert = TestAlerts.particles("live", "reads-export", 1, Alert.Status.RAISED);
        TestAlerts.send(server, List.of(alert));
        Awaitility.await()
                .until(() -> operator.get("/api/v1/alerts/" + alert.id()).status() == 200);
        String path = "/api/v1/alerts.csv?source=reads-export&people=true&reason=court%20order";
        ApiClient supervisor = person("reads-supervisor", "Sue Second", Role.SUPERVISOR);

        assertThat(operator.get(path).json().get("code").asString()).isEqualTo("purpose-needed");
        Answer waiting = export(path);
        assertThat(waiting.status()).isEqualTo(409);
        String request = waiting.json().get("request").asString();
        supervisor.post("/api/v1/approvals/" + request + "/approve", "{}");
        assertThat(export(path.replace("reads-export", "reads-other")).status())
                .as("another filter is another export")
                .isEqualTo(409);
        assertThat(export(path).text()).contains(alert.explanation());
        assertThat(export(path).status()).isEqualTo(409);
    }

    private Answer export(String path) {
        return operator.get(path, PersonalReads.HEADER, "offence:court%20order%20471");
    }

    @Test
    void anAgencyWritesItsOwnListOfPurposes() {
        ApiClient controller =
                Colleague.loggedIn(server, "reads-controller", "Cleo", AgencyId.of("reads-own"), Role.CONTROLLER);
        String list = "{\"purposes\":[{\"word\":\"rescue\",\"title\":\"Rescue\",\"legalBasis\":\"Fire act 3\"}]}";

        assertThat(operator.put("/api/v1/purposes", list).status()).isEqualTo(403);
        assertThat(controller
                        .put("/api/v1/purposes", list)
                        .json()
                        .at("/0/legalBasis")
                        .asString())
                .isEqualTo("Fire act 3");
        assertThat(controller.get("/api/v1/purposes").json()).hasSize(1);
        assertThat(operator.get("/api/v1/purposes").json().at("/0/word").asString())
                .isEqualTo("danger");
        assertThat(controller
                        .put("/api/v1/purposes", list.replace("rescue", "Res cue"))
                        .status())
                .isEqualTo(400);
        assertThat(controller.put("/api/v1/purposes", "{\"purposes\":[]}").json())
                .hasSize(5);
    }

    @Test
    void twoWhoWriteTheListAtOnceBothGetTheirAnswer() {
        List<ApiClient> sessions = java.util.stream.IntStream.range(0, 4)
                .mapToObj(number -> Colleague.loggedIn(
                        server, "reads-at-once", "Cleo", AgencyId.of("reads-at-once"), Role.CONTROLLER))
                .toList();
        String list = "{\"purposes\":[{\"word\":\"rescue\",\"title\":\"Rescue\",\"legalBasis\":\"Fire act 3\"}]}";

        List<Integer> statuses = sessions.parallelStream()
                .map(session -> session.put("/api/v1/purposes", list).status())
                .toList();

        assertThat(statuses).containsOnly(200);
    }

    private Answer observations(String source, String purpose) {
        return operator.get("/api/v1/sources/" + source + "/observations", PersonalReads.HEADER, purpose);
    }

    private List<AuditEntry> awaitReads(String source, int count) {
        AuditSearch wanted = new AuditSearch(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("read"),
                Optional.of("source"),
                Optional.of(source),
                Optional.empty());
        return Awaitility.await()
                .until(
                        () -> server.bean(AuditLog.class).search(wanted, Long.MAX_VALUE, 100).stream()
                                .map(NumberedEntry::entry)
                                .toList(),
                        entries -> entries.size() == count);
    }

    private ApiClient person(String username, String name, Role role) {
        return Colleague.loggedIn(server, username, name, Sources.AGENCY, role);
    }
}
