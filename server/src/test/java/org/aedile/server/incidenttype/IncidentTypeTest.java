package org.aedile.server.incidenttype;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.StreamSupport;
import org.aedile.kernel.AgencyId;
import org.aedile.server.ApiClient;
import org.aedile.server.ApiClient.Answer;
import org.aedile.server.TestAgencies;
import org.aedile.server.TestServer;
import org.aedile.server.access.Role;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** FEATURE: a supervisor says what kinds of incident there are and what is recorded of each, without programming. */
class IncidentTypeTest {
    private static final String PATH = "/api/v1/incident-types";
    private static final String BURST = """
            {"basis":%d,"reason":"%s","type":{"id":"burst-main","name":{"en":"Burst main"},"icon":"water",
             "severity":"medium","title":"Burst main","categories":["water"],"playbook":"","fields":[
              {"id":"pressure","label":{"en":"Pressure"},"kind":"number","choices":[],"unit":"bar","least":0,"most":25,
               "required":"opening"},
              {"id":"repaired","label":{"en":"Repaired at"},"kind":"time","choices":[],"unit":"","least":null,"most":null,
               "required":"closing"}]}}
            """;

    private final TestServer server = TestServer.shared();
    private final ApiClient supervisor = ApiClient.loggedIn(server, Role.SUPERVISOR, AgencyId.of("types-water"));
    private final ApiClient operator = ApiClient.loggedIn(server, Role.OPERATOR, AgencyId.of("types-water"));

    @Test
    void twelveComeWithTheProgramInFourLanguages() {
        JsonNode types = operator.get(PATH).json();

        assertThat(StreamSupport.stream(types.spliterator(), false)
                        .filter(type -> type.get("version").asInt() == 0)
                        .map(type -> type.at("/type/id").asString()))
                .contains(
                        "attack-on-crowd",
                        "gas-release",
                        "fire",
                        "cyber-attack",
                        "unattended-object",
                        "missing-person",
                        "blackout",
                        "flood",
                        "crowd-crush",
                        "dangerous-goods",
                        "drone",
                        "heat-wave");
        for (JsonNode type : types) {
            if (type.get("version").asInt() == 0) {
                assertThat(type.at("/type/name").propertyNames()).containsExactlyInAnyOrder("en", "fr", "it", "nb");
                assertThat(type.at("/type/fields").size())
                        .isGreaterThanOrEqualTo(type.at("/type/id").asString().equals("other") ? 0 : 5);
            }
        }
    }

