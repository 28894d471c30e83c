package org.aedile.server.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.Alert;
import org.aedile.server.ApiClient;
import org.aedile.server.ApiClient.Answer;
import org.aedile.server.Sources;
import org.aedile.server.TestAgencies;
import org.aedile.server.TestServer;
import org.aedile.server.access.Role;
import org.aedile.server.alert.TestAlerts;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** FEATURE: several agencies work on one incident, each on its part, and see of each other what they share. */
class IncidentTest {
    private static final String PATH = "/api/v1/incidents";

    private final TestServer server = TestServer.shared();
    private final ApiClient operator = ApiClient.loggedIn(server, Role.OPERATOR);
    private final ApiClient supervisor = ApiClient.loggedIn(server, Role.SUPERVISOR);

    @Test
    void isOpenedByHandAndFoundAgain() {
        JsonNode opened =
                open("Smell of gas in rue Grimaldi", "\"origin\":\"phone\",\"reporter\":\"Mme Roux, 555 0101\"");

        assertThat(opened.get("number").asString()).matches("municipality-\\d{4}-\\d{4}");
        assertThat(opened.get("state").asString()).isEqualTo("open");
        assertThat(opened.at("/parts/0/agency").asString()).isEqualTo("municipality");
        assertThat(opened.at("/parts/0/state").asString()).isEqualTo("working");
        assertThat(operator.get(PATH + "?domain=live&q=grimaldi").json()).hasSize(1);
        JsonNode detail = detail(operator, id(opened));
        assertThat(detail.get("reporter").asString()).contains("Roux");
        assertThat(detail.at("/timeline/0/text").asString()).isEqualTo("Opened: Smell of gas in rue Grimaldi");
        assertThat(detail.at("/timeline/0/saying").asString()).isEqualTo("opened");
        assertThat(detail.at("/timeline/0/facts/title").asString()).isEqualTo("Smell of gas in rue Grimaldi");
    }

