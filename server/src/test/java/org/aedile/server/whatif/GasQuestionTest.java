package org.aedile.server.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.GeoPoint;
import org.aedile.server.ApiClient;
import org.aedile.server.ApiClient.Answer;
import org.aedile.server.Sources;
import org.aedile.server.TestServer;
import org.aedile.server.access.Role;
import org.aedile.server.unit.TestUnits;
import org.aedile.server.whatif.SensorAlerts.Reading;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** FEATURE: a what-if's gas is what somebody says or an alert measured, and it says which. */
class GasQuestionTest {
    private static final String PATH = "/api/v1/simulations";
    private static final GeoPoint CASINO = GeoPoint.of(43.7393, 7.4276);
    private static final AgencyId AGENCY = Sources.AGENCY;
    private static final String CLAUSE =
            "{\"records\":\"simulations\",\"categories\":[],\"leastSeverity\":\"low\",\"masking\":\"nothing\",\"use\":\"see\"}";

    private final TestServer server = TestServer.shared();
    private final ApiClient operator = ApiClient.loggedIn(server, Role.OPERATOR, AGENCY);

    @Test
    void whatSomebodySaysIsBreathed() {
        JsonNode asked = started(operator, gas(",\"reachMeters\":400,\"substance\":\"hcn\",\"ppm\":2000"));
        assertThat(asked.at("/inputs/gases/0/origin").asString()).isEqualTo("said");
        assertThat(asked.at("/inputs/gases/0/gas/fallsAfterSeconds").asDouble()).isLessThan(0.1);

        JsonNode result = Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> operator.get(path(asked)).json(),
                        one -> one.get("state").asString().equals("done"))
                .get("result");
        assertThat(result.get("left").asInt()).isEqualTo(10);
        assertThat(result.at("/reasons/incapacitated").asInt()).isEqualTo(10);
    }

    @Test
    void withoutWordOrReadingItIsAssumedAndPresetsSayWhatTheyDo() {
        JsonNode look = look(gas(",\"reachMeters\":10"));

        assertThat(look.at("/inputs/gases/0/origin").asString()).isEqualTo("assumed");
        assertThat(look.at("/inputs/gases/0/gas/substance").asString()).isEqualTo("co");
        assertThat(look.at("/inputs/gases/0/gas/ppm").asDouble()).isEqualTo(5_000);
        // 1 / (2.764e-5 · 5000^1.036 · 1.049) minutes
        assertThat(look.at("/inputs/gases/0/gas/fallsAfterSeconds").asDouble()).isEqualTo(304.5, within(1.0));
        assertThat(look.get("gases").size()).isEqualTo(6);
        assertThat(look.at("/gases/5/substance").asString()).isEqualTo("hcn");
        assertThat(look.at("/gases/5/fallsAfterSeconds").asDouble()).isEqualTo(121, within(1.0));
        assertThat(look(gas(",\"reachMeters\":10,\"coPpm\":1200"))
                        .at("/inputs/gases/0/gas/ppm")
                        .asDouble())
                .isEqualTo(1_200);
    }

    @Test
    void theReadingOfAnAlertIsTakenAsFarAsItsDoseIsKnown() {
        String carbonMonoxide =
                SensorAlerts.raise(server, AGENCY, new Reading("gas-question-co", "gas", "co", 163, "mg/m3"), CASINO);
        String chlorine =
                SensorAlerts.raise(server, AGENCY, new Reading("gas-question-cl2", "gas", "cl2", 3.1, "[ppm]"), CASINO);
        awaitSeen(carbonMonoxide);
        awaitSeen(chlorine);

        JsonNode measured = taken(look(gas(",\"reachMeters\":10,\"alert\":\"" + carbonMonoxide + "\"")));
        assertThat(measured.get("origin").asString()).isEqualTo("measured");
        assertThat(measured.at("/gas/ppm").asDouble()).isEqualTo(140, within(0.1));
        assertThat(measured.at("/reading/alert").asString()).isEqualTo(carbonMonoxide);
        assertThat(measured.at("/reading/unit").asString()).isEqualTo("mg/m3");

        JsonNode unknown = taken(look(gas(",\"reachMeters\":10,\"alert\":\"" + chlorine + "\"")));
        assertThat(unknown.get("origin").asString()).isEqualTo("assumed");
        assertThat(unknown.at("/gas/ppm").asDouble()).isEqualTo(5_000);
        assertThat(unknown.at("/reading/value").asDouble()).isEqualTo(3.1);

        JsonNode said = taken(look(gas(",\"reachMeters\":10,\"ppm\":900,\"alert\":\"" + carbonMonoxide + "\"")));
        assertThat(said.get("origin").asString()).isEqualTo("said");
        assertThat(said.at("/gas/ppm").asDouble()).isEqualTo(900);
    }

    @Test
    void whoIsShownTheResultIsNotShownTheAlert() {
        AgencyId shows = AgencyId.of("gas-shows");
        AgencyId sees = AgencyId.of("gas-sees");
        String alert =
                SensorAlerts.raise(server, shows, new Reading("gas-question-own", "gas", "co", 140, "[ppm]"), CASINO);
        ApiClient theirs = ApiClient.loggedIn(server, Role.OPERATOR, shows);
        ApiClient ours = ApiClient.loggedIn(server, Role.OPERATOR, sees);
        Awaitility.await().until(() -> theirs.get("/api/v1/alerts/" + alert).status(), status -> status == 200);
        String question = gas(",\"reachMeters\":10,\"alert\":\"" + alert + "\"");
        JsonNode asked = started(theirs, question);
        TestUnits.agree(server, shows, sees, CLAUSE);

        Answer seen = ours.get(path(asked));
        assertThat(seen.status()).isEqualTo(200);
        assertThat(taken(seen.json()).at("/gas/ppm").asDouble()).isEqualTo(140);
        assertThat(seen.text()).doesNotContain(alert).doesNotContain("gas-question-own");
        Answer refused = ours.post(PATH + "/look", question);
        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.json().get("detail").asString()).isEqualTo("there is no alert " + alert);
    }

    @Test
    void whatCannotBeIsRefusedWithItsValue() {
        assertThat(refusal(gas(",\"reachMeters\":10,\"ppm\":0")))
                .isEqualTo("danger 1 has 0.0 ppm of carbon monoxide; more than 0 and 1,000,000 at most can be");
        assertThat(refusal(gas(",\"reachMeters\":10,\"substance\":\"hcn\",\"ppm\":2000000")))
                .isEqualTo(
                        "danger 1 has 2,000,000.0 ppm of hydrogen cyanide; more than 0 and 1,000,000 at most can be");
        assertThat(refusal(gas(",\"reachMeters\":10,\"ppm\":50").replace("\"gas\"", "\"threat\"")))
                .isEqualTo("danger 1 is a threat and has a substance, ppm or an alert; only gas has");
        assertThat(operator.post(PATH + "/look", gas(",\"reachMeters\":10,\"alert\":\"no-such\""))
                        .status())
                .isEqualTo(404);
    }

    /** Ten people of the place, with gas in its middle. */
    private static String gas(String more) {
        return "{\"question\":{\"place\":\"place-du-casino\",\"aroundMeters\":20,\"people\":10,\"dangers\":[{\"kind\":\"gas\","
                + "\"lon\":7.4276,\"lat\":43.7393,\"fromSeconds\":0" + more + "}]}}";
    }

    private void awaitSeen(String alert) {
        Awaitility.await().until(() -> operator.get("/api/v1/alerts/" + alert).status(), status -> status == 200);
    }

    private static JsonNode started(ApiClient client, String question) {
        Answer answer = client.post(PATH, question);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json();
    }

    private JsonNode look(String question) {
        Answer answer = operator.post(PATH + "/look", question);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private static JsonNode taken(JsonNode simulation) {
        return simulation.at("/inputs/gases/0");
    }

    private String refusal(String question) {
        Answer answer = operator.post(PATH, question);
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        return answer.json().get("detail").asString();
    }

    private static String path(JsonNode simulation) {
        return PATH + "/" + simulation.get("id").asString();
    }
}
