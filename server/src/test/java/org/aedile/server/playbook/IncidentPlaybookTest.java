package org.aedile.server.playbook;

import static org.aedile.server.playbook.TestPlaybooks.move;
import static org.aedile.server.playbook.TestPlaybooks.texts;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.aedile.kernel.AgencyId;
import org.aedile.server.ApiClient;
import org.aedile.server.ApiClient.Answer;
import org.aedile.server.TestServer;
import org.aedile.server.access.Role;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** FEATURE: in an incident a playbook begins by itself, gives tasks, asks agencies in, and takes two agencies to approve. */
class IncidentPlaybookTest {
    private static final String RUNS = "/api/v1/playbook-runs";
    private static final AgencyId LEAD = AgencyId.of("play-lead");
    private static final AgencyId OTHER = AgencyId.of("play-other");

    private final TestServer server = TestServer.shared();
    private final ApiClient lead = ApiClient.loggedIn(server, Role.SUPERVISOR, LEAD);
    private final TestPlaybooks playbooks = new TestPlaybooks(lead);
    private final ApiClient other = ApiClient.loggedIn(server, Role.SUPERVISOR, OTHER);

    @Test
    void twoAgenciesGoThroughItTogether() {
        playbooks.publish("joint", """
                start: ask-in
                steps:
                  - {id: ask-in, kind: share, title: Let the other take part, with: play-other, next: give}
                  - {id: give, kind: create-task, title: Close the road, who: {agency: play-other}, next: gate}
                  - id: gate
                    kind: gate
                    title: Clear the street
                    approvals: [{role: supervisor}, {role: supervisor}]
                    two-agencies: true
                    next: over
                    refused: over
                  - {id: over, kind: end, title: Over}
                """);
        String incident = playbooks.open("joint", "live");

        JsonNode run = playbooks.awaitStep(incident, "gate");

        assertThat(run.at("/steps/0/closing/text").asString()).isEqualTo("asked play-other");
        assertThat(run.at("/started/person").asString()).isEmpty();
        JsonNode detail = lead.get("/api/v1/incidents/" + incident).json();
        assertThat(texts(detail.get("tasks"), "title")).contains("Close the road");
        assertThat(move(lead, run, 3, "\"act\":\"approve\"").status()).isEqualTo(200);
        assertThat(move(
                                ApiClient.loggedIn(server, Role.SUPERVISOR, AgencyId.of("play-third")),
                                run,
                                3,
                                "\"act\":\"approve\"")
                        .status())
                .isEqualTo(404);
        assertThat(other.get(RUNS + "?incident=" + incident).json()).hasSize(1);
        Answer approved = move(other, run, 3, "\"act\":\"approve\"");

        assertThat(approved.status()).as(approved.text()).isEqualTo(200);
        assertThat(approved.json().get("state").asString()).isEqualTo("ended");
        assertThat(playbooks.timeline(incident))
                .contains(
                        "Playbook 'Test of joint' begins",
                        "Let the other take part (asked play-other)",
                        "Close the road (task for play-other)",
                        "Clear the street: approved");
        detail = lead.get("/api/v1/incidents/" + incident).json();
        assertThat(facts(detail, "playbook-begun", "title")).containsExactly("Test of joint");
        assertThat(facts(detail, "step-done", "result")).containsExactly("asked", "tasked", "", "");
        assertThat(facts(detail, "step-done", "agencies")).containsExactly("play-other", "play-other", "", "");
        assertThat(facts(detail, "step-done", "answer")).containsExactly("", "", "approved", "");
    }

    /** What screens put into the reader's words. */
    private static List<String> facts(JsonNode incident, String saying, String fact) {
        return StreamSupport.stream(incident.get("timeline").spliterator(), false)
                .filter(entry -> entry.path("saying").asString().equals(saying))
                .map(entry -> entry.at("/facts/" + fact).asString())
                .toList();
    }

    @Test
    void aRunIsReadInOtherLanguagesAndTheTimelineKeepsThePlaybooksOwnWords() {
        playbooks.publish("spoken", """
                start: ask
                steps:
                  - {id: ask, kind: ask, title: Go on?, answers: [{answer: "Yes", next: look}, {answer: "No", next: over}]}
                  - {id: look, kind: do, title: Look, record: [{id: seen, label: Seen, kind: text}], next: over}
                  - {id: over, kind: end, title: Over}
                languages:
                  fr:
                    title: Essai
                    steps:
                      ask: {title: On continue ?, answers: {"Yes": Oui}}
                      look: {title: Regarder, record: {seen: Vu}}
                """);
        String incident = playbooks.open("spoken", "live");

        JsonNode run = playbooks.awaitStep(incident, "ask");

        assertThat(run.at("/titles/fr").asString()).isEqualTo("Essai");
        assertThat(run.at("/steps/0/languages/fr/title").asString()).isEqualTo("On continue ?");
        assertThat(run.at("/steps/0/languages/fr/answers/Yes").asString()).isEqualTo("Oui");
        assertThat(run.at("/steps/0/next/0/titles/fr").asString()).isEqualTo("Regarder");
        assertThat(run.at("/steps/0/next/1/titles").propertyNames()).isEmpty();
        run = move(lead, run, 1, "\"act\":\"answer\",\"answer\":\"Yes\"").json();
        assertThat(run.at("/steps/1/languages/fr/record/seen").asString()).isEqualTo("Vu");
        assertThat(move(lead, run, 2, "\"act\":\"done\",\"values\":{\"seen\":\"ok\"}")
                        .status())
                .isEqualTo(200);
        assertThat(playbooks.timeline(incident)).contains("Go on?: Yes", "Look: Seen ok");
        JsonNode listed = StreamSupport.stream(
                        lead.get("/api/v1/playbooks").json().spliterator(), false)
                .filter(one -> one.get("id").asString().equals("spoken"))
                .findFirst()
                .orElseThrow();
        assertThat(listed.at("/titles/fr").asString()).isEqualTo("Essai");
    }

