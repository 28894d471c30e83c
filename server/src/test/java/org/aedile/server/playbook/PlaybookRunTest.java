package org.aedile.server.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.aedile.kernel.AgencyId;
import org.aedile.server.ApiClient;
import org.aedile.server.ApiClient.Answer;
import org.aedile.server.TestServer;
import org.aedile.server.access.Role;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** FEATURE: people are led through a playbook; the platform does its steps, and what was left out is written down. */
class PlaybookRunTest {
    private static final String BOOKS = "/api/v1/playbooks";
    private static final String RUNS = "/api/v1/playbook-runs";
    private static final AgencyId AGENCY = AgencyId.of("playbook-fire");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final TestServer server = TestServer.shared();
    private final ApiClient supervisor = ApiClient.loggedIn(server, Role.SUPERVISOR, AGENCY);
    private final ApiClient operator = ApiClient.loggedIn(server, Role.OPERATOR, AGENCY);
    private final ApiClient commander = ApiClient.loggedIn(server, Role.INCIDENT_COMMANDER, AGENCY);

    @Test
    void aRunIsLedThroughBranchesToItsEnd() {
        active("walk", """
                start: measure
                steps:
                  - id: measure
                    kind: do
                    title: Measure
                    record: [{id: value, label: Value, kind: number, unit: ppm, least: 0, most: 1000, required: opening}]
                    next: high
                  - id: high
                    kind: ask
                    title: Is it high?
                    answers: [{answer: "Yes", next: both}, {answer: "No", next: over}]
                  - {id: both, kind: parallel, title: Both, branches: [left, right], next: after}
                  - {id: left, kind: do, title: Left, next: after}
                  - {id: right, kind: do, title: Right, next: after}
                  - {id: after, kind: do, title: After, next: over}
                  - {id: over, kind: end, title: Over}
                """);
        JsonNode run = start("walk");
        assertThat(current(run)).containsExactly("measure");

        assertThat(move(operator, run, 1, "\"act\":\"done\",\"values\":{\"value\":\"2000\"}")
                        .json()
                        .get("detail")
                        .asString())
                .isEqualTo("'Value' is 2000 ppm, above the most, 1000 ppm");
        run = move(operator, run, 1, "\"act\":\"done\",\"values\":{\"value\":\"40\"}")
                .json();
        assertThat(current(run)).containsExactly("high");
        assertThat(move(operator, run, 2, "\"act\":\"answer\",\"answer\":\"Maybe\"")
                        .status())
                .isEqualTo(400);
        run = move(operator, run, 2, "\"act\":\"answer\",\"answer\":\"Yes\"").json();
        assertThat(current(run)).containsExactly("both", "left", "right");
        run = move(operator, run, 5, "\"act\":\"done\"").json();
        assertThat(current(run)).containsExactly("both", "left");
        Answer unexplained = move(operator, run, 4, "\"act\":\"skip\",\"reason\":\" \"");
        assertThat(unexplained.json().get("detail").asString())
                .isEqualTo("the reason has 0 characters, must be 1 to 500");
        run = move(operator, run, 4, "\"act\":\"skip\",\"reason\":\"the door is locked\"")
                .json();
        assertThat(current(run)).containsExactly("after");
        run = move(operator, run, 6, "\"act\":\"done\"").json();

        assertThat(run.get("state").asString()).isEqualTo("ended");
        assertThat(run.at("/ended/text").asString()).isEqualTo("Over");
        assertThat(run.at("/steps/3/closing/text").asString()).isEqualTo("the door is locked");
        assertThat(run.at("/steps/3/state").asString()).isEqualTo("skipped");
        assertThat(run.at("/steps/0/closing/values/value").asString()).isEqualTo("40");
    }

    @Test
    void ofTwoWhoActAtOnceTheSecondSeesWhatIsThereNow() {
        active("race", ask());
        JsonNode run = start("race");

        CompletableFuture<Answer> yes =
                CompletableFuture.supplyAsync(() -> move(operator, run, 1, "\"act\":\"answer\",\"answer\":\"Yes\""));
        Answer no = move(supervisor, run, 1, "\"act\":\"answer\",\"answer\":\"No\"");
        Answer other = yes.join();

        assertThat(Stream.of(no.status(), other.status())).containsExactlyInAnyOrder(200, 409);
        JsonNode late = (no.status() == 409 ? no : other).json();
        assertThat(late.get("detail").asString())
                .matches("'Go on\\?' is done already, by test-(operator|supervisor)-playbook-fire with '(Yes|No)'");
        assertThat(current(late.get("now"))).hasSize(1);
        assertThat(late.at("/now/steps")).hasSize(2);
    }

    private static String ask() {
        return """
                start: ask
                steps:
                  - {id: ask, kind: ask, title: Go on?, answers: [{answer: "Yes", next: yes}, {answer: "No", next: no}]}
                  - {id: yes, kind: do, title: Go, next: over}
                  - {id: no, kind: do, title: Stay, next: over}
                  - {id: over, kind: end, title: Over}
                """;
    }