    @Test
    void whatAScreenSendsTwiceIsWrittenOnceAndWhatArrivesLateSaysSo() {
        String entries = PATH + "/" + id(open("Sent twice")) + "/entries";
        Instant writtenAt = Instant.now().minusSeconds(600).truncatedTo(ChronoUnit.SECONDS);
        String late = "{\"text\":\"hall is clear\",\"writtenAt\":\"%s\"}";
        String key = UUID.randomUUID().toString();

        Answer first = operator.post(entries, late.formatted(writtenAt), "Idempotency-Key", key);
        Answer again = operator.post(entries, late.formatted(writtenAt), "Idempotency-Key", key);
        server.bean(JdbcClient.class)
                .sql("delete from repeated_request where key = ?")
                .param(key)
                .update();
        JsonNode forgotten = operator.post(entries, late.formatted(writtenAt), "Idempotency-Key", key)
                .json();

        assertThat(first.json().get("at").asString()).isEqualTo(writtenAt.toString());
        assertThat(first.json().at("/facts/late").asString()).isEqualTo(writtenAt.toString());
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text()).isEmpty();
        assertThat(forgotten.get("sequence"))
                .as("also where the key is forgotten")
                .isEqualTo(first.json().get("sequence"));
        Answer atOnce = operator.post(entries, late.formatted(Instant.now()), "Idempotency-Key", key + "1");
        assertThat(atOnce.json().at("/facts/late").isMissingNode()).isTrue();
        Answer early = operator.post(entries, late.formatted(Instant.now().plusSeconds(600)));
        assertThat(early.json().get("detail").asString()).contains("more than 5 min after");
    }

    @Test
    void manyWriteAtOnceAndEachIsWritten() throws Exception {
        String entries = PATH + "/" + id(open("Everybody writes")) + "/entries";
        int writers = 60;
        List<Callable<Answer>> writing = IntStream.range(0, writers)
                .<Callable<Answer>>mapToObj(i -> () -> operator.post(entries, "{\"text\":\"line %d\"}".formatted(i)))
                .toList();

        ExecutorService together = Executors.newFixedThreadPool(writers);
        try {
            for (Future<Answer> answer : together.invokeAll(writing, 25, TimeUnit.SECONDS)) {
                assertThat(answer.get().status()).isEqualTo(201);
            }
        } finally {
            together.shutdownNow();
        }
    }

    @Test
    void numbersCountWithinAnAgencySoThatNoGapTellsOfOthers() {
        int first = numberOf(open("first"));
        ApiClient fire = operatorOf("fire-numbers");
        fire.post(PATH, body("theirs", ""));

        assertThat(numberOf(open("second"))).isEqualTo(first + 1);
    }

    @Test
    void onlyThoseWhoTakePartSeeIt() {
        AgencyId fire = TestAgencies.register(server, AgencyId.of("fire-asked"));
        ApiClient theirs = operatorOf("fire-asked");
        String id = id(open("Fire on a roof"));
        assertThat(theirs.get(PATH + "/" + id).status()).isEqualTo(404);
        assertThat(theirs.post(PATH + "/" + id + "/entries", "{\"text\":\"hello\"}")
                        .status())
                .isEqualTo(404);

        ask(id, fire);

        JsonNode seen = detail(theirs, id);
        assertThat(seen.at("/parts/1/state").asString()).isEqualTo("asked");
        assertThat(seen.at("/parts/1/request").asString()).isEqualTo("two engines");
        assertThat(seen.get("reporter").asString()).isEmpty();
        assertThat(theirs.get(PATH + "?domain=live&q=roof").json()).hasSize(1);
        assertThat(operatorOf("strangers").get(PATH + "/" + id).status()).isEqualTo(404);
    }

    @Test
    void aNoteIsReadByThoseItIsFor() {
        AgencyId fire = TestAgencies.register(server, AgencyId.of("fire-notes"));
        ApiClient theirs = operatorOf("fire-notes");
        String id = id(open("Notes"));
        ask(id, fire);

        write(operator, id, "\"text\":\"for all of us\"");
        write(operator, id, "\"text\":\"for our own people\",\"marking\":\"agency\"");
        write(theirs, id, "\"text\":\"their own\",\"marking\":\"agency\",\"standing\":\"assessment\"");

        assertThat(texts(theirs, id)).contains("for all of us", "their own").doesNotContain("for our own people");
        assertThat(texts(operator, id))
                .contains("for all of us", "for our own people")
                .doesNotContain("their own");
        assertThat(write(operator, id, "\"text\":\"for a group\",\"marking\":\"group\",\"group\":\"covert\"")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void anAgreementShowsAnAgencysPartAndNothingElseOfIt() {
        AgencyId medical = AgencyId.of("medical-shown");
        ApiClient theirs = operatorOf("medical-shown");
        AgencyId fire = TestAgencies.register(server, AgencyId.of("fire-unshown"));
        String id = id(open("Shown in part"));
        ask(id, fire);
        write(operator, id, "\"text\":\"ours\",\"marking\":\"agency\"");
        write(operatorOf("fire-unshown"), id, "\"text\":\"said by fire\"");
        assertThat(theirs.get(PATH + "/" + id).status()).isEqualTo(404);

        String agreement = agree(server, medical);

        JsonNode seen = detail(theirs, id);
        assertThat(seen.get("parts")).hasSize(1);
        assertThat(texts(theirs, id)).contains("ours").doesNotContain("said by fire");
        assertThat(write(theirs, id, "\"text\":\"may I\"").status()).isEqualTo(403);
        ApiClient.loggedIn(server, Role.CONTROLLER)
                .post("/api/v1/agreements/" + agreement + "/revoke", "{\"text\":\"no more\"}");
        assertThat(theirs.get(PATH + "/" + id).status()).isEqualTo(404);
    }

    @Test
    void twoWhoChangeDifferentFieldsDontDisturbEachOther() {
        String id = id(open("Title"));

        assertThat(edit(operator, id, "title", "Title", "Other title").status()).isEqualTo(200);
        assertThat(edit(supervisor, id, "place", "", "Port Hercule").status()).isEqualTo(200);

        Answer late = edit(supervisor, id, "title", "Title", "Third title");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.json().get("detail").asString()).contains("was changed to 'Other title' by ");
        assertThat(late.json().at("/objections/0/kind").asString()).isEqualTo("field-changed");
        assertThat(late.json().at("/objections/0/facts/value").asString()).isEqualTo("Other title");
        assertThat(late.json().at("/objections/0/facts/at").asString()).endsWith("Z");
        assertThat(detail(operator, id).get("title").asString()).isEqualTo("Other title");
        assertThat(edit(operator, id, "colour", "", "red").status()).isEqualTo(400);
        assertThat(edit(operator, id, "position", "", "7.4246,143").status()).isEqualTo(400);
    }

    @Test
    void alertsJoinItAndAreLookedAfter() {
        Alert alert = raised("air-joined");

        JsonNode opened = open("Particles", "\"origin\":\"alert\",\"alerts\":[\"%s\"]".formatted(alert.id()));

        assertThat(opened.at("/alerts/0").asString()).isEqualTo(alert.id());
        assertThat(operator.get("/api/v1/alerts/" + alert.id())
                        .json()
                        .get("state")
                        .asString())
                .isEqualTo("acknowledged");
        assertThat(operator.post(PATH, body("Again", "\"alerts\":[\"%s\"]".formatted(alert.id())))
                        .status())
                .isEqualTo(409);
        String release = PATH + "/" + id(opened) + "/alerts/" + alert.id() + "/release";
        assertThat(operator.post(release, "{\"reason\":\"another fire\"}")
                        .json()
                        .get("alerts"))
                .isEmpty();
        assertThat(operator.post(release, "{\"reason\":\"another fire\"}").status())
                .isEqualTo(404);
    }

    @Test
    void saysWhetherItsTitleIsThatOfAnAlertUntilSomebodyWritesOne() {
        Alert alert = raised("air-titled");
        JsonNode opened = open(alert.title(), "\"origin\":\"alert\",\"alerts\":[\"%s\"]".formatted(alert.id()));
        assertThat(opened.get("titleOfAlert").asBoolean()).isTrue();
        String id = id(opened);

        assertThat(edit(operator, id, "place", "", "north door")
                        .json()
                        .get("titleOfAlert")
                        .asBoolean())
                .isTrue();
        assertThat(edit(operator, id, "title", alert.title(), "Smoke at the north door")
                        .json()
                        .get("titleOfAlert")
                        .asBoolean())
                .isFalse();
        edit(operator, id, "title", "Smoke at the north door", alert.title());
        assertThat(detail(operator, id).get("titleOfAlert").asBoolean())
                .as("what somebody wrote stays as it is")
                .isFalse();
        assertThat(open(alert.title(), "\"origin\":\"phone\"")
                        .get("titleOfAlert")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void anAlertThatAnAgencyMayNotSeeIsNotBetrayed() {
        AgencyId fire = TestAgencies.register(server, AgencyId.of("fire-blind"));
        Alert alert = raised("air-blind");
        String id = id(open("Hidden cause", "\"alerts\":[\"%s\"]".formatted(alert.id())));
        ask(id, fire);

        assertThat(operatorOf("fire-blind").get(PATH + "/" + id).text()).doesNotContain(alert.id());
    }

    @Test
    void tasksAreDoneByTheAgencyThatHasThem() {
        AgencyId fire = TestAgencies.register(server, AgencyId.of("fire-tasks"));
        ApiClient theirs = operatorOf("fire-tasks");
        String id = id(open("Tasks"));
        assertThat(addTask(id, fire).status()).isEqualTo(400);
        ask(id, fire);
        JsonNode task = addTask(id, fire).json();
        String path = PATH + "/" + id + "/tasks/" + task.get("id").asString();

        assertThat(operator.patch(path, "{\"version\":1,\"state\":\"done\"}").status())
                .isEqualTo(403);
        assertThat(theirs.put(PATH + "/" + id + "/parts/own", "{\"state\":\"closed\"}")
                        .status())
                .isEqualTo(409);
        assertThat(theirs.patch(path, "{\"version\":1,\"state\":\"doing\"}").status())
                .isEqualTo(200);
        assertThat(theirs.patch(path, "{\"version\":1,\"state\":\"done\"}").status())
                .isEqualTo(409);
        assertThat(theirs.patch(path, "{\"version\":2,\"state\":\"dropped\"}").status())
                .isEqualTo(400);
        assertThat(theirs.patch(path, "{\"version\":2,\"state\":\"done\"}")
                        .json()
                        .get("state")
                        .asString())
                .isEqualTo("done");
    }

    @Test
    void isClosedWhenTheLastPartIs() {
        AgencyId fire = TestAgencies.register(server, AgencyId.of("fire-closing"));
        ApiClient theirs = operatorOf("fire-closing");
        String id = id(open("Closing"));
        ask(id, fire);

        assertThat(setPart(operator, id, "closed").get("state").asString()).isEqualTo("open");
        assertThat(setPart(theirs, id, "closed").get("state").asString()).isEqualTo("closed");

        assertThat(write(operator, id, "\"text\":\"too late\"").status()).isEqualTo(409);
        JsonNode again = operator.post(PATH + "/" + id + "/reopen", "{\"reason\":\"it burns again\"}")
                .json();
        assertThat(again.get("state").asString()).isEqualTo("open");
        assertThat(again.get("closedBy").isNull()).isTrue();
    }

    @Test
    void aSupervisorOfTheLeadClosesItWithItsOpenParts() {
        AgencyId fire = TestAgencies.register(server, AgencyId.of("fire-overruled"));
        String id = id(open("Overruled"));
        ask(id, fire);
        String path = PATH + "/" + id + "/close";
        String reason = "{\"reason\":\"false alarm\"}";

        assertThat(operator.post(path, reason).status()).isEqualTo(403);
        assertThat(ApiClient.loggedIn(server, Role.SUPERVISOR, fire)
                        .post(path, reason)
                        .status())
                .isEqualTo(403);
        JsonNode closed = supervisor.post(path, reason).json();

        assertThat(closed.get("closeReason").asString()).isEqualTo("false alarm");
        assertThat(closed.at("/parts/1/state").asString()).isEqualTo("closed");
    }

    @Test
    void anotherSystemsIncidentIsMirroredOnceAndNotChangedHere() {
        String mirrored = "\"authority\":\"CAD Monaco\",\"externalId\":\"E-17\"";
        JsonNode first = open("Said first", mirrored);
        JsonNode second = open("Said later", mirrored);

        assertThat(id(second)).isEqualTo(id(first));
        assertThat(second.get("title").asString()).isEqualTo("Said later");
        assertThat(edit(operator, id(first), "title", "Said later", "Ours").status())
                .isEqualTo(403);
        assertThat(operator.post(PATH, body("half", "\"authority\":\"CAD Monaco\""))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void whatIsWrongIsSaidWithItsLimit() {
        assertThat(operator.post(PATH, body("x".repeat(201), ""))
                        .json()
                        .get("detail")
                        .asString())
                .isEqualTo("title of an incident must have 1 to 200 characters, has 201");
        assertThat(operator.post(PATH, body("half a place", "\"lon\":7.4")).status())
                .isEqualTo(400);
        assertThat(operator.post(PATH, body("nowhere", "\"lon\":7.4,\"lat\":95"))
                        .status())
                .isEqualTo(400);
        assertThat(ApiClient.loggedIn(server, Role.ANALYST)
                        .post(PATH, body("by a reader", ""))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void standsOnThePictureOfThoseWhoTakePart() {
        String id = id(open("On the picture"));
        ApiClient stranger = operatorOf("fire-picture");

        awaitOnPicture(operator, id, true);
        assertThat(picture(ApiClient.loggedIn(server, Role.WALL)))
                .contains(id)
                .doesNotContain("On the picture", "test-operator");
        assertThat(picture(stranger)).doesNotContain(id);
        supervisor.post(PATH + "/" + id + "/close", "{\"reason\":\"done\"}");
        awaitOnPicture(operator, id, false);
    }

    private void awaitOnPicture(ApiClient reader, String id, boolean there) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(picture(reader).contains(id)).isEqualTo(there));
    }

    private static String picture(ApiClient reader) {
        return reader.get("/api/v1/picture?domain=live")
                .json()
                .at("/layers/incidents")
                .toString();
    }

    private JsonNode open(String title) {
        return open(title, "");
    }

    private JsonNode open(String title, String more) {
        Answer answer = operator.post(PATH, body(title, more));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json();
    }

    private static String body(String title, String more) {
        return "{\"domain\":\"live\",\"type\":\"gas-release\",\"title\":\"%s\"%s}"
                .formatted(title, more.isEmpty() ? "" : "," + more);
    }

    private ApiClient operatorOf(String agency) {
        return ApiClient.loggedIn(server, Role.OPERATOR, TestAgencies.register(server, AgencyId.of(agency)));
    }

    private void ask(String id, AgencyId agency) {
        Answer answer = operator.post(
                PATH + "/" + id + "/parts", "{\"agency\":\"%s\",\"request\":\"two engines\"}".formatted(agency));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private static Answer write(ApiClient writer, String id, String entry) {
        return writer.post(PATH + "/" + id + "/entries", "{" + entry + "}");
    }

    private static Answer edit(ApiClient editor, String id, String field, String was, String becomes) {
        return editor.patch(
                PATH + "/" + id,
                "{\"edits\":[{\"field\":\"%s\",\"was\":\"%s\",\"becomes\":\"%s\"}]}".formatted(field, was, becomes));
    }

    private Answer addTask(String id, AgencyId agency) {
        return operator.post(
                PATH + "/" + id + "/tasks", "{\"title\":\"ventilate\",\"agency\":\"%s\"}".formatted(agency));
    }

    private static JsonNode setPart(ApiClient client, String id, String state) {
        return client.put(PATH + "/" + id + "/parts/own", "{\"state\":\"%s\"}".formatted(state))
                .json();
    }

    /** Shows an agency the parts of the shared one, whole. */
    static String agree(TestServer server, AgencyId sees) {
        ApiClient controller = ApiClient.loggedIn(server, Role.CONTROLLER);
        String agreement = controller
                .post("/api/v1/agreements", """
                        {"shows":"%s","sees":"%s","clauses":[{"records":"incident-parts","categories":[],
                         "leastSeverity":"low","masking":"nothing","use":"see"}],
                         "grounds":{"purpose":"care of the injured","legalBasis":"Art. 6(1)(d)","showing":"gdpr",
                         "seeing":"gdpr"},"from":"2026-01-01T00:00:00Z","until":"2099-01-01T00:00:00Z"}
                        """.formatted(Sources.AGENCY, sees))
                .json()
                .get("id")
                .asString();
        controller.post("/api/v1/agreements/" + agreement + "/sign", "{}");
        ApiClient.loggedIn(server, Role.CONTROLLER, sees).post("/api/v1/agreements/" + agreement + "/sign", "{}");
        return agreement;
    }

    private Alert raised(String source) {
        Sources.register(server, Sources.air(source));
        Alert alert = TestAlerts.particles("live", source, 1, Alert.Status.RAISED);
        TestAlerts.send(server, List.of(alert));
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> operator.get("/api/v1/alerts/" + alert.id()).status() == 200);
        return alert;
    }

    private static List<String> texts(ApiClient reader, String id) {
        return detail(reader, id)
                .get("timeline")
                .valueStream()
                .map(entry -> entry.get("text").asString())
                .toList();
    }

    private static JsonNode detail(ApiClient reader, String id) {
        return reader.get(PATH + "/" + id).json();
    }

    private static String id(JsonNode incident) {
        return incident.get("id").asString();
    }

    private static int numberOf(JsonNode incident) {
        String number = incident.get("number").asString();
        return Integer.parseInt(number.substring(number.lastIndexOf('-') + 1));
    }
}
