package org.aedile.server.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.aedile.kernel.AgencyId;
import org.aedile.server.ApiClient;
import org.aedile.server.ApiClient.Answer;
import org.aedile.server.TestAgencies;
import org.aedile.server.TestServer;
import org.aedile.server.access.Role;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** FEATURE: who is involved, files with their chain of custody, links, and what one shift hands to the next. */
class CaseTest {
    private static final String PATH = "/api/v1/incidents";
    private static final String PLAN_SHA256 = "89b67230ce82474e42f2526a80d55cbce0dde6905694069dc7a2e9ef6ba0eef0";

    private final TestServer server = TestServer.shared();
    private final ApiClient operator = ApiClient.loggedIn(server, Role.OPERATOR);

    @Test
    void personsAreReadByThoseTheyAreWrittenForAndEachReadIsAudited() {
        String id = open("Persons");
        ApiClient fire = asked(id, "fire-persons");
        String person = operator.post(path(id, "/persons"), "{\"role\":\"suspect\",\"name\":\"Man in a red coat\"}")
                .json()
                .get("id")
                .asString();
        operator.post(path(id, "/persons"), "{\"role\":\"witness\",\"name\":\"Mme Roux\",\"marking\":\"partners\"}");

        assertThat(names(fire, id)).containsExactly("Mme Roux");
        assertThat(names(operator, id)).containsExactly("Man in a red coat", "Mme Roux");
        assertThat(fire.get(PATH + "/" + id).text()).doesNotContain("red coat");

        String statements = path(id, "/persons/" + person + "/statements");
        String said = "{\"text\":\"ran towards the port\",\"standing\":\"assessment\"}";
        assertThat(fire.post(statements, said).status()).isEqualTo(404);
        JsonNode entry = operator.post(statements, said).json();
        assertThat(entry.get("standing").asString()).isEqualTo("assessment");
        assertThat(entry.get("marking").asString()).isEqualTo("agency");
        assertThat(ApiClient.loggedIn(server, Role.AUDITOR)
                        .get("/api/v1/audit/entries?kind=incident&subject=" + id)
                        .text())
                .contains(id);
    }

    @Test
    void aFileGoesOutAsItCameAndItsWayIsWrittenDown() {
        String id = open("Files");
        ApiClient fire = asked(id, "fire-files");
        JsonNode added = operator.post(path(id, "/attachments?name=plan.txt"), "the plan of the hall")
                .json();
        String content = path(id, "/attachments/" + added.get("id").asString() + "/content");

        assertThat(added.get("sha256").asString()).isEqualTo(PLAN_SHA256);
        assertThat(fire.get(content).text()).isEqualTo("the plan of the hall");

        JsonNode custody = operator.get(path(id, "/attachments")).json().at("/0/custody");
        assertThat(custody.valueStream().map(step -> step.get("act").asString()))
                .containsExactly("added", "handed-out");
        assertThat(custody.at("/1/agency").asString()).isEqualTo("fire-files");
        assertThat(operator.post(path(id, "/attachments?name=empty"), "").status())
                .isEqualTo(413);
        JsonNode own = operator.post(path(id, "/attachments?name=own.txt&marking=agency"), "ours")
                .json();
        assertThat(fire.get(path(id, "/attachments/" + own.get("id").asString() + "/content"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void linkedIncidentsAreSeenFromBothEndsByWhoSeesBoth() {
        String one = open("One end");
        String other = open("Other end");
        ApiClient fire = asked(one, "fire-links");

        assertThat(link(operator, one, other).status()).isEqualTo(200);
        assertThat(link(operator, one, one).status()).isEqualTo(400);
        assertThat(link(fire, one, other).status()).isEqualTo(404);

        assertThat(operator.get(path(other, "/links"))
                        .json()
                        .at("/0/incident/id")
                        .asString())
                .isEqualTo(one);
        assertThat(fire.get(path(one, "/links")).json()).isEmpty();
    }

    @Test
    void theNextOneTakesOverCommandAndTasks() {
        String id = open("Hand-over");
        ApiClient theirs = ApiClient.loggedIn(server, Role.INCIDENT_COMMANDER);
        String next = nameOf(theirs);
        String me = nameOf(operator);
        operator.put(path(id, "/commander"), "{\"username\":\"%s\"}".formatted(me));
        operator.post(path(id, "/tasks"), "{\"title\":\"call the utility\",\"assignee\":\"%s\"}".formatted(me));
        String offer = "{\"to\":\"%s\",\"note\":\"readings fall, hall stays closed\"}";
        assertThat(operator.post(path(id, "/hand-overs"), offer.formatted("nobody"))
                        .status())
                .isEqualTo(400);
        String handOver = operator.post(path(id, "/hand-overs"), offer.formatted(next))
                .json()
                .get("id")
                .asString();
        String accept = path(id, "/hand-overs/" + handOver + "/accept");

        assertThat(operator.post(accept, "{}").status()).isEqualTo(403);
        assertThat(theirs.post(accept, "{}").status()).isEqualTo(200);
        assertThat(theirs.post(accept, "{}").status()).isEqualTo(409);

        JsonNode incident = operator.get(PATH + "/" + id).json();
        assertThat(incident.get("commander").asString()).isEqualTo(next);
        assertThat(incident.at("/tasks/0/assignee").asString()).isEqualTo(next);
    }

    private static String nameOf(ApiClient client) {
        return client.get("/api/v1/session").json().at("/user/username").asString();
    }

    private static Answer link(ApiClient client, String one, String other) {
        return client.post(path(one, "/links"), "{\"incident\":\"%s\",\"relation\":\"same cause\"}".formatted(other));
    }

    private static List<String> names(ApiClient reader, String id) {
        return reader.get(path(id, "/persons"))
                .json()
                .valueStream()
                .map(person -> person.get("name").asString())
                .toList();
    }

    private String open(String title) {
        return operator.post(PATH, "{\"domain\":\"live\",\"type\":\"fire\",\"title\":\"%s\"}".formatted(title))
                .json()
                .get("id")
                .asString();
    }

    private ApiClient asked(String id, String agency) {
        AgencyId other = TestAgencies.register(server, AgencyId.of(agency));
        operator.post(path(id, "/parts"), "{\"agency\":\"%s\"}".formatted(agency));
        return ApiClient.loggedIn(server, Role.OPERATOR, other);
    }

    private static String path(String id, String rest) {
        return PATH + "/" + id + rest;
    }
}