    @Test
    void aTypeIsWrittenChangedAndRetired() {
        assertThat(operator.put(PATH + "/burst-main", BURST.formatted(0, "pipes"))
                        .status())
                .isEqualTo(403);
        assertThat(supervisor
                        .put(PATH + "/burst-main", BURST.formatted(0, "pipes"))
                        .json()
                        .get("version")
                        .asInt())
                .isEqualTo(1);
        Answer late = supervisor.put(PATH + "/burst-main", BURST.formatted(0, "pipes"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.json().get("detail").asString())
                .isEqualTo("type burst-main is at version 1, and you looked at version 0");
        assertThat(supervisor
                        .put(PATH + "/burst-main", BURST.formatted(1, "more pipes"))
                        .json()
                        .get("version")
                        .asInt())
                .isEqualTo(2);
        assertThat(operator.get(PATH).text()).contains("burst-main");
        assertThat(ApiClient.loggedIn(server, Role.OPERATOR, AgencyId.of("types-other"))
                        .get(PATH)
                        .text())
                .doesNotContain("burst-main");

        assertThat(supervisor
                        .post(PATH + "/burst-main/retire", "{\"basis\":2,\"reason\":\"never used\"}")
                        .status())
                .isEqualTo(200);
        assertThat(operator.get(PATH).text()).doesNotContain("burst-main");
        assertThat(operator.get(PATH + "/burst-main").json()).hasSize(3);
        assertThat(operator.get(PATH + "/never-was").status()).isEqualTo(404);
    }

    @Test
    void whatCameWithTheProgramIsChangedForTheOwnAgencyOnly() {
        ApiClient other = ApiClient.loggedIn(server, Role.SUPERVISOR, AgencyId.of("types-changed"));
        JsonNode drone = other.get(PATH + "/drone").json().get(0).get("type");
        String changed = drone.toString().replace("Drone over an event", "Drone seen");

        Answer written =
                other.put(PATH + "/drone", "{\"basis\":0,\"reason\":\"shorter\",\"type\":%s}".formatted(changed));

        assertThat(written.status()).as(written.text()).isEqualTo(200);
        assertThat(other.get(PATH).text()).contains("Drone seen");
        assertThat(operator.get(PATH).text()).doesNotContain("Drone seen").contains("Drone over an event");
    }

    @Test
    void whoTakesPartReadsWhatTheLeadAgencyCallsItsType() {
        AgencyId lead = TestAgencies.register(server, AgencyId.of("types-lead"));
        AgencyId helper = TestAgencies.register(server, AgencyId.of("types-helper"));
        ApiClient writer = ApiClient.loggedIn(server, Role.SUPERVISOR, lead);
        ApiClient reader = ApiClient.loggedIn(server, Role.OPERATOR, helper);
        String leak = BURST.formatted(0, "x").replace("burst-main", "leak").replace("Burst main", "Leaking main");
        assertThat(writer.put(PATH + "/leak", leak).status()).isEqualTo(200);
        String incident = writer.post("/api/v1/incidents", """
                {"type":"leak","title":"Leak","fields":{"pressure":"4"}}
                """).json().get("id").asString();
        String type = "/api/v1/incidents/" + incident + "/type";
        assertThat(reader.get(type).status()).isEqualTo(404);

        writer.post("/api/v1/incidents/" + incident + "/parts", "{\"agency\":\"%s\"}".formatted(helper));

        assertThat(reader.get(type).json().at("/name/en").asString()).isEqualTo("Leaking main");
        assertThat(reader.get(type).json().at("/fields/0/label/en").asString()).isEqualTo("Pressure");
        assertThat(reader.get(PATH).text()).doesNotContain("Leaking main");
    }

    @Test
    void aTypeThatCannotBeIsRefusedWithTheReason() {
        assertThat(refusal(BURST.formatted(0, "x").replace("\"number\"", "\"text\"")))
                .isEqualTo("only a number has a unit and limits, not pressure");
        assertThat(refusal(BURST.formatted(0, "x").replace("\"repaired\"", "\"pressure\"")))
                .isEqualTo("field pressure is there 2 times");
        assertThat(refusal(BURST.formatted(0, "x").replace("\"least\":0", "\"least\":40")))
                .isEqualTo("field pressure has a least value of 40.0 above the most, 25.0");
        assertThat(refusal(BURST.formatted(0, "x").replace("\"icon\":\"water\"", "\"icon\":\"unicorn\"")))
                .startsWith("icon 'unicorn' is not one of incident, attack");
    }

    private String refusal(String body) {
        Answer answer = supervisor.put(PATH + "/burst-main", body);
        assertThat(answer.status()).isEqualTo(400);
        return answer.json().get("detail").asString();
    }

    @Test
    void valuesAreCheckedWithTheValueAndTheLimit() {
        String type = "valves";
        String valves = BURST.formatted(0, "x").replace("burst-main", type);
        assertThat(supervisor.put(PATH + "/" + type, valves).status()).isEqualTo(200);
        assertThat(check(type, "\"pressure\":\"90\",\"colour\":\"red\"", "opening"))
                .isEqualTo("there is no field 'colour'; 'Pressure' is 90 bar, above the most, 25 bar");
        JsonNode tooHigh =
                checked(type, "\"pressure\":\"90\"", "opening").json().at("/objections/0");
        assertThat(tooHigh.get("kind").asString()).isEqualTo("too-high");
        assertThat(tooHigh.at("/facts/field-en").asString()).isEqualTo("Pressure");
        assertThat(tooHigh.at("/facts/value").asString()).isEqualTo("90");
        assertThat(tooHigh.at("/facts/limit").asString()).isEqualTo("25");
        assertThat(check(type, "\"pressure\":\"\"", "opening"))
                .isEqualTo("'Pressure' is empty; it is needed at the opening");
        assertThat(check(type, "\"pressure\":\"4\"", "closing"))
                .isEqualTo("'Repaired at' is empty; it is needed at the closing");
        assertThat(check(type, "\"pressure\":\"4\",\"repaired\":\"noon\"", "closing"))
                .isEqualTo("'Repaired at' is 'noon', must be a time like 2026-03-01T18:30:00Z");
        assertThat(check(type, "\"pressure\":\" 4.5 \",\"repaired\":\"\"", "opening"))
                .isEqualTo("{\"pressure\":\"4.5\"}");
        assertThat(check("gas-release", "\"substance\":\"helium\"", "opening"))
                .isEqualTo(
                        "'Substance' is 'helium', must be one of natural gas, LPG, chlorine, ammonia, carbon monoxide,"
                                + " smoke, unknown");
    }

    @Test
    void anIncidentIsHeldToItsType() {
        String body = "{\"domain\":\"live\",\"type\":\"%s\",\"title\":\"Pipe\",\"severity\":\"low\"}";
        Answer refused = operator.post("/api/v1/incidents", body.formatted("volcano"));
        assertThat(refused.json().get("detail").asString())
                .startsWith("there is no type of incident 'volcano'; known are");
        assertThat(operator.post("/api/v1/incidents", body.formatted("flood")).status())
                .isEqualTo(201);
    }

    private String check(String type, String values, String moment) {
        Answer answer = checked(type, values, moment);
        return answer.status() == 200
                ? answer.text()
                : answer.json().get("detail").asString();
    }

    private Answer checked(String type, String values, String moment) {
        return ApiClient.loggedIn(server, Role.SUPERVISOR, AgencyId.of("types-water"))
                .post(PATH + "/" + type + "/check", "{\"values\":{%s},\"moment\":\"%s\"}".formatted(values, moment));
    }
}
