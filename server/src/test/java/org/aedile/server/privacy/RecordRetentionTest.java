package org.aedile.server.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.aedile.kernel.AgencyId;
import org.aedile.server.ApiClient;
import org.aedile.server.ApiClient.Answer;
import org.aedile.server.TestAgencies;
import org.aedile.server.TestServer;
import org.aedile.server.access.Role;
import org.aedile.server.oversight.Colleague;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** FEATURE: what people wrote ends when its agency says so, with its files, unless a legal hold keeps it. */
class RecordRetentionTest {
    private static final String INCIDENTS = "/api/v1/incidents";
    private static final String ENTRIES = "/api/v1/shift-log/entries";
    private static final String PRIVACY = "/api/v1/privacy";

    private final TestServer server = TestServer.shared();
    private final JdbcTemplate jdbc = server.bean(JdbcTemplate.class);
    private final AgencyId agency = TestAgencies.register(
            server, AgencyId.of("kept-" + UUID.randomUUID().toString().substring(0, 8)));
    private final ApiClient supervisor = ApiClient.loggedIn(server, Role.SUPERVISOR, agency);
    private final ApiClient officer = person("first");

    @Test
    void aClosedIncidentEndsWithItsFilesAndTheAuditLogKeepsWhich() {
        String young = closed("Young", 1826);
        String old = closed("Old", 1828);
        String open = opened("Open");

        assertThat(ended().get("incidents").asInt()).isOne();

        assertThat(supervisor.get(INCIDENTS + "/" + old).status()).isEqualTo(404);
        assertThat(supervisor.get(INCIDENTS + "/" + young).status()).isEqualTo(200);
        assertThat(supervisor.get(INCIDENTS + "/" + open).status()).isEqualTo(200);
        for (String table : new String[] {"attachment", "person", "entry", "task"}) {
            assertThat(count("incident_" + table + " where incident_id = '" + old + "'"))
                    .as(table)
                    .isZero();
        }
        Awaitility.await()
                .untilAsserted(() -> assertThat(count("audit_entry where subject = '" + old
                                + "' and verb = 'ended' and jsonb_array_length(text::jsonb -> 'content') > 0"))
                        .isOne());
    }

    @Test
    void anIncidentThatWasOpenedAgainIsNotPastItsTime() {
        String id = closed("Again", 4000);
        supervisor.post(INCIDENTS + "/" + id + "/reopen", "{\"reason\":\"it burns again\"}");
        supervisor.post(INCIDENTS + "/" + id + "/close", "{\"reason\":\"out\"}");

        ended();

        assertThat(supervisor.get(INCIDENTS + "/" + id).status()).isEqualTo(200);
    }

    @Test
    void aHoldOfWhoeverTakesPartKeepsAnIncidentUntilTwoPeopleLiftIt() {
        AgencyId other = TestAgencies.register(server, AgencyId.of("kept-other"));
        ApiClient theirs = Colleague.loggedIn(server, "kept-other-officer", "Olga Other", other, Role.PRIVACY);
        String id = opened("Held");
        assertThat(hold(theirs, "incident", id).status())
                .as("not theirs looks like not there")
                .isEqualTo(404);
        supervisor.post(INCIDENTS + "/" + id + "/parts", "{\"agency\":\"kept-other\"}");
        String hold = hold(theirs, "incident", id).json().get("id").asString();
        close(id, 4000);

        assertThat(ended().get("incidents").asInt()).isZero();
        assertThat(supervisor.get(INCIDENTS + "/" + id).status()).isEqualTo(200);
        assertThat(officer.get(PRIVACY + "/record-holds").text()).doesNotContain(hold);
        assertThat(officer.delete(PRIVACY + "/record-holds/" + hold + "?reason=over")
                        .status())
                .isEqualTo(404);

        String lift = PRIVACY + "/record-holds/" + hold + "?reason=over";
        approved(theirs.delete(lift), Colleague.loggedIn(server, "kept-other-2", "Otto Other", other, Role.PRIVACY));
        assertThat(theirs.delete(lift).status()).isEqualTo(204);
        assertThat(ended().get("incidents").asInt()).isOne();
    }