    @Test
    void aGateTakesTwoPeopleAndARefusalLeadsElsewhere() {
        active("gate", """
                start: gate
                steps:
                  - id: gate
                    kind: gate
                    title: Clear the square
                    approvals: [{role: incident-commander}, {role: supervisor, agency: fire}]
                    next: go
                    refused: stay
                  - {id: go, kind: do, title: Go, next: over}
                  - {id: stay, kind: do, title: Stay, next: over}
                  - {id: over, kind: end, title: Over}
                """);
        JsonNode run = start("gate");
        assertThat(run.at("/steps/0/missing").toString())
                .isEqualTo(
                        "[{\"role\":\"incident-commander\",\"agency\":\"\"},{\"role\":\"supervisor\",\"agency\":\"fire\"}]");

        assertThat(move(operator, run, 1, "\"act\":\"approve\"")
                        .json()
                        .get("detail")
                        .asString())
                .isEqualTo("'Clear the square' waits for incident-commander and supervisor of fire");
        assertThat(move(operator, run, 1, "\"act\":\"skip\",\"reason\":\"in a hurry\"")
                        .status())
                .isEqualTo(403);
        JsonNode half = move(commander, run, 1, "\"act\":\"approve\"").json();
        assertThat(half.at("/steps/0/missing").toString()).isEqualTo("[{\"role\":\"supervisor\",\"agency\":\"fire\"}]");
        assertThat(move(commander, run, 1, "\"act\":\"approve\"")
                        .json()
                        .get("detail")
                        .asString())
                .isEqualTo("you have approved already, and the others must be other people");
        assertThat(current(move(supervisor, run, 1, "\"act\":\"approve\"").json()))
                .containsExactly("go");

        JsonNode other = start("gate");
        JsonNode refused = move(supervisor, other, 1, "\"act\":\"refuse\",\"reason\":\"too many children\"")
                .json();
        assertThat(current(refused)).containsExactly("stay");
        assertThat(refused.at("/steps/0/closing/answer").asString()).isEqualTo("refused");
    }

    @Test
    void whatThePlatformCannotDoIsLeftToPeople() {
        active("hook", """
                start: hook
                steps:
                  - {id: hook, kind: webhook, title: Close the gates, hook: gates, next: over}
                  - {id: over, kind: end, title: Over}
                """);
        JsonNode run = start("hook");

        JsonNode failed = awaitState(run, 0, "failed");
        assertThat(failed.at("/steps/0/note").asString()).isNotEmpty();
        JsonNode done = move(operator, run, 1, "\"act\":\"done\"").json();
        assertThat(done.get("state").asString()).isEqualTo("ended");
        assertThat(done.at("/steps/0/closing/text").asString()).isEqualTo("done by hand");
    }

    @Test
    void aWaitEndsByItsTimeOrByHand() {
        active("wait", """
                start: short
                steps:
                  - {id: short, kind: wait, title: A second, for: 1s, event: bell, next: over, late: long}
                  - {id: long, kind: wait, title: An hour, for: 1h, next: over}
                  - {id: over, kind: end, title: Over}
                """);
        JsonNode run = start("wait");

        JsonNode waited = awaitState(run, 0, "done");
        assertThat(waited.at("/steps/0/closing/answer").asString()).isEqualTo("late");
        assertThat(move(operator, run, 2, "\"act\":\"done\"")
                        .json()
                        .get("state")
                        .asString())
                .isEqualTo("ended");
    }

    @Test
    void aWhatIfPutsItsResultIntoTheRun() {
        active("crowd", """
                start: crowd
                steps:
                  - {id: crowd, kind: what-if, title: How long?, place: place-du-casino, people: 60, around: 20, next: over}
                  - {id: over, kind: end, title: Over}
                """);
        JsonNode run = start("crowd");

        JsonNode done = awaitState(run, 0, "done");
        assertThat(done.at("/steps/0/closing/text").asString())
                .matches(
                        "60 people leave Place du Casino in \\d+ s \\(\\d+ s to \\d+ s with 5 seeds, \\d+ s at the least\\)");
        JsonNode asked = operator.get(RUNS + "/" + id(run) + "/steps/1/what-if").json();
        assertThat(asked.at("/result/people").asInt()).isEqualTo(60);
        assertThat(asked.get("state").asString()).isEqualTo("done");
        assertThat(asked.get("startedBy").asString()).isEqualTo("playbook");
        assertThat(operator.get("/api/v1/simulations/" + asked.get("id").asString())
                        .status())
                .as("it is there as one that somebody asked on the screen")
                .isEqualTo(200);
    }

    @Test
    void aRunGoesOnWithTheVersionItBeganWith() {
        active("versions", ask());
        JsonNode old = start("versions");
        active("versions", ask().replace("Go on?", "Really?"));

        assertThat(start("versions").at("/steps/0/title").asString()).isEqualTo("Really?");
        JsonNode still = operator.get(RUNS + "/" + id(old)).json();
        assertThat(still.at("/steps/0/title").asString()).isEqualTo("Go on?");
        assertThat(still.get("version").asInt()).isEqualTo(1);
        assertThat(StreamSupport.stream(
                                operator.get(BOOKS + "/versions")
                                        .json()
                                        .get("changes")
                                        .spliterator(),
                                false)
                        .map(change -> change.get("version").asInt() + " "
                                + change.get("deed").asString()))
                .containsExactly("2 activated", "2 drafted", "1 activated", "1 drafted");
    }

