package org.aedile.server.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.Alert;
import org.aedile.kernel.DataClass;
import org.aedile.kernel.Severity;
import org.aedile.server.ApiClient;
import org.aedile.server.ApiClient.Answer;
import org.aedile.server.Sources;
import org.aedile.server.TestServer;
import org.aedile.server.access.Caller;
import org.aedile.server.access.Role;
import org.aedile.server.agreement.Agreements;
import org.aedile.server.agreement.Clause;
import org.aedile.server.agreement.Grounds;
import org.aedile.server.agreement.Terms;
import org.aedile.server.alert.TestAlerts;
import org.aedile.server.audit.AuditEntry;
import org.aedile.server.audit.AuditLog;
import org.aedile.server.audit.AuditSearch;
import org.aedile.server.audit.Basis;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** FEATURE: what another agency shows masked is seen whole by two people's decision, once. */
class UnmaskTest {
    private static final AgencyId FIRE = AgencyId.of("unmask-fire");
    private static final String WHY = "{\"reason\":\"who is in danger\"}";

    private final TestServer server = TestServer.shared();
    private final ApiClient operator = Colleague.loggedIn(server, "unmask-first", "Uma", FIRE, Role.OPERATOR);
    private final ApiClient officer = Colleague.loggedIn(server, "unmask-second", "Olga", FIRE, Role.PRIVACY);

    @Test
    void twoPeopleSeeItOnceAsItsOwnerDoes() {
        Sources.register(server, Sources.host("unmask-post", DataClass.PERSONAL));
        Alert alert = TestAlerts.particles("live", "unmask-post", 1, Alert.Status.RAISED);
        String path = "/api/v1/alerts/" + alert.id();
        assertThat(unmask(path).status()).as("what is hidden stays hidden").isEqualTo(404);
        showMasked();
        TestAlerts.send(server, List.of(alert));
        Awaitility.await().until(() -> operator.get(path).status() == 200);
        assertThat(operator.get(path).json().get("content").asString()).isEqualTo("masked");
        assertThat(operator.get(path).text()).doesNotContain(alert.explanation());
        assertThat(operator.get(path).json().get("saying")).isEmpty();

        Answer aimless = operator.post(path + "/unmask", WHY);
        assertThat(aimless.json().get("code").asString()).isEqualTo("purpose-needed");
        Answer waiting = unmask(path);
        assertThat(waiting.status()).isEqualTo(409);
        String request = waiting.json().get("request").asString();
        assertThat(operator.post("/api/v1/approvals/" + request + "/approve", "{}")
                        .status())
                .isEqualTo(403);
        assertThat(officer.post("/api/v1/approvals/" + request + "/approve", "{}")
                        .status())
                .isEqualTo(200);

        JsonNode seen = unmask(path).json();
        assertThat(seen.get("explanation").asString()).isEqualTo(alert.explanation());
        assertThat(seen.at("/saying/0/sentence").asString()).isEqualTo("seasonal-times");
        assertThat(seen.get("attributes").propertyNames()).containsExactly("count");
        assertThat(operator.get(path).text()).as("once").doesNotContain(alert.explanation());
        assertThat(unmask(path).status()).isEqualTo(409);
        assertThat(ApiClient.loggedIn(server, Role.OPERATOR)
                        .post(path + "/unmask", "{\"reason\":\"mine\"}")
                        .json()
                        .get("detail")
                        .asString())
                .as("its owner has nothing to unmask")
                .contains("nothing of alert");
        assertThat(unmasked(alert.id()).basis()).isEqualTo(new Basis("danger", "GDPR 6(1)(d), LED 8"));
    }

    /** What citizens are told counts it by this. */
    private AuditEntry unmasked(String alert) {
        AuditSearch wanted = new AuditSearch(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("unmasked"),
                Optional.of("alert"),
                Optional.of(alert),
                Optional.empty());
        return Awaitility.await()
                .until(
                        () -> server.bean(AuditLog.class).search(wanted, Long.MAX_VALUE, 10),
                        entries -> entries.size() == 1)
                .get(0)
                .entry();
    }

    private Answer unmask(String path) {
        return operator.post(path + "/unmask", WHY, PersonalReads.HEADER, "danger:a%20child%20is%20missing");
    }

    private void showMasked() {
        Agreements agreements = server.bean(Agreements.class);
        Clause clause =
                new Clause(Clause.Records.ALERTS, Set.of(), Severity.LOW, Clause.Masking.PERSONAL, Clause.Use.SEE);
        Grounds grounds = new Grounds("rescue", "GDPR 6(1)(d)", Grounds.Regime.GDPR, Grounds.Regime.GDPR);
        Instant until = Instant.now().plus(Duration.ofDays(1));
        Terms terms =
                new Terms(Sources.AGENCY, FIRE, List.of(clause), grounds, Instant.parse("2026-01-01T00:00:00Z"), until);
        String id = agreements.propose(terms, controller(Sources.AGENCY)).id();
        agreements.sign(id, controller(Sources.AGENCY));
        agreements.sign(id, controller(FIRE));
    }

    private static Caller controller(AgencyId agency) {
        return new Caller("unmask-controller-" + agency, "Cleo", agency, Set.of(Role.CONTROLLER), "session-" + agency);
    }
}