    @Test
    void theShiftLogEndsEntryByEntryAlsoWhereALaterOneCorrectsIt() {
        String first = logged("Keys given to the works", "null");
        String second = logged("Keys given to the port", "\"" + first + "\"");
        age("shift_log_entry", "stored_at", first, 1097);

        assertThat(ended().get("entries of shift logs").asInt()).isOne();

        assertThat(supervisor.get(ENTRIES).text()).doesNotContain("works").contains(second);
        age("shift_log_entry", "stored_at", second, 1097);
        assertThat(hold(officer, "shift-log", "").status()).isEqualTo(201);
        assertThat(ended().get("entries of shift logs").asInt()).isZero();
    }

    @Test
    void anAgencySaysByTwoPeopleHowLongItKeepsWhat() {
        String id = closed("Short", 40);
        String change = "{\"days\":30,\"reason\":\"decision of the council\"}";
        assertThat(officer.put(PRIVACY + "/records/incident", "{\"days\":0,\"reason\":\"x\"}")
                        .status())
                .isEqualTo(400);
        assertThat(officer.put(PRIVACY + "/records/dreams", change).status()).isEqualTo(404);

        approved(officer.put(PRIVACY + "/records/incident", change), person("second"));
        JsonNode kept = officer.put(PRIVACY + "/records/incident", change).json();

        assertThat(kept.at("/0/days").asInt()).isEqualTo(30);
        assertThat(kept.at("/1/days").asInt()).as("the city's time").isEqualTo(1096);
        assertThat(ended().get("incidents").asInt()).isOne();
        assertThat(supervisor.get(INCIDENTS + "/" + id).status()).isEqualTo(404);
    }

    private ApiClient person(String name) {
        return Colleague.loggedIn(server, agency + "-" + name, "Pia " + name, agency, Role.PRIVACY);
    }

    private static void approved(Answer waiting, ApiClient second) {
        assertThat(waiting.status()).as(waiting.text()).isEqualTo(409);
        String request = waiting.json().get("request").asString();
        assertThat(second.post("/api/v1/approvals/" + request + "/approve", "{}")
                        .status())
                .isEqualTo(200);
    }

    private static Answer hold(ApiClient client, String kind, String record) {
        return client.post(
                PRIVACY + "/record-holds",
                "{\"kind\":\"%s\",\"record\":\"%s\",\"reason\":\"case 4711\"}".formatted(kind, record));
    }

    private JsonNode ended() {
        Answer answer = officer.post(PRIVACY + "/retention", "{}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().get("removed");
    }

    private String opened(String title) {
        String id = supervisor
                .post(INCIDENTS, "{\"domain\":\"live\",\"type\":\"fire\",\"title\":\"%s\"}".formatted(title))
                .json()
                .get("id")
                .asString();
        supervisor.post(INCIDENTS + "/" + id + "/attachments?name=plan.txt", "the plan of the hall");
        supervisor.post(INCIDENTS + "/" + id + "/persons", "{\"role\":\"witness\",\"name\":\"Mme Roux\"}");
        return id;
    }

    private String closed(String title, int daysAgo) {
        String id = opened(title);
        close(id, daysAgo);
        return id;
    }

    private void close(String id, int daysAgo) {
        assertThat(supervisor
                        .post(INCIDENTS + "/" + id + "/close", "{\"reason\":\"out\"}")
                        .status())
                .isEqualTo(200);
        age("incident", "ended_at", id, daysAgo);
    }

    private String logged(String text, String corrects) {
        return supervisor
                .post(ENTRIES, "{\"domain\":\"live\",\"text\":\"%s\",\"corrects\":%s}".formatted(text, corrects))
                .json()
                .get("id")
                .asString();
    }

    private void age(String table, String column, String id, int days) {
        jdbc.update("update %s set %s = now() - interval '1 day' * ? where id = ?".formatted(table, column), days, id);
    }

    private int count(String rest) {
        Integer count = jdbc.queryForObject("select count(*) from " + rest, Integer.class);
        return count == null ? 0 : count;
    }
}
