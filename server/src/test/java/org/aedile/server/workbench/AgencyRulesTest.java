package org.aedile.server.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.aedile.kernel.DataClass;
import org.aedile.server.ApiClient;
import org.aedile.server.Sources;
import org.aedile.server.TestServer;
import org.aedile.server.access.Decisions;
import org.aedile.server.access.Role;
import org.aedile.server.audit.AuditLog;
import org.aedile.server.audit.AuditSearch;
import org.aedile.server.audit.Decision;
import org.aedile.server.observation.IntakeResult;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** FEATURE: what is of another agency looks as if it weren't there: its rules, what they found, and what its sources say. */
class AgencyRulesTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String TWO = """
            title: First
            titles: {it: 'Primo %1$s'}
            id: %1$s
            logsource: {product: linux}
            detection: {s: {text: '%1$s'}, condition: s}
            ---
            title: Second
            id: %1$s-second
            logsource: {product: linux}
            detection: {s: {text: '%1$s second'}, condition: s}
            """;

    private final TestServer server = TestServer.shared();
    private final ApiClient police = People.person(server, "agency-police", "police", Role.SUPERVISOR);
    private final ApiClient fire = People.person(server, "agency-fire", "fire", Role.SUPERVISOR);

    @Test
    void aRuleIsHiddenUnderTheIdsOfAllItsParts() {
        assertThat(shadow(police, "agency-rule", TWO.formatted("agency-rule"))).isEqualTo(200);
        String form = "{\"event\":{\"text\":\"x\"}}";
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> police.get("/api/v1/rules/agency-rule-second").status() == 200);

        assertThat(police.get("/api/v1/rules/titles").text()).contains("Primo agency-rule");
        assertThat(fire.get("/api/v1/rules/titles").text()).doesNotContain("agency-rule");

        for (String id : new String[] {"agency-rule", "agency-rule-second"}) {
            assertThat(police.get("/api/v1/rules/" + id).status()).as(id).isEqualTo(200);
            assertThat(fire.get("/api/v1/rules/" + id).status()).as(id).isEqualTo(404);
            assertThat(fire.get("/api/v1/rules/" + id + "/examples").status())
                    .as(id)
                    .isEqualTo(404);
            assertThat(fire.post("/api/v1/rules/" + id + "/explain", form).status())
                    .as(id)
                    .isEqualTo(404);
        }
        assertThat(fire.get("/api/v1/rules").text()).doesNotContain("agency-rule");
        assertThat(draft(fire, TWO.formatted("agency-rule")).status())
                .as("taken")
                .isEqualTo(409);
        Optional<String> any = Optional.empty();
        AuditSearch refused = new AuditSearch(
                Optional.empty(),
                Optional.empty(),
                any,
                any,
                Optional.of(Decisions.ASKED_FOR),
                Optional.of("rule"),
                Optional.of("agency-rule"),
                Optional.of(Decision.REFUSED));
        Awaitility.await()
                .untilAsserted(() -> assertThat(server.bean(AuditLog.class).search(refused, Long.MAX_VALUE, 10))
                        .hasSize(1));
    }

    /** Sources of the tests are of the municipality: a text just written shows nothing of what they say. */
    @Test
    void whatOthersSaidIsNotThere() {
        Sources.register(server, Sources.host("agency-1", DataClass.NONE));
        assertThat(Sources.submit(
                        server,
                        "{\"source\":\"agency-1\",\"id\":\"o\",\"time\":\"%s\",\"fields\":{\"text\":\"secret\"}}"
                                .formatted(Instant.now())))
                .isInstanceOf(IntakeResult.Accepted.class);
        var form = JSON.createObjectNode();
        form.put("domain", "live").put("observation", "agency-1/o").put("text", TWO.formatted("agency-text"));
        ApiClient administrator = ApiClient.loggedIn(server, Role.ADMIN);

        assertThat(administrator
                        .post("/api/v1/rules/agency-text/explain", form.toString())
                        .text())
                .contains("secret");
        ApiClient.Answer hidden = fire.post("/api/v1/rules/agency-text/explain", form.toString());
        assertThat(hidden.status()).as(hidden.text()).isEqualTo(404);
    }

    /** A draft need not compile, so it may claim the id of a rule of others. */
    @Test
    void aDraftThatClaimsARuleOfOthersShowsNothingOfWhatThatFound() {
        ApiClient owner = People.person(server, "agency-municipality", "municipality", Role.SUPERVISOR);
        assertThat(shadow(owner, "agency-hits", TWO.formatted("agency-hits"))).isEqualTo(200);
        Sources.register(server, Sources.host("agency-2", DataClass.NONE));
        Awaitility.await().atMost(PATIENCE).until(() -> {
            String said = "{\"source\":\"agency-2\",\"time\":\"%s\",\"fields\":{\"text\":\"agency-hits\"}}";
            Sources.submit(server, said.formatted(Instant.now()));
            return found(owner, "agency-hits") > 0;
        });
        String claim = TWO.formatted("agency-claim").replace("id: agency-claim-second", "id: agency-hits");

        assertThat(draft(fire, claim).status()).isEqualTo(201);

        assertThat(found(fire, "agency-claim")).isZero();
    }

    private static int found(ApiClient reader, String rule) {
        ApiClient.Answer hits = reader.get("/api/v1/rules/" + rule + "/hits?domain=live");
        assertThat(hits.status()).as(hits.text()).isEqualTo(200);
        return hits.json().get("newest").size() + hits.json().get("hours").size();
    }

    /** They see everything, alert at once and may change rules of others. */
    @Test
    void onlyAdministratorsHandInFilesOfTheCity() {
        String files = "{\"files\":[{\"file\":\"agency.yml\",\"text\":\"title: x\"}]}";

        assertThat(fire.post("/api/v1/rules", files).status()).isEqualTo(403);
    }

    @Test
    void mistakesOfCallersAreNoneOfOurs() {
        assertThat(fire.post("/api/v1/rules/check", "{}").status()).isEqualTo(400);
        assertThat(fire.post("/api/v1/rules/examples/check", "{}").status()).isEqualTo(400);
        assertThat(fire.post("/api/v1/rules", "{}").status()).isEqualTo(400);
    }

    @Test
    void assetsAndZonesOfAnotherAgencyLookAsIfTheyWereNotThere() {
        String asset = "{\"id\":\"agency-pump\",\"name\":\"%s\"}";
        String zone =
                "{\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[7.4,43.7],[7.5,43.7],[7.5,43.8],[7.4,43.7]]]}}";

        assertThat(police.post("/api/v1/assets", asset.formatted("ours")).status())
                .isEqualTo(201);
        assertThat(police.put("/api/v1/zones/agency-quay", zone).status()).isEqualTo(204);

        assertThat(fire.get("/api/v1/assets/agency-pump").status()).isEqualTo(404);
        assertThat(fire.get("/api/v1/zones").text()).doesNotContain("agency-quay");
        assertThat(fire.post("/api/v1/assets", asset.formatted("mine")).status())
                .as("an id is unique in the deployment")
                .isEqualTo(409);
        assertThat(fire.post("/api/v1/assets", "{\"id\":\"agency-other\",\"agency\":\"police\"}")
                        .status())
                .isEqualTo(403);
        assertThat(fire.delete("/api/v1/assets/agency-pump").status()).isEqualTo(404);
        assertThat(fire.put("/api/v1/zones/agency-quay", zone).status()).isEqualTo(409);
        assertThat(fire.delete("/api/v1/zones/agency-quay").status()).isEqualTo(404);
        assertThat(police.delete("/api/v1/zones/agency-quay").status()).isEqualTo(204);
        assertThat(police.delete("/api/v1/assets/agency-pump").status()).isEqualTo(204);
    }

    private static int shadow(ApiClient author, String id, String text) {
        ApiClient.Answer kept = draft(author, text);
        assertThat(kept.status()).as(kept.text()).isEqualTo(201);
        return author.post(
                        "/api/v1/rules/%s/versions/%d/shadow"
                                .formatted(id, kept.json().get("version").asInt()),
                        "{\"reason\":\"a test\"}")
                .status();
    }

    private static ApiClient.Answer draft(ApiClient author, String text) {
        var body = JSON.createObjectNode();
        body.put("text", text).put("reason", "a test");
        return author.post("/api/v1/rules/drafts", body.toString());
    }
}
