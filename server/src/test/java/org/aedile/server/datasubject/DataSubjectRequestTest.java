package org.aedile.server.datasubject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.Alert;
import org.aedile.kernel.DataClass;
import org.aedile.server.ApiClient;
import org.aedile.server.ApiClient.Answer;
import org.aedile.server.Sources;
import org.aedile.server.TestServer;
import org.aedile.server.access.Accounts;
import org.aedile.server.access.NewAccount;
import org.aedile.server.access.Role;
import org.aedile.server.alert.TestAlerts;
import org.aedile.server.audit.merkle.Hash;
import org.aedile.server.database.Asker;
import org.aedile.server.database.Asking;
import org.aedile.server.oversight.PersonalReads;
import org.aedile.server.privacy.Due;
import org.aedile.server.privacy.Ending;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** FEATURE: who asks is told in time what is held about them, and nothing of others; what they want erased is. */
class DataSubjectRequestTest {
    private static final String PATH = "/api/v1/requests";
    private static final Duration SOON = Duration.ofSeconds(60);

    private final long seed = Long.getLong("aedile.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final TestServer server = TestServer.shared();
    private final ApiClient officer = ApiClient.loggedIn(server, Role.PRIVACY);

    /** Letters that no other test uses, so that people of different tests are never the same. */
    private final String name = "Q" + letters() + " " + "W" + letters();

    private final String stranger = "Z" + letters();

    @Test
    void whatIsHeldAboutAPersonIsFoundInEverySourceAndToldWithoutOthers() {
        System.out.println("DataSubjectRequestTest seed " + seed + " (-Daedile.seed=" + seed + " repeats it)");
        List<String> sources =
                IntStream.range(0, 4).mapToObj(i -> "seen-" + letters()).toList();
        for (String source : sources) {
            Sources.say(server, source, name + " with " + stranger + " at the gate");
            IntStream.range(0, 5).forEach(i -> say(source, stranger + " alone"));
        }
        awaitStored(sources, 6);
        String id = identified(request(terms(name, "")));

        JsonNode searched = search(id);
        List<JsonNode> found = findings(id);

        assertThat(found).hasSize(4).allSatisfy(one -> {
            assertThat(one.at("/fields/text").asString()).contains(name, stranger);
            assertThat(one.at("/masked/text").asString()).contains(name).doesNotContain(stranger);
        });
        assertThat(found.stream().map(one -> one.get("source").asString()))
                .containsExactlyInAnyOrderElementsOf(sources);
        assertThat(searched.at("/search/kinds/0/records").asLong()).isGreaterThanOrEqualTo(24);
        includeAll(id);

        JsonNode answered = answer(id, "{}").json();

        String file = officer.get(PATH + "/" + id + "/answer.json").text();
        String page = officer.get(PATH + "/" + id + "/answer.html?language=fr").text();
        assertThat(file).contains(name).doesNotContain(stranger);
        assertThat(page).contains(name).doesNotContain(stranger).contains("Vos droits");
        assertThat(answered.at("/answer/hash").asString())
                .isEqualTo(Hash.ofContent(file).hex());
        assertThat(page).contains(Hash.ofContent(file).hex());
        assertThat(audited(id))
                .contains("recorded", "identified", "searched", "read", "reviewed", "answered", "handed-out");
        assertThat(auditText(id)).doesNotContain(name).doesNotContain(stranger);
    }

    @Test
    void alertsNotesRefusedMessagesAndAccountsAreLookedThroughToo() {
        String source = "told-" + letters();
        Sources.register(server, Sources.host(source, DataClass.NONE));
        Alert alert = TestAlerts.particles("live", source, 1, Alert.Status.RAISED);
        TestAlerts.send(server, List.of(alert));
        ApiClient operator = ApiClient.loggedIn(server, Role.OPERATOR);
        await().atMost(SOON)
                .until(() -> operator.get("/api/v1/alerts/" + alert.id()).status() == 200);
        operator.post("/api/v1/alerts/" + alert.id() + "/acknowledge", "{\"note\":\"asked " + name + " to leave\"}");
        Sources.submit(
                server,
                "{\"source\":\"%s\",\"time\":\"2020-01-01T00:00:00Z\",\"fields\":{\"text\":\"%s\"}}"
                        .formatted(source, name));
        String username = "u" + letters().toLowerCase(java.util.Locale.ROOT);
        server.bean(Accounts.class)
                .create(
                        new NewAccount(username, name, Sources.AGENCY, List.of(Role.OPERATOR), ApiClient.PASSWORD),
                        "test");
        new ApiClient(server).logIn(username, ApiClient.PASSWORD);
        await().atMost(SOON).until(() -> count("rejected_message where source_id = '" + source + "'") == 1);
        await().atMost(SOON).until(() -> count("audit_entry where account = '" + username + "'") > 0);
        String id = identified(request(terms(name, "")));

        search(id);

        assertThat(findings(id).stream().map(one -> one.get("kind").asString()))
                .contains("note", "rejected", "account", "audit");
        includeAll(id);
        List<JsonNode> erased = erase(id);
        assertThat(erased).allSatisfy(one -> {
            boolean kept = one.at("/erasure/kept").asString("").equals("required");
            assertThat(kept)
                    .isEqualTo(
                            List.of("account", "audit").contains(one.get("kind").asString()));
        });
        assertThat(count("alert_transition where note like '%" + name + "%'")).isZero();
        assertThat(count("rejected_message where source_id = '" + source + "'")).isZero();
    }

    @Test
    void aLegalHoldWinsOverErasureAndWhatIsErasedCannotBeRead() {
        String held = "held-" + letters();
        String free = "free-" + letters();
        Sources.say(server, held, name + " in the square");
        Sources.say(server, free, name + " in the street");
        awaitStored(List.of(held, free), 1);
        String hold = server.bean(Ending.class).placeHold(held, "case 4711", "officer");
        String id = identified(request(terms(name, "")));
        search(id);
        includeAll(id);

        List<JsonNode> after = erase(id);

        JsonNode kept = of(after, held);
        JsonNode erased = of(after, free);
        assertThat(kept.at("/erasure/kept").asString()).isEqualTo("held");
        assertThat(kept.get("fields")).isNotEmpty();
        assertThat(erased.at("/erasure/kept").isNull()).isTrue();
        assertThat(erased.get("fields")).isEmpty();
        answer(id, "{}");
        assertThat(officer.get(PATH + "/" + id + "/answer.html").text())
                .contains("is not erased: it is kept as evidence")
                .contains("is erased.");
        server.bean(Ending.class).liftHold(hold, "officer");
    }

    @Test
    void whatIsToBeKeptIsHeld() {
        String source = "kept-" + letters();
        Sources.say(server, source, name + " waits");
        awaitStored(List.of(source), 1);
        String id = identified(request(terms(name, "")));
        search(id);
        includeAll(id);

        Answer held = officer.post(PATH + "/" + id + "/hold", "{\"reason\":\"contested\"}");

        assertThat(held.json().at("/sources/0").asString()).isEqualTo(source);
        assertThat(server.bean(Ending.class).isHeld(source)).isTrue();
        JsonNode holds = officer.get("/api/v1/privacy/holds").json();
        holds.forEach(hold -> {
            if (hold.get("source").asString().equals(source)) {
                server.bean(Ending.class).liftHold(hold.get("id").asString(), "officer");
            }
        });
    }

    @Test
    void whoWasAtAPlaceIsFoundByPlaceAndTime() {
        String source = "place-" + letters();
        Sources.say(server, source, "somebody in a red coat");
        awaitStored(List.of(source), 1);
        String there = place(43.7384, 60);
        String elsewhere = place(43.80, 60);

        String near = identified(request(terms("", there.replace("SOURCE", source))));
        String far = identified(request(terms("", elsewhere.replace("SOURCE", source))));
        search(near);
        search(far);

        assertThat(findings(near)).hasSize(1);
        assertThat(findings(far)).isEmpty();
    }

    @Test
    void whatAnotherAgencyHoldsIsNeverFound() {
        AgencyId others = AgencyId.of("others-" + letters().toLowerCase(java.util.Locale.ROOT));
        String own = "own-" + letters();
        Sources.say(server, own, name + " here");
        awaitStored(List.of(own), 1);
        ApiClient stranger = ApiClient.loggedIn(server, Role.PRIVACY, others);
        String id = request(stranger, terms(name, ""), today());
        stranger.post(PATH + "/" + id + "/identity", "{\"method\":\"known in person\"}");

        JsonNode searched = stranger.post(PATH + "/" + id + "/search", "{}").json();

        assertThat(searched.at("/search/complete").asBoolean()).isTrue();
        assertThat(list(stranger.get(PATH + "/" + id + "/findings"))).isEmpty();
        String mine = identified(request(terms(name, "")));
        search(mine);
        assertThat(findings(mine)).hasSize(1);
        for (String path : List.of("", "/findings", "/draft", "/answer.json")) {
            assertThat(stranger.get(PATH + "/" + mine + path).status()).as(path).isEqualTo(404);
        }
        assertThat(stranger.get(PATH).text()).doesNotContain(mine);
        assertThat(judge(stranger, mine, "[1],\"verdict\":\"include\"").status())
                .isEqualTo(404);
        assertThat(stranger.post(PATH + "/" + mine + "/erasure", "{\"reason\":\"asked\"}")
                        .status())
                .isEqualTo(404);
        assertThat(stranger.post(PATH, form(terms(name, ",\"sources\":[\"" + own + "\"]"), today()))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void theStepsHaveTheirOrder() {
        String source = "step-" + letters();
        Sources.say(server, source, name + " here");
        awaitStored(List.of(source), 1);
        String id = request(terms(name, ""));

        assertThat(officer.post(PATH + "/" + id + "/search", "{}").status()).isEqualTo(409);
        identified(id);
        assertThat(answer(id, "{}").status()).as("before the search").isEqualTo(409);
        search(id);
        assertThat(answer(id, "{}").json().get("detail").asString()).contains("1 records that nobody has judged");
        assertThat(judge(officer, id, "[1],\"verdict\":\"withhold\"").status()).isEqualTo(400);
        assertThat(judge(officer, id, "[1,2],\"verdict\":\"include\"").status())
                .as("there is one only")
                .isEqualTo(404);
        assertThat(judge(officer, id, "[1],\"verdict\":\"withhold\",\"refusal\":\"inquiry\"")
                        .status())
                .isEqualTo(204);
        assertThat(answer(id, "{}").status()).isEqualTo(200);
        assertThat(answer(id, "{}").status()).as("a second time").isEqualTo(409);
        assertThat(officer.get(PATH + "/" + id + "/answer.json").text())
                .as("that there is something would tell of the inquiry")
                .contains("\"withheld\":[]")
                .contains("\"records\":[]");
    }

    @Test
    void whoIsNotKnownIsRefusedWithTheLaw() {
        String id = request(terms(name, ""));

        assertThat(answer(id, "{\"refusal\":\"not-identified\",\"statement\":\"Please come to the desk\"}")
                        .status())
                .isEqualTo(200);

        assertThat(officer.get(PATH + "/" + id + "/answer.html").text())
                .contains("GDPR Art. 11(2)")
                .contains("Please come to the desk");
    }

    @Test
    void theClockShowsWhatIsLateAndMoreTimeIsOnlyTakenInTime() {
        LocalDate longAgo = today().minusDays(45);
        String late = request(officer, terms(name, ""), longAgo);
        String fresh = request(terms(name, ""));

        assertThat(officer.get(PATH + "/" + late).json().get("nearness").asString())
                .isEqualTo("late");
        assertThat(officer.post(PATH + "/" + late + "/extension", "{\"months\":1,\"reason\":\"many\"}")
                        .status())
                .isEqualTo(409);
        JsonNode extended = officer.post(PATH + "/" + fresh + "/extension", "{\"months\":2,\"reason\":\"many\"}")
                .json();
        assertThat(extended.get("dueOn").asString())
                .isEqualTo(Deadline.of(today(), 2).toString());
        assertThat(extended.get("nearness").asString()).isEqualTo("ahead");
        assertThat(officer.post(PATH + "/" + fresh + "/extension", "{\"months\":1,\"reason\":\"more\"}")
                        .status())
                .isEqualTo(409);
        assertThat(officer.post(PATH, form(terms(name, ""), today().plusDays(2)))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void onlyAPrivacyOfficerGetsNear() {
        for (Role role : List.of(Role.OPERATOR, Role.SUPERVISOR, Role.ANALYST, Role.CONTROLLER, Role.AUDITOR)) {
            ApiClient other = ApiClient.loggedIn(server, role);
            assertThat(other.get(PATH).status()).as(role.word()).isEqualTo(403);
            assertThat(other.post(PATH, form(terms(name, ""), today())).status())
                    .isEqualTo(403);
        }
    }

    @Test
    void whatFindsEverybodyIsRefused() {
        assertThat(officer.post(PATH, form(terms("", ""), today()))
                        .json()
                        .get("detail")
                        .asString())
                .contains("no name");
        assertThat(officer.post(PATH, form(terms("", place(43.7, 9_000)), today()))
                        .json()
                        .get("detail")
                        .asString())
                .contains("9000.0 m is outside");
    }

    @Test
    void aRequestEndsThreeYearsAfterItsAnswer() {
        String id = request(terms(name, ""));
        answer(id, "{\"refusal\":\"excessive\"}");
        Ending ending = server.bean(Ending.class);

        ending.removeExpired(Due.at(Instant.now().plus(Duration.ofDays(29))), "test");
        assertThat(officer.get(PATH + "/" + id + "/answer.json").status()).isEqualTo(200);
        ending.removeExpired(Due.at(Instant.now().plus(Duration.ofDays(31))), "test");
        assertThat(officer.get(PATH + "/" + id + "/answer.json").status()).isEqualTo(404);
        assertThat(officer.get(PATH + "/" + id).status()).isEqualTo(200);
        ending.removeExpired(Due.at(Instant.now().plus(Duration.ofDays(1097))), "test");
        assertThat(officer.get(PATH + "/" + id).status()).isEqualTo(404);
    }

    private void say(String source, String text) {
        Sources.submit(
                server,
                "{\"source\":\"%s\",\"time\":\"%s\",\"fields\":{\"text\":\"%s\"}}"
                        .formatted(source, Instant.now(), text));
    }

    /** History reads the log a moment after it was written. */
    private void awaitStored(List<String> sources, int count) {
        ApiClient reader = ApiClient.loggedIn(server, Role.ANALYST);
        for (String source : sources) {
            await().atMost(SOON)
                    .until(() -> reader.get(
                                            "/api/v1/sources/" + source + "/observations?domain=live&limit=100",
                                            PersonalReads.HEADER,
                                            "quality:test")
                                    .json()
                                    .get("items")
                                    .size()
                            >= count);
        }
    }

    private String request(String terms) {
        return request(officer, terms, today());
    }

    private String request(ApiClient client, String terms, LocalDate day) {
        Answer made = client.post(PATH, form(terms, day));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.json().get("id").asString();
    }

    private static String form(String terms, LocalDate day) {
        return """
                {"applicant": "Test Person", "contact": "1 rue Test", "right": "access", "regime": "gdpr",
                 "receivedOn": "%s", "terms": %s}
                """.formatted(day, terms);
    }

    private static String terms(String name, String more) {
        String all = "{\"names\":[%s],\"plates\":[],\"emails\":[],\"phones\":[],\"identifiers\":[]%s"
                .formatted(name.isEmpty() ? "" : "\"" + name + "\"", more);
        return (more.contains("\"sources\"") ? all : all + ",\"sources\":[]") + "}";
    }

    private static String place(double latitude, double radius) {
        Instant now = Instant.now();
        return ",\"sources\":[\"SOURCE\"],\"from\":\"%s\",\"to\":\"%s\",\"place\":{\"latitude\":%s,\"longitude\":7.4246,\"radiusMeters\":%s}"
                .formatted(now.minusSeconds(3600), now.plusSeconds(3600), latitude, radius);
    }

    private String identified(String id) {
        assertThat(officer.post(PATH + "/" + id + "/identity", "{\"method\":\"identity card\"}")
                        .status())
                .isEqualTo(200);
        return id;
    }

    private JsonNode search(String id) {
        JsonNode state = officer.post(PATH + "/" + id + "/search", "{}").json();
        while (!state.at("/search/complete").asBoolean()) {
            state = officer.post(PATH + "/" + id + "/search", "{}").json();
        }
        return state;
    }

    private List<JsonNode> findings(String id) {
        return list(officer.get(PATH + "/" + id + "/findings"));
    }

    /** Two people do it: one asks, another approves, the first does it. */
    private List<JsonNode> erase(String id) {
        String form = "{\"reason\":\"asked by the person\"}";
        Answer waiting = officer.post(PATH + "/" + id + "/erasure", form);
        assertThat(waiting.status()).as(waiting.text()).isIn(403, 409);
        String approval = waiting.json().get("request").asString();
        assertThat(ApiClient.loggedIn(server, Role.CONTROLLER)
                        .post("/api/v1/approvals/" + approval + "/approve", "{}")
                        .status())
                .isEqualTo(200);
        return list(officer.post(PATH + "/" + id + "/erasure", form));
    }

    private void includeAll(String id) {
        List<Integer> numbers =
                findings(id).stream().map(one -> one.get("number").asInt()).toList();
        assertThat(judge(officer, id, numbers + ",\"verdict\":\"include\"").status())
                .isEqualTo(204);
    }

    private static Answer judge(ApiClient person, String id, String form) {
        return person.post(PATH + "/" + id + "/findings", "{\"numbers\":" + form + "}");
    }

    private Answer answer(String id, String form) {
        return officer.post(PATH + "/" + id + "/answer", form);
    }

    private static List<JsonNode> list(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return StreamSupport.stream(answer.json().spliterator(), false).toList();
    }

    private static JsonNode of(List<JsonNode> findings, String source) {
        return findings.stream()
                .filter(one -> one.get("source").asString().equals(source))
                .findFirst()
                .orElseThrow();
    }

    private List<String> audited(String id) {
        return server.bean(JdbcClient.class)
                .sql(
                        "select text::jsonb ->> 'verb' from (select text from audit_inbox union all select text from audit_entry)"
                                + " e where text::jsonb ->> 'id' = ?")
                .param(id)
                .query(String.class)
                .list();
    }

    private String auditText(String id) {
        List<String> texts = new ArrayList<>(server.bean(JdbcClient.class)
                .sql("select text from audit_entry where subject = ?")
                .param(id)
                .query(String.class)
                .list());
        return String.join("\n", texts);
    }

    /** For threads that wait too, which nobody asks for. */
    private long count(String from) {
        return Asking.as(
                Asker.Part.PLATFORM,
                () -> server.bean(JdbcClient.class)
                        .sql("select count(*) from " + from)
                        .query(Long.class)
                        .single());
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    private String letters() {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < 10; i++) {
            letters.append((char) ('a' + random.nextInt(26)));
        }
        return letters.toString();
    }
}
