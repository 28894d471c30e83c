package org.aedile.server.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.DataClass;
import org.aedile.kernel.GeoPoint;
import org.aedile.kernel.LogSource;
import org.aedile.kernel.SourceId;
import org.aedile.kernel.SourceProfile;
import org.aedile.server.ApiClient;
import org.aedile.server.ApiClient.Answer;
import org.aedile.server.Sources;
import org.aedile.server.TestServer;
import org.aedile.server.access.Role;
import org.aedile.server.simulation.Playback;
import org.aedile.server.source.Source;
import org.aedile.server.source.Stewardship;
import org.aedile.server.unit.TestUnits;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** FEATURE: what happens next is asked from the map, simulated beside everything else, and kept for the agency that asked. */
class SimulationTest {
    private static final String PATH = "/api/v1/simulations";
    private static final String CASINO = "\"place\":\"place-du-casino\",\"aroundMeters\":20";
    private static final String DRAWN =
            "\"area\":[[7.4275,43.7390],[7.4285,43.7390],[7.4285,43.7396],[7.4275,43.7396]]";
    private static final AgencyId AGENCY = Sources.AGENCY;
    private static final String CLAUSE =
            "{\"records\":\"simulations\",\"categories\":[],\"leastSeverity\":\"low\",\"masking\":\"%s\",\"use\":\"see\"}";

    private final TestServer server = TestServer.shared();
    private final ApiClient operator = ApiClient.loggedIn(server, Role.OPERATOR, AGENCY);

    @Test
    void whatWasAskedIsSimulatedAndCanBePlayed() throws IOException {
        JsonNode asked = start(CASINO + ",\"people\":60");
        assertThat(asked.get("title").asString()).isEqualTo("Place du Casino");
        assertThat(asked.get("inputs").get("counted").asBoolean()).isFalse();

        JsonNode done = await(asked, "done");
        JsonNode result = done.get("result");
        assertThat(result.get("people").asInt()).isEqualTo(60);
        assertThat(result.get("left").asInt()).isZero();
        assertThat(result.at("/range/seeds").asInt()).isEqualTo(5);
        assertThat(result.get("seconds").asDouble())
                .isGreaterThanOrEqualTo(result.get("leastSeconds").asDouble());
        assertThat(result.at("/range/fifth").asDouble())
                .isGreaterThanOrEqualTo(result.at("/range/least").asDouble());
        assertThat(result.at("/range/ninetyFifth").asDouble())
                .isGreaterThanOrEqualTo(result.at("/range/fifth").asDouble());
        JsonNode last = result.get("egress").get(result.get("egress").size() - 1);
        assertThat(last.get(1).asInt()).isEqualTo(60);
        assertThat(sum(result.get("exits"), "people")).isEqualTo(60);
        assertThat(result.at("/density/squares").size()).isGreaterThan(10);

        List<Playback.Frame> frames = frames(done);
        assertThat(frames.get(0).places()).hasSize(60);
        assertThat(frames.get(frames.size() - 1).places()).isEmpty();
        assertThat(frames.get(frames.size() - 1).seconds())
                .isCloseTo(result.get("seconds").asDouble(), within(0.1));
    }

    @Test
    void aClosedExitPassesNobodyAndADrawnAreaIsAPlaceToo() {
        JsonNode look = operator.post(PATH + "/look", question(DRAWN + ",\"people\":30"))
                .json();
        assertThat(look.get("title").asString()).startsWith("area near ");
        double room = look.at("/ground/squareMeters").asDouble();
        assertThat(room).isGreaterThan(100);
        assertThat(look.get("mostPeople").asInt()).isEqualTo(Math.min(10_000, (int) (4 * (room - 1))));
        String widest = look.at("/ground/exits/0/name").asString();

        JsonNode done = await(
                start(DRAWN
                        + ",\"people\":30,\"exits\":[{\"exit\":\"%s\",\"opens\":false,\"atSeconds\":0}]"
                                .formatted(widest)),
                "done");
        assertThat(StreamSupport.stream(done.at("/result/exits").spliterator(), false)
                        .filter(exit -> exit.get("name").asString().equals(widest))
                        .mapToInt(exit -> exit.get("people").asInt())
                        .sum())
                .isZero();
    }

    @Test
    void whoStillComesInWalksThroughToAnotherExitAndStaysOutWhereItIsClosed() {
        String exit = operator.post(PATH + "/look", question(CASINO + ",\"people\":20"))
                .json()
                .at("/ground/exits/0/name")
                .asString();
        String coming = CASINO + ",\"people\":20,\"arrivals\":[{\"exit\":\"%s\",\"perMinute\":%d,\"seconds\":30}]";

        JsonNode result = await(start(coming.formatted(exit, 60)), "done").get("result");
        assertThat(result.get("people").asInt()).isEqualTo(50);
        assertThat(result.get("left").asInt()).isZero();
        assertThat(sum(result.get("exits"), "people")).isEqualTo(50);

        String closed = ",\"exits\":[{\"exit\":\"%s\",\"opens\":false,\"atSeconds\":0}]".formatted(exit);
        assertThat(await(start(coming.formatted(exit, 60) + closed), "done")
                        .at("/result/people")
                        .asInt())
                .isEqualTo(20);

        assertThat(refusal(coming.formatted("gate", 60))).startsWith("there is no exit 'gate'; there are '1 ");
        assertThat(refusal(coming.formatted(exit, 601)))
                .isEqualTo("601.0 people a minute come in by '" + exit + "'; more than 0 and 600 at most can");
    }

