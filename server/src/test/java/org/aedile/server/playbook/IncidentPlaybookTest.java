package org.aedile.server.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.aedile.kernel.AgencyId;
import org.aedile.server.ApiClient;
import org.aedile.server.ApiClient.Answer;
import org.aedile.server.TestServer;
import org.aedile.server.access.Role;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** FEATURE: in an incident a playbook begins by itself, gives tasks, asks agencies in, and takes two agencies to approve. */
class IncidentPlaybookTest {
    private static final String BOOKS = "/api/v1/playbooks";
    private static final String RUNS = "/api/v1/playbook-runs";
    private static final AgencyId LEAD = AgencyId.of("play-lead");
    private static final AgencyId OTHER = AgencyId.of("play-other");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final TestServer server = TestServer.shared();
    private final ApiClient lead = ApiClient.loggedIn(server, Role.SUPERVISOR, LEAD);
    private final ApiClient other = ApiClient.loggedIn(server, Role.SUPERVISOR, OTHER);

    @Test
    void twoAgenciesGoThroughItTogether() {
        publish("joint", """
                start: ask-in
                steps:
                  - {id: ask-in, kind: share, title: Let the other take part, with: play-other, next: give}
                  - {id: give, kind: create-task, title: Close the road, who: {agency: play-other}, next: gate}
                  - id: gate
                    kind: gate
                    title: Clear the street
                    approvals: [{role: supervisor}, {role: supervisor}]
                    two-agencies: true
                    next: over
                    refused: over
                  - {id: over, kind: end, title: Over}
                """);
        publishType("joint-type", "joint");
        String incident = open("joint-type");

        JsonNode run = awaitStep(incident, "gate");

        assertThat(run.at("/steps/0/closing/text").asString()).isEqualTo("asked play-other");
        assertThat(run.at("/started/person").asString()).isEmpty();
        JsonNode detail = lead.get("/api/v1/incidents/" + incident).json();
        assertThat(texts(detail.get("tasks"), "title")).contains("Close the road");
        assertThat(move(lead, run, 3, "\"act\":\"approve\"").status()).isEqualTo(200);
        assertThat(move(
                                ApiClient.loggedIn(server, Role.SUPERVISOR, AgencyId.of("play-third")),
                                run,
                                3,
                                "\"act\":\"approve\"")
                        .status())
                .isEqualTo(404);
        assertThat(other.get(RUNS + "?incident=" + incident).json()).hasSize(1);
        Answer approved = move(other, run, 3, "\"act\":\"approve\"");

        assertThat(approved.status()).as(approved.text()).isEqualTo(200);
        assertThat(approved.json().get("state").asString()).isEqualTo("ended");
        assertThat(texts(lead.get("/api/v1/incidents/" + incident).json().get("timeline"), "text"))
                .contains(
                        "Playbook 'Test of joint' begins",
                        "Let the other take part (asked play-other)",
                        "Close the road (task for play-other)",
                        "Clear the street: approved");
    }

    @Test
    void oneAgencyCannotApproveForTwo() {
        publish("pair", """
                start: gate
                steps:
                  - id: gate
                    kind: gate
                    title: Clear the street
                    approvals: [{role: supervisor}, {role: incident-commander}]
                    two-agencies: true
                    next: over
                    refused: over
                  - {id: over, kind: end, title: Over}
                """);
        publishType("pair-type", "pair");
        JsonNode run = awaitStep(open("pair-type"), "gate");
        assertThat(move(lead, run, 1, "\"act\":\"approve\"").status()).isEqualTo(200);

        Answer second = move(ApiClient.loggedIn(server, Role.INCIDENT_COMMANDER, LEAD), run, 1, "\"act\":\"approve\"");

        assertThat(second.status()).isEqualTo(403);
        assertThat(second.json().get("detail").asString())
                .isEqualTo("play-lead has approved already, and it takes another agency");
    }

    private void publish(String id, String body) {
        ApiClient.loggedIn(server, Role.OPERATOR, OTHER);
        String text = "id: %s\ntitle: Test of %s\n".formatted(id, id) + body;
        Answer drafted = lead.post(
                BOOKS, "{\"text\":%s,\"basis\":0,\"reason\":\"test\"}".formatted(JSON.writeValueAsString(text)));
        assertThat(drafted.status()).as(drafted.text()).isEqualTo(201);
        Answer active = lead.post(BOOKS + "/" + id + "/versions/1/activate", "{\"reason\":\"test\"}");
        assertThat(active.status()).as(active.text()).isEqualTo(200);
    }

    private void publishType(String id, String playbook) {
        Answer written = lead.put("/api/v1/incident-types/" + id, """
                {"basis":0,"reason":"test","type":{"id":"%s","name":{"en":"Joint"},"icon":"incident","severity":"low",
                 "title":"Joint","categories":[],"fields":[],"playbook":"%s"}}
                """.formatted(id, playbook));
        assertThat(written.status()).as(written.text()).isEqualTo(200);
    }

    private String open(String type) {
        Answer opened = lead.post(
                "/api/v1/incidents",
                "{\"domain\":\"live\",\"type\":\"%s\",\"title\":\"Street\",\"severity\":\"low\"}".formatted(type));
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        return opened.json().get("id").asString();
    }

    private JsonNode awaitStep(String incident, String step) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> lead.get(RUNS + "?incident=" + incident).json(),
                        runs -> runs.size() == 1
                                && texts(runs.get(0).get("steps"), "step").contains(step))
                .get(0);
    }

    private static Answer move(ApiClient who, JsonNode run, int sequence, String move) {
        return who.post(RUNS + "/" + run.get("id").asString() + "/steps/" + sequence, "{" + move + "}");
    }

    private static List<String> texts(JsonNode all, String name) {
        return StreamSupport.stream(all.spliterator(), false)
                .map(one -> one.get(name).asString())
                .toList();
    }
}
