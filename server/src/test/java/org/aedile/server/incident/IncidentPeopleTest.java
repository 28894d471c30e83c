package org.aedile.server.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.aedile.kernel.AgencyId;
import org.aedile.server.ApiClient;
import org.aedile.server.ApiClient.Answer;
import org.aedile.server.TestAgencies;
import org.aedile.server.TestServer;
import org.aedile.server.access.Role;
import org.aedile.server.oversight.PersonalReads;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** FEATURE: files and what tells of people are read for an open incident by who works on it, else for a stated purpose. */
class IncidentPeopleTest {
    private static final String PATH = "/api/v1/incidents/";
    private static final String DANGER = "danger:a%20child%20is%20missing";
    private static final String SUSPECT = "Man in a red coat";
    private static final String REPORTER = "Mme Roux, 555 0101";

    private final TestServer server = TestServer.shared();
    private final ApiClient operator = ApiClient.loggedIn(server, Role.OPERATOR);

    /**
     * An open incident with somebody involved and a file.
     *
     * @param file path of the content of its file
     */
    private record Case(String id, String number, String file) {}

    @Test
    void theIncidentIsThePurposeUntilItIsClosed() {
        Case opened = open();
        assertThat(operator.get(opened.file()).status()).isEqualTo(200);
        assertThat(operator.get(PATH + opened.id()).text()).contains(SUSPECT, REPORTER, "\"content\":\"whole\"");

        ApiClient.loggedIn(server, Role.SUPERVISOR).post(PATH + opened.id() + "/close", "{\"reason\":\"over\"}");

        assertAsked(operator, opened.file());
        assertAsked(operator, PATH + opened.id() + "/persons");
        assertThat(operator.get(PATH + opened.id()).text())
                .contains("\"content\":\"purpose-needed\"", "\"number\"")
                .doesNotContain(SUSPECT, REPORTER);
        assertThat(operator.get(opened.file(), PersonalReads.HEADER, "incident:" + opened.number())
                        .json()
                        .get("detail")
                        .asString())
                .isEqualTo("incident '" + opened.number() + "' is closed");
        assertRead(operator, opened);
        assertThat(operator.get(PATH + opened.id(), PersonalReads.HEADER, DANGER)
                        .text())
                .contains(SUSPECT, REPORTER, "\"content\":\"whole\"");
    }

    @Test
    void whoOnlySeesItSaysWhatFor() {
        AgencyId medical = TestAgencies.register(server, AgencyId.of("people-medical"));
        ApiClient viewer = ApiClient.loggedIn(server, Role.OPERATOR, medical);
        IncidentTest.agree(server, medical);
        Case opened = open();

        assertAsked(viewer, opened.file());
        assertAsked(viewer, PATH + opened.id() + "/persons");
        assertThat(viewer.get(PATH + opened.id()).text()).contains("plan.txt").doesNotContain(SUSPECT);
        assertRead(viewer, opened);
        assertThat(viewer.get(PATH + opened.id(), PersonalReads.HEADER, DANGER).text())
                .contains(SUSPECT)
                .doesNotContain(REPORTER);

        String attachment = opened.file().split("/")[6];
        ApiClient auditor = ApiClient.loggedIn(server, Role.AUDITOR, medical);
        Awaitility.await()
                .until(() -> auditor.get("/api/v1/audit/entries?kind=attachment&subject=" + attachment)
                        .json()
                        .get("items")
                        .valueStream()
                        .map(entry -> entry.get("verb").asString() + " "
                                + entry.get("decision").asString())
                        .toList()
                        .containsAll(List.of("read refused", "read shown")));
    }

    private static void assertAsked(ApiClient reader, String path) {
        Answer asked = reader.get(path);
        assertThat(asked.status()).as(path).isEqualTo(403);
        assertThat(asked.json().get("code").asString()).isEqualTo("purpose-needed");
    }

    private static void assertRead(ApiClient reader, Case opened) {
        assertThat(reader.get(opened.file(), PersonalReads.HEADER, DANGER).text())
                .isEqualTo("the plan of the hall");
        assertThat(reader.get(PATH + opened.id() + "/persons", PersonalReads.HEADER, DANGER)
                        .text())
                .contains(SUSPECT);
    }

    private Case open() {
        JsonNode incident = operator.post(
                        "/api/v1/incidents",
                        "{\"domain\":\"live\",\"type\":\"other\",\"title\":\"Hall\",\"reporter\":\"%s\"}"
                                .formatted(REPORTER))
                .json();
        String id = incident.get("id").asString();
        operator.post(PATH + id + "/persons", "{\"role\":\"suspect\",\"name\":\"%s\"}".formatted(SUSPECT));
        String file = operator.post(PATH + id + "/attachments?name=plan.txt", "the plan of the hall")
                .json()
                .get("id")
                .asString();
        return new Case(id, incident.get("number").asString(), PATH + id + "/attachments/" + file + "/content");
    }
}