    @Test
    void thePeopleAreThoseThatTheCountersSeeAndTheBlindAreNamed() {
        JsonNode place = operator.post(PATH + "/look", question("\"place\":\"place-d-armes\",\"people\":1"))
                .json();
        GeoPoint at = middle(place.at("/ground/rings/0"));
        String seeing = register("whatif-counter-1", at);
        String blind = register("whatif-counter-2", at);
        Instant now = Instant.now();
        for (int i = 0; i < 3; i++) {
            Sources.submit(
                    server,
                    "{\"source\":\"%s\",\"time\":\"%s\",\"property\":\"people\",\"value\":%d,\"unit\":\"1\"}"
                            .formatted(seeing, now.minusSeconds(20 - 5 * i), 40 + 10 * i));
        }

        JsonNode inputs = Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(
                        () -> operator.post(PATH + "/look", question("\"place\":\"place-d-armes\""))
                                .json()
                                .get("inputs"),
                        found -> found.get("people").asInt() == 60);
        assertThat(inputs.get("counted").asBoolean()).isTrue();
        assertThat(inputs.get("uncertainty").asInt()).isEqualTo(20);
        assertThat(inputs.get("oldestAgeSeconds").asLong()).isBetween(10L, 60L);
        assertThat(StreamSupport.stream(inputs.get("counters").spliterator(), false)
                        .filter(counter -> !counter.path("blind").isNull() && counter.has("blind"))
                        .map(counter -> counter.get("source").asString()))
                .containsExactly(blind);
        assertThat(start("\"place\":\"place-d-armes\"").at("/inputs/people").asInt())
                .isEqualTo(60);
    }

    @Test
    void whatCannotBeIsRefusedWithItsValue() {
        assertThat(refusal(CASINO + ",\"people\":10001"))
                .isEqualTo("there are 10,001 people; 1 to 10,000 can be simulated");
        assertThat(refusal(CASINO + ",\"people\":5,\"exits\":[{\"exit\":\"gate\",\"opens\":false,\"atSeconds\":0}]"))
                .startsWith("there is no exit 'gate'; there are '1 ");
        assertThat(refusal("\"people\":5")).isEqualTo("a question is about a place or a drawn area, one of both");
        assertThat(refusal("\"people\":5,\"area\":[[7.42,43.73],[7.43,43.74],[7.43,43.73],[7.42,43.74]]"))
                .isEqualTo("the drawn area crosses itself");
        assertThat(refusal("\"place\":\"rue-de-nulle-part\",\"people\":5")).contains("is neither a zone nor a street");
        assertThat(refusal(DRAWN)).startsWith("no counter says how many people are at area near ");
    }

    @Test
    void whatIsAnothersIsNotThere() {
        ApiClient other = ApiClient.loggedIn(server, Role.OPERATOR, AgencyId.of("whatif-other"));
        JsonNode mine = start(CASINO + ",\"people\":5");
        String path = PATH + "/" + mine.get("id").asString();

        assertThat(other.get(path).status()).isEqualTo(404);
        assertThat(other.get(path + "/trajectories").status()).isEqualTo(404);
        assertThat(other.delete(path).status()).isEqualTo(404);
        assertThat(other.get(PATH).json().size()).isZero();
        assertThat(ApiClient.loggedIn(server, Role.ANALYST)
                        .post(PATH, question(CASINO + ",\"people\":5"))
                        .status())
                .isEqualTo(403);
        assertThat(await(mine, "done").at("/result/people").asInt()).isEqualTo(5);
    }

    @Test
    void anAgreementShowsItsResultsAndNothingElseOfTheRoom() {
        AgencyId shows = AgencyId.of("whatif-shows");
        AgencyId sees = AgencyId.of("whatif-sees");
        ApiClient theirs = ApiClient.loggedIn(server, Role.OPERATOR, shows);
        ApiClient ours = ApiClient.loggedIn(server, Role.OPERATOR, sees);
        JsonNode asked = theirs.post(PATH, question(CASINO + ",\"people\":5,\"title\":\"For Mme Roux\""))
                .json();
        String path = path(asked);
        assertThat(ours.get(path).status()).isEqualTo(404);

        TestUnits.agree(server, shows, sees, CLAUSE.formatted("personal"));
        assertThat(ours.get(path).text()).doesNotContain("Roux");
        TestUnits.agree(server, shows, sees, CLAUSE.formatted("nothing"));
        JsonNode seen = Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> ours.get(path).json(),
                        one -> one.get("state").asString().equals("done"));

