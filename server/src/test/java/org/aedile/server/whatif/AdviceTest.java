package org.aedile.server.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.StreamSupport;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.GeoPoint;
import org.aedile.server.ApiClient;
import org.aedile.server.ApiClient.Answer;
import org.aedile.server.Sources;
import org.aedile.server.TestServer;
import org.aedile.server.access.Role;
import org.aedile.server.whatif.SensorAlerts.Reading;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** FEATURE: advice for the people of a what-if follows the situation, and what was ordered by whom stands on record. */
class AdviceTest {
    private static final String PATH = "/api/v1/simulations";
    private static final String CASINO = "\"place\":\"place-du-casino\",\"aroundMeters\":20,\"people\":40";
    private static final String TASK = "{\"seconds\":1,\"stewards\":2}";
    private static final AgencyId AGENCY = Sources.AGENCY;

    private final TestServer server = TestServer.shared();
    private final ApiClient operator = ApiClient.loggedIn(server, Role.OPERATOR, AGENCY);

    @Test
    void adviceIsWorkedOutAnewWhenAnAlertChangesTheSituationAndOrdersStandOnRecord() {
        String path = ask("");
        JsonNode first = awaitDone(path, 1);
        JsonNode plans = first.at("/advice/0/plans");
        JsonNode nothing = plans.get("options").get(plans.get("options").size() - 1);
        assertThat(nothing.get("sentence").asString()).startsWith("Do nothing: everybody is out after ");
        assertThat(nothing.at("/saying/0/sentence").asString()).isEqualTo("advice-nothing");
        assertThat(nothing.at("/saying/0/facts/seconds/unit").asString()).isEqualTo("s");
        assertThat(plans.get("simulated").asInt()).isPositive();
        assertThat(plans.get("leastSeconds").asDouble()).isPositive();
        assertThat(first.get("advisedUntil").isNull()).isFalse();

        JsonNode ordered =
                operator.post(path + "/orders", "{\"advice\":1,\"option\":0}").json();
        assertThat(ordered.at("/orders/0/number").asInt()).isEqualTo(1);
        assertThat(ordered.at("/orders/0/orderedBy").asString())
                .isEqualTo(first.at("/advice/0/askedBy").asString());
        assertThat(ordered.at("/orders/0/plan/sentence").asString())
                .isEqualTo(plans.at("/options/0/sentence").asString());

        JsonNode ground = operator.post(PATH + "/look", "{\"question\":{" + CASINO + "}}")
                .json()
                .get("ground");
        JsonNode exit = ground.at("/exits/0");
        GeoPoint at = GeoPoint.of(exit.get("lat").asDouble(), exit.get("lon").asDouble());
        raise(new Reading("advice-gas-far", "gas", "co", 140, "[ppm]"), GeoPoint.of(43.7270, 7.4150));
        raise(new Reading("advice-gas", "gas", "co", 140, "[ppm]"), at);

        JsonNode second = awaitDone(path, 2);
        assertThat(second.at("/advice/0/changes/0/kind").asString()).isEqualTo("gas");
        assertThat(second.at("/advice/0/changes").size()).isEqualTo(1);
        assertThat(second.at("/advice/0/question/dangers").size()).isEqualTo(1);
        assertThat(second.at("/advice/0/inputs/gases/0/origin").asString()).isEqualTo("measured");
        assertThat(second.at("/advice/0/inputs/gases/0/gas/ppm").asDouble()).isEqualTo(140);
        assertThat(second.at("/advice/0/inputs/gases/0/reading/title").asString())
                .isEqualTo("Reading of advice-gas");
        assertThat(second.at("/advice/0/plans/verdict/order").asInt()).isEqualTo(1);
        assertThat(second.at("/advice/0/plans/verdict/margin").asDouble()).isEqualTo(0.1);

        raise(new Reading("advice-contact", "access", "closed", 1, "1"), at);
        JsonNode third = awaitDone(path, 3);
        assertThat(third.at("/advice/0/changes/0/what").asString())
                .isEqualTo(exit.get("name").asString());
        assertThat(third.at("/advice/0/question/exits/0/exit").asString())
                .isEqualTo(exit.get("name").asString());
        assertThat(third.at("/advice/0/question/dangers").size()).isEqualTo(1);

        JsonNode ended = operator.delete(path + "/advice").json();
        assertThat(ended.path("advisedUntil").isNull() || !ended.has("advisedUntil"))
                .isTrue();
        assertThat(ended.get("advice").size()).isEqualTo(3);
        assertThat(ended.get("orders").size()).isEqualTo(1);
    }