    @Test
    void othersSeeNothingOfIt() {
        active("private", ask());
        JsonNode run = start("private");
        ApiClient stranger = ApiClient.loggedIn(server, Role.SUPERVISOR, AgencyId.of("playbook-strangers"));

        assertThat(stranger.get(RUNS + "/" + id(run)).status()).isEqualTo(404);
        assertThat(move(stranger, run, 1, "\"act\":\"answer\",\"answer\":\"Yes\"")
                        .status())
                .isEqualTo(404);
        assertThat(stranger.get(BOOKS + "/private").status()).isEqualTo(404);
        assertThat(stranger.get(BOOKS).text()).doesNotContain("\"private\"");
        assertThat(ApiClient.loggedIn(server, Role.ANALYST, AGENCY)
                        .post(RUNS, "{\"playbook\":\"private\"}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aRunIsStoppedWithAReason() {
        active("stop", ask());
        JsonNode run = start("stop");

        assertThat(operator.post(RUNS + "/" + id(run) + "/stop", "{\"reason\":\"wrong one\"}")
                        .status())
                .isEqualTo(403);
        JsonNode stopped = supervisor
                .post(RUNS + "/" + id(run) + "/stop", "{\"reason\":\"wrong one\"}")
                .json();
        assertThat(stopped.get("state").asString()).isEqualTo("stopped");
        assertThat(stopped.at("/steps/0/state").asString()).isEqualTo("skipped");
        assertThat(move(operator, run, 1, "\"act\":\"answer\",\"answer\":\"Yes\"")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void aTextWithProblemsIsKeptAndNotActivated() {
        String text = "id: wrong\ntitle: Wrong\nstart: a\nsteps:\n  - {id: a, kind: do, title: A, next: b}\n";
        assertThat(operator.post(BOOKS, draft(text, 0)).status()).isEqualTo(403);
        assertThat(supervisor.post(BOOKS, draft(text, 0)).status()).isEqualTo(201);
        assertThat(supervisor.post(BOOKS, draft(text, 0)).status()).isEqualTo(409);

        Answer refused = supervisor.post(BOOKS + "/wrong/versions/1/activate", "{\"reason\":\"try\"}");
        assertThat(refused.json().get("detail").asString())
                .isEqualTo("line 5, column 5: step 'a' leads to 'b', and there is no such step");
        assertThat(operator.post(RUNS, "{\"playbook\":\"wrong\"}").status()).isEqualTo(404);
    }

    @Test
    void whatIsDoneIsInTheAuditLogOnce() {
        active("audited", ask());
        JsonNode run = start("audited");
        move(operator, run, 1, "\"act\":\"answer\",\"answer\":\"Yes\"");

        JdbcClient client = server.bean(JdbcClient.class);
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(client.sql(
                                        "select count(*) from audit_entry where kind = 'playbook-step' and verb = 'done' and subject = ?")
                                .param(id(run) + "-1")
                                .query(Integer.class)
                                .single())
                        .isEqualTo(1));
    }

    private void active(String id, String body) {
        int basis = supervisor.get(BOOKS + "/" + id).status() == 404
                ? 0
                : supervisor
                        .get(BOOKS + "/" + id)
                        .json()
                        .at("/versions/0/version")
                        .asInt();
        String text = "id: %s\ntitle: Test of %s\n".formatted(id, id) + body;
        Answer drafted = supervisor.post(BOOKS, draft(text, basis));
        assertThat(drafted.status()).as(drafted.text()).isEqualTo(201);
        Answer active =
                supervisor.post(BOOKS + "/" + id + "/versions/" + (basis + 1) + "/activate", "{\"reason\":\"test\"}");
        assertThat(active.status()).as(active.text()).isEqualTo(200);
    }

    private static String draft(String text, int basis) {
        return "{\"text\":%s,\"basis\":%d,\"reason\":\"test\"}".formatted(JSON.writeValueAsString(text), basis);
    }

    private JsonNode start(String playbook) {
        Answer answer = operator.post(RUNS, "{\"playbook\":\"%s\",\"domain\":\"live\"}".formatted(playbook));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json();
    }

    private static Answer move(ApiClient who, JsonNode run, int sequence, String move) {
        return who.post(RUNS + "/" + id(run) + "/steps/" + sequence, "{" + move + "}");
    }

    private JsonNode awaitState(JsonNode run, int index, String state) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> operator.get(RUNS + "/" + id(run)).json(),
                        now -> now.at("/steps/" + index + "/state").asString().equals(state));
    }

    private static String id(JsonNode run) {
        return run.get("id").asString();
    }

    private static Stream<String> current(JsonNode run) {
        return StreamSupport.stream(run.get("steps").spliterator(), false)
                .filter(step -> !step.get("state").asString().equals("done")
                        && !step.get("state").asString().equals("skipped"))
                .map(step -> step.get("step").asString());
    }
}