    @Test
    void oneAgencyCannotApproveForTwo() {
        playbooks.publish("pair", """
                start: gate
                steps:
                  - id: gate
                    kind: gate
                    title: Clear the street
                    approvals: [{role: supervisor}, {role: incident-commander}]
                    two-agencies: true
                    next: over
                    refused: over
                  - {id: over, kind: end, title: Over}
                """);
        JsonNode run = playbooks.awaitStep(playbooks.open("pair", "live"), "gate");
        assertThat(move(lead, run, 1, "\"act\":\"approve\"").status()).isEqualTo(200);

        Answer second = move(ApiClient.loggedIn(server, Role.INCIDENT_COMMANDER, LEAD), run, 1, "\"act\":\"approve\"");

        assertThat(second.status()).isEqualTo(403);
        assertThat(second.json().get("detail").asString())
                .isEqualTo("play-lead has approved already, and it takes another agency");
    }

    @Test
    void agenciesAreToldAndWhatCouldNotBeToldIsLeftToPeople() {
        other.post(
                "/api/v1/notifications/subscriptions",
                "{\"channel\":\"email\",\"target\":\"duty@city.example\",\"severity\":\"low\",\"kinds\":[\"playbook\"]}");
        playbooks.publish("told", """
                start: near
                steps:
                  - {id: near, kind: notify, title: Stay back, to: [{role: operator, agency: lead}], next: far}
                  - {id: far, kind: notify, title: Send a crew, to: [{agency: play-other}, {agency: lead}], next: call}
                  - {id: call, kind: webhook, title: Close the gates, hook: nobody, next: over}
                  - {id: over, kind: end, title: Over}
                """);
        String incident = playbooks.open("told", "live");
        JsonNode run = playbooks.awaitState(incident, 2, "failed");

        assertThat(run.at("/steps/0/closing/text").asString()).isEqualTo("on screens of play-lead");
        assertThat(run.at("/steps/1/note").asString())
                .isEqualTo("on screens of play-lead, play-other, email given up: 1");
        assertThat(told(ApiClient.loggedIn(server, Role.OPERATOR, LEAD))).contains("Stay back", "Send a crew");
        assertThat(told(lead)).contains("Send a crew").doesNotContain("Stay back");
        assertThat(other.get("/api/v1/notifications").text()).contains("/?sel=incident:" + incident);
        assertThat(move(lead, run, 2, "\"act\":\"retry\"").status()).isEqualTo(200);
        playbooks.awaitRun(incident, one -> failures(incident) == 2);
        move(lead, run, 2, "\"act\":\"skip\",\"reason\":\"called them by phone\"");

        JsonNode unknown = playbooks.awaitState(incident, 3, "failed");
        assertThat(unknown.at("/steps/2/note").asString()).isEqualTo("the settings name no webhook 'nobody'");
        assertThat(move(lead, run, 3, "\"act\":\"skip\",\"reason\":\"closed by hand\"")
                        .json()
                        .get("state")
                        .asString())
                .isEqualTo("ended");
        assertThat(told(other)).containsOnlyOnce("Send a crew");
    }

    private long failures(String incident) {
        return playbooks.timeline(incident).stream()
                .filter(line -> line.startsWith("Could not be done: Send a crew"))
                .count();
    }

    private static List<String> told(ApiClient who) {
        return texts(who.get("/api/v1/notifications?domain=live").json().get("items"), "title");
    }

    @Test
    void screensOfThoseWhoTakePartHearOfItAndOthersNever() {
        playbooks.publish("shown", """
                start: ask-in
                steps:
                  - {id: ask-in, kind: share, title: Let the other take part, with: play-other, next: look}
                  - {id: look, kind: do, title: Look, next: over}
                  - {id: over, kind: end, title: Over}
                """);
        String incident = playbooks.open("shown", "live");
        JsonNode run = playbooks.awaitStep(incident, "look");
        String id = run.get("id").asString();

        assertThat(onPicture(lead, id)).hasValueSatisfying(seen -> {
            assertThat(seen.get("version").asInt()).isEqualTo(run.get("change").asInt());
            assertThat(seen.at("/run/steps/1/title").asString()).isEqualTo("Look");
        });
        other.get(RUNS + "?incident=" + incident);
        awaitPicture(other, id, true);
        assertThat(onPicture(ApiClient.loggedIn(server, Role.SUPERVISOR, AgencyId.of("play-third")), id))
                .isEmpty();
        move(other, run, 2, "\"act\":\"done\"");
        awaitPicture(lead, id, false);
    }

    private static void awaitPicture(ApiClient who, String run, boolean shown) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> onPicture(who, run).isPresent() == shown);
    }

    private static Optional<JsonNode> onPicture(ApiClient who, String run) {
        JsonNode runs = who.get("/api/v1/picture?domain=live").json().at("/layers/playbook-runs");
        return StreamSupport.stream(runs.spliterator(), false)
                .filter(one -> one.get("id").asString().equals(run))
                .findFirst();
    }
}