    @Test
    void anExitByWhichPeopleStillComeInIsMadeOneWay() {
        String exit = operator.post(PATH + "/look", "{\"question\":{" + CASINO + "}}")
                .json()
                .at("/ground/exits/0/name")
                .asString();
        String coming = ",\"arrivals\":[{\"exit\":\"%s\",\"perMinute\":30,\"seconds\":240}]".formatted(exit);
        Answer started = operator.post(PATH, "{\"question\":{" + CASINO + coming + "}}");
        assertThat(started.status()).as(started.text()).isEqualTo(201);
        String path = PATH + "/" + started.json().get("id").asString();
        assertThat(operator.post(path + "/advice", TASK).status()).isEqualTo(202);

        JsonNode best = awaitDone(path, 1).at("/advice/0/plans/options/0");

        assertThat(best.get("oneWay").get(0).asString()).isEqualTo(exit);
        assertThat(best.get("sentence").asString()).containsIgnoringCase("let nobody in by " + exit);
        assertThat(operator.post(path + "/orders", "{\"advice\":1,\"option\":0}")
                        .json()
                        .at("/orders/0/plan/oneWay/0")
                        .asString())
                .isEqualTo(exit);
    }

    @Test
    void theIncidentIsToldWhatWasOrdered() {
        String incident = operator.post(
                        "/api/v1/incidents", "{\"domain\":\"live\",\"type\":\"other\",\"title\":\"Crowd\"}")
                .json()
                .get("id")
                .asString();
        String path = ask(",\"incident\":\"" + incident + "\"");
        awaitDone(path, 1);

        assertThat(operator.post(path + "/orders", "{\"advice\":1,\"option\":0}")
                        .status())
                .isEqualTo(201);

        JsonNode timeline = operator.get("/api/v1/incidents/" + incident).json().get("timeline");
        JsonNode line = StreamSupport.stream(timeline.spliterator(), false)
                .filter(entry -> entry.path("saying").asString("").equals("advice-ordered"))
                .findFirst()
                .orElseThrow();
        assertThat(line.get("text").asString()).startsWith("Ordered for Place du Casino: ");
        JsonNode plan = operator.get(path + "/advice").json().at("/orders/0/plan");
        assertThat(server.bean(JsonMapper.class)
                        .readTree(line.at("/facts/planSaying").asString()))
                .isNotEmpty()
                .isEqualTo(plan.get("saying"));
    }

    @Test
    void whatCannotBeIsRefusedAndWhatIsAnothersIsNotThere() {
        String path = start("").get("id").asString();
        Answer noExit = operator.post(PATH + "/" + path + "/advice", "{\"keepFree\":[\"gate\"]}");
        assertThat(noExit.status()).isEqualTo(400);
        assertThat(noExit.json().get("detail").asString())
                .startsWith("exit gate is to be kept free, and there is none");
        assertThat(operator.post(PATH + "/" + path + "/advice", "{\"stewards\":21}")
                        .status())
                .isEqualTo(400);
        assertThat(operator.post(PATH + "/" + path + "/orders", "{\"advice\":1,\"option\":0}")
                        .json()
                        .get("detail")
                        .asString())
                .isEqualTo("advice 1 of what-if " + path + " has no plan 0");

        ApiClient other = ApiClient.loggedIn(server, Role.OPERATOR, AgencyId.of("whatif-other"));
        assertThat(other.get(PATH + "/" + path + "/advice").status()).isEqualTo(404);
        assertThat(other.post(PATH + "/" + path + "/advice", TASK).status()).isEqualTo(404);
        assertThat(other.post(PATH + "/" + path + "/orders", "{\"advice\":1,\"option\":0}")
                        .status())
                .isEqualTo(404);
        assertThat(other.delete(PATH + "/" + path + "/advice").status()).isEqualTo(404);
        ApiClient analyst = ApiClient.loggedIn(server, Role.ANALYST);
        assertThat(analyst.post(PATH + "/" + path + "/advice", TASK).status()).isEqualTo(403);
        assertThat(analyst.delete(PATH + "/" + path + "/advice").status()).isEqualTo(403);
    }

    /** A what-if that advice was asked for. */
    private String ask(String more) {
        String path = PATH + "/" + start(more).get("id").asString();
        Answer answer = operator.post(path + "/advice", TASK);
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        return path;
    }

    private JsonNode start(String more) {
        Answer answer = operator.post(PATH, "{\"question\":{" + CASINO + "}" + more + "}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json();
    }

    private JsonNode awaitDone(String path, int number) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> operator.get(path + "/advice").json(),
                        record -> record.at("/advice/0/number").asInt() == number
                                && record.at("/advice/0/state").asString().equals("done"));
    }

    private void raise(SensorAlerts.Reading reading, GeoPoint at) {
        var unused = SensorAlerts.raise(server, AGENCY, reading, at);
    }
}
