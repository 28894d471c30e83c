package org.aedile.server.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.aedile.kernel.AgencyId;
import org.aedile.server.ApiClient;
import org.aedile.server.TestAgencies;
import org.aedile.server.TestServer;
import org.aedile.server.access.Role;
import org.aedile.server.audit.AuditLog;
import org.aedile.server.audit.AuditSearch;
import org.aedile.server.unit.TestUnits;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** FEATURE: what the picture shows of other agencies' incidents and units is in the audit log. */
class ShownRecordsTest {
    private final TestServer server = TestServer.shared();
    private final AgencyId fire = TestAgencies.register(server, AgencyId.of("fire-noted"));
    private final AgencyId police = TestAgencies.register(server, AgencyId.of("police-noted"));

    @Test
    void incidentsAndUnitsOfOthersAreWrittenAndOnesOwnAreNot() {
        ApiClient commander = ApiClient.loggedIn(server, Role.OPERATOR, fire);
        ApiClient officer = ApiClient.loggedIn(server, Role.OPERATOR, police);
        TestUnits.available(server, fire, "engine-noted");
        TestUnits.show(server, fire, police, "see", "personal");
        String incident = TestUnits.incident(commander, "Smoke");
        commander.post("/api/v1/incidents/" + incident + "/parts", "{\"agency\":\"police-noted\"}");

        awaitOnPicture(officer, incident);
        awaitOnPicture(commander, incident);

        Awaitility.await().untilAsserted(() -> {
            assertThat(shownOf(fire))
                    .containsExactlyInAnyOrder(
                            "police-noted: incidents of fire-noted, shown",
                            "police-noted: units of fire-noted, masked");
            assertThat(shownOf(police)).containsExactly("fire-noted: incidents of police-noted, shown");
        });
    }

    private static void awaitOnPicture(ApiClient reader, String incident) {
        Awaitility.await()
                .until(
                        () -> reader.get("/api/v1/picture?domain=live").text(),
                        text -> text.contains("engine-noted") && text.contains(incident));
    }

    private List<String> shownOf(AgencyId owner) {
        AuditSearch ofOwner = new AuditSearch(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(owner.value()),
                Optional.empty());
        return server.bean(AuditLog.class).search(ofOwner, Long.MAX_VALUE, 100).stream()
                .map(numbered -> numbered.entry())
                .filter(entry -> entry.subject().kind().endsWith("s of"))
                .map(entry -> "%s: %s %s, %s"
                        .formatted(
                                entry.actor().agency(),
                                entry.subject().kind(),
                                entry.subject().id(),
                                entry.decision().name().toLowerCase(Locale.ROOT)))
                .toList();
    }
}