        assertThat(seen.get("title").asString()).isEqualTo("For Mme Roux");
        assertThat(seen.get("startedBy").asString()).isEmpty();
        assertThat(seen.at("/result/people").asInt()).isEqualTo(5);
        assertThat(ours.get(path + "/trajectories").status()).isEqualTo(200);
        assertThat(ours.get(PATH).json()).hasSize(1);
        assertThat(ours.delete(path).status()).isEqualTo(403);
        assertThat(ours.post(path + "/incident", "{\"incident\":\"0\"}").status())
                .isEqualTo(403);
    }

    @Test
    void oneThatTakesLongIsGivenUpAndNoMoreWaitThanMay() {
        List<JsonNode> waiting = new ArrayList<>();
        Answer answer = ask(CASINO + ",\"people\":4000");
        while (answer.status() == 201) {
            waiting.add(answer.json());
            answer = ask(CASINO + ",\"people\":4000");
        }
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.json().get("detail").asString()).isEqualTo("8 what-ifs wait already, and no more may");
        assertThat(waiting).hasSizeGreaterThanOrEqualTo(8);

        waiting.forEach(
                one -> assertThat(operator.delete(path(one)).json().get("state").asString())
                        .isEqualTo("cancelled"));
        assertThat(await(start(CASINO + ",\"people\":5"), "done")
                        .at("/result/people")
                        .asInt())
                .isEqualTo(5);
        assertThat(operator.get(path(waiting.get(0))).json().get("state").asString())
                .isEqualTo("cancelled");
    }

    @Test
    void anIncidentIsToldWhatItCameTo() {
        String incident = operator.post(
                        "/api/v1/incidents", "{\"domain\":\"live\",\"type\":\"other\",\"title\":\"Smell of gas\"}")
                .json()
                .get("id")
                .asString();
        Answer asked = operator.post(
                PATH, "{\"question\":{%s,\"people\":10},\"incident\":\"%s\"}".formatted(CASINO, incident));
        await(asked.json(), "done");
        assertThat(lines(incident))
                .singleElement()
                .asString()
                .matches("10 people leave Place du Casino in \\d+ s .*5 seeds.*");

        JsonNode later = await(start(CASINO + ",\"people\":11"), "done");
        assertThat(operator.post(path(later) + "/incident", "{\"incident\":\"%s\"}".formatted(incident))
                        .status())
                .isEqualTo(200);
        assertThat(lines(incident)).hasSize(2);
    }

    private List<String> lines(String incident) {
        JsonNode timeline = operator.get("/api/v1/incidents/" + incident).json().get("timeline");
        return StreamSupport.stream(timeline.spliterator(), false)
                .filter(entry -> entry.get("kind").asString().equals("simulation"))
                .map(entry -> entry.get("text").asString())
                .toList();
    }

    private List<Playback.Frame> frames(JsonNode simulation) throws IOException {
        try (InputStream file = operator.open(path(simulation) + "/trajectories")) {
            return Playback.read(file);
        }
    }

    private static int sum(JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false)
                .mapToInt(one -> one.get(field).asInt())
                .sum();
    }

    private static GeoPoint middle(JsonNode ring) {
        double lon = StreamSupport.stream(ring.spliterator(), false)
                .mapToDouble(corner -> corner.get(0).asDouble())
                .average()
                .orElseThrow();
        double lat = StreamSupport.stream(ring.spliterator(), false)
                .mapToDouble(corner -> corner.get(1).asDouble())
                .average()
                .orElseThrow();
        return GeoPoint.of(lat, lon);
    }

    private String register(String id, GeoPoint at) {
        Sources.register(
                server,
                new Source(
                        SourceId.of(id),
                        AGENCY,
                        "Counter " + id,
                        "crowd",
                        LogSource.of("city", "crowd", ""),
                        Optional.of(at),
                        "Place d'Armes",
                        "Europe/Monaco",
                        List.of(new SourceProfile.Property("people", "people", "1", Duration.ofMinutes(1), 0, 50_000)),
                        new Stewardship("events office", "tests", "GDPR 6(1)(e)", DataClass.NONE, 30),
                        Source.ClockQuality.SYNCHRONISED,
                        "live",
                        List.of(),
                        false,
                        Optional.empty(),
                        Optional.empty()));
        return id;
    }

    private static String question(String fields) {
        return "{\"question\":{" + fields + "}}";
    }

    private Answer ask(String fields) {
        return operator.post(PATH, question(fields));
    }

    private JsonNode start(String fields) {
        Answer answer = ask(fields);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json();
    }

    private String refusal(String fields) {
        Answer answer = ask(fields);
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        return answer.json().get("detail").asString();
    }

    private static String path(JsonNode simulation) {
        return PATH + "/" + simulation.get("id").asString();
    }

    private JsonNode await(JsonNode simulation, String state) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> operator.get(path(simulation)).json(),
                        now -> now.get("state").asString().equals(state));
    }
}
