package org.aedile.server.datasubject;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aedile.kernel.AgencyId;
import org.aedile.server.ApiClient;
import org.aedile.server.ApiClient.Answer;
import org.aedile.server.TestAgencies;
import org.aedile.server.TestServer;
import org.aedile.server.access.Role;
import org.aedile.server.oversight.Colleague;
import org.aedile.server.oversight.PersonalReads;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** FEATURE: what people wrote about somebody, in incidents and the shift log, is found, told without others, and erased. */
class WrittenRecordsTest {
    private static final String PATH = "/api/v1/requests";
    private static final String INCIDENTS = "/api/v1/incidents";
    private static final List<String> OF_INCIDENTS =
            List.of("incident", "incident-entry", "involved-person", "attachment");

    private final long seed = Long.getLong("aedile.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final TestServer server = TestServer.shared();
    private final AgencyId agency = TestAgencies.register(
            server, AgencyId.of("written-" + UUID.randomUUID().toString().substring(0, 8)));
    private final ApiClient supervisor = ApiClient.loggedIn(server, Role.SUPERVISOR, agency);
    private final ApiClient officer = Colleague.loggedIn(server, agency + "-one", "Ona One", agency, Role.PRIVACY);
    private final ApiClient second = Colleague.loggedIn(server, agency + "-two", "Tea Two", agency, Role.PRIVACY);

    /** Letters that no other test uses. */
    private final String name = "Q" + letters() + " W" + letters();

    private final String stranger = "Z" + letters();
    private final String incident = opened();

    @Test
    void everythingIsFoundAndOthersAreHidden() {
        String id = searched();
        List<JsonNode> found = included(id);

        assertThat(found.stream().map(WrittenRecordsTest::kind).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder("incident", "incident-entry", "involved-person", "attachment", "shift-log");
        assertThat(found).as("seed " + seed).allSatisfy(one -> {
            assertThat(one.get("fields").toString().toLowerCase(Locale.ROOT))
                    .contains(name.split(" ")[0].toLowerCase(Locale.ROOT));
            assertThat(one.get("masked").toString()).doesNotContain(stranger);
        });
        JsonNode header = of(found, "incident");
        assertThat(header.at("/fields/caller").asString()).isEqualTo(stranger + ", 06 12 34 56 78");
        assertThat(header.at("/masked/caller").asString()).doesNotContain("06 12");
        assertThat(header.at("/masked/heading").asString()).contains(name);
        assertThat(of(found, "involved-person").at("/masked/name").asString()).contains(name.split(" "));
        assertThat(officer.get(PATH + "/" + id + "/draft?language=it").text())
                .contains("Voce di un evento", "Persona annotata in un evento", "Voce del registro di turno", name)
                .doesNotContain(stranger);
    }

    @Test
    void anIncidentKeepsWhatIsWrittenInItUntilItIsClosed() {
        String id = searched();
        included(id);

        assertThat(erase(id))
                .allSatisfy(one -> assertThat(kept(one)).isEqualTo(OF_INCIDENTS.contains(kind(one)) ? "in-use" : ""));

        close();
        assertThat(erase(id).stream().filter(one -> OF_INCIDENTS.contains(kind(one))))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(kept(one)).isEmpty());
        String purpose = "data-subject:what%20is%20left";
        String left = supervisor
                        .get(INCIDENTS + "/" + incident, PersonalReads.HEADER, purpose)
                        .text()
                + supervisor
                        .get(INCIDENTS + "/" + incident + "/persons", PersonalReads.HEADER, purpose)
                        .text()
                + supervisor.get(INCIDENTS + "/" + incident + "/attachments").text()
                + supervisor.get("/api/v1/shift-log/entries").text();
        assertThat(left).doesNotContain(name).contains("\"number\"");
        assertThat(findings(id).stream().filter(one -> !one.get("fields").isEmpty()))
                .allSatisfy(one -> assertThat(one.get("fields").toString()).doesNotContain(name));
    }

    @Test
    void whatIsContestedIsHeldAndAHoldWinsOverErasure() {
        String id = searched();
        included(id);
        close();

        JsonNode held = officer.post(PATH + "/" + id + "/hold", "{\"reason\":\"contested\"}")
                .json();

        assertThat(held.get("records").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrder("incident " + incident, "shift-log " + agency);
        assertThat(erase(id)).allSatisfy(one -> assertThat(kept(one)).isEqualTo("held"));
        assertThat(officer.get("/api/v1/privacy/record-holds").json()).hasSize(2);
    }

    private String opened() {
        String id = supervisor
                .post(INCIDENTS, """
                        {"domain": "live", "type": "other", "title": "%s fell in the hall",
                         "description": "seen by %s", "reporter": "%s, 06 12 34 56 78"}
                        """.formatted(name, stranger, stranger))
                .json()
                .get("id")
                .asString();
        String path = INCIDENTS + "/" + id;
        write(path + "/entries", "{\"text\":\"%s is awake, %s stays\"}".formatted(name, stranger));
        write(
                path + "/persons",
                "{\"role\":\"victim\",\"name\":\"%s\",\"description\":\"with %s\"}".formatted(name, stranger));
        write(path + "/persons", "{\"role\":\"witness\",\"name\":\"%s\"}".formatted(stranger));
        write(path + "/attachments?name=" + name.replace(' ', '-') + ".jpg", "a picture");
        write(
                "/api/v1/shift-log/entries",
                "{\"domain\":\"live\",\"text\":\"%s asked for %s\"}".formatted(name, stranger));
        write("/api/v1/shift-log/entries", "{\"domain\":\"live\",\"text\":\"%s called\"}".formatted(stranger));
        return id;
    }

    private void write(String path, String body) {
        Answer written = supervisor.post(path, body);
        assertThat(written.status()).as(written.text()).isEqualTo(201);
    }

    private void close() {
        assertThat(supervisor
                        .post(INCIDENTS + "/" + incident + "/close", "{\"reason\":\"over\"}")
                        .status())
                .isEqualTo(200);
    }

    /** A request whose search is at its end. */
    private String searched() {
        String form = """
                {"applicant": "Test Person", "contact": "1 rue Test", "right": "erasure", "regime": "gdpr",
                 "receivedOn": "%s", "terms": {"names": ["%s"], "plates": [], "emails": [], "phones": [],
                 "identifiers": [], "sources": []}}
                """.formatted(LocalDate.now(ZoneOffset.UTC), name);
        String id = officer.post(PATH, form).json().get("id").asString();
        officer.post(PATH + "/" + id + "/identity", "{\"method\":\"identity card\"}");
        JsonNode state = officer.post(PATH + "/" + id + "/search", "{}").json();
        while (!state.at("/search/complete").asBoolean()) {
            state = officer.post(PATH + "/" + id + "/search", "{}").json();
        }
        return id;
    }

    private List<JsonNode> included(String id) {
        List<JsonNode> found = findings(id);
        List<Integer> numbers =
                found.stream().map(one -> one.get("number").asInt()).toList();
        String judged = "{\"numbers\":%s,\"verdict\":\"include\"}".formatted(numbers);
        assertThat(officer.post(PATH + "/" + id + "/findings", judged).status()).isEqualTo(204);
        return found;
    }

    private List<JsonNode> findings(String id) {
        return officer.get(PATH + "/" + id + "/findings").json().valueStream().toList();
    }

    private List<JsonNode> erase(String id) {
        String form = "{\"reason\":\"asked by the person\"}";
        String approval = officer.post(PATH + "/" + id + "/erasure", form)
                .json()
                .get("request")
                .asString();
        second.post("/api/v1/approvals/" + approval + "/approve", "{}");
        Answer erased = officer.post(PATH + "/" + id + "/erasure", form);
        assertThat(erased.status()).as(erased.text()).isEqualTo(200);
        return erased.json().valueStream().toList();
    }

    private static JsonNode of(List<JsonNode> findings, String kind) {
        return findings.stream()
                .filter(one -> kind(one).equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private static String kind(JsonNode finding) {
        return finding.get("kind").asString();
    }

    /** Why it was kept; empty when it is erased. */
    private static String kept(JsonNode finding) {
        return finding.at("/erasure/kept").asString("");
    }

    private String letters() {
        return random.ints(9, 'a', 'z' + 1)
                .mapToObj(letter -> String.valueOf((char) letter))
                .collect(Collectors.joining());
    }
}
