package org.aedile.server.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.aedile.server.ApiClient;
import org.aedile.server.ApiClient.Answer;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Playbooks, types and incidents of a supervisor's agency, as tests make them. */
public record TestPlaybooks(ApiClient supervisor) {
    private static final String BOOKS = "/api/v1/playbooks";
    private static final String RUNS = "/api/v1/playbook-runs";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Begins by itself with each incident of the type of the same name. */
    public void publish(String id, String body) {
        String text = "id: %s\ntitle: Test of %s\n".formatted(id, id) + body;
        Answer drafted = supervisor.post(
                BOOKS, "{\"text\":%s,\"basis\":0,\"reason\":\"test\"}".formatted(JSON.writeValueAsString(text)));
        assertThat(drafted.status()).as(drafted.text()).isEqualTo(201);
        Answer active = supervisor.post(BOOKS + "/" + id + "/versions/1/activate", "{\"reason\":\"test\"}");
        assertThat(active.status()).as(active.text()).isEqualTo(200);
        Answer written = supervisor.put("/api/v1/incident-types/" + id, """
                {"basis":0,"reason":"test","type":{"id":"%s","name":{"en":"Test"},"icon":"incident","severity":"low",
                 "title":"Test","categories":[],"fields":[],"playbook":"%s"}}
                """.formatted(id, id));
        assertThat(written.status()).as(written.text()).isEqualTo(200);
    }

    /** Opens an incident of that type; its id. */
    public String open(String type, String domain) {
        Answer opened = supervisor.post(
                "/api/v1/incidents",
                "{\"domain\":\"%s\",\"type\":\"%s\",\"title\":\"Street\",\"severity\":\"low\"}"
                        .formatted(domain, type));
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        return opened.json().get("id").asString();
    }

    /** The only run of an incident, as soon as it is so. */
    public JsonNode awaitRun(String incident, Predicate<JsonNode> wanted) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> supervisor.get(RUNS + "?incident=" + incident).json(),
                        runs -> runs.size() == 1 && wanted.test(runs.get(0)))
                .get(0);
    }

    /** The same, as soon as it has come to a step. */
    public JsonNode awaitStep(String incident, String step) {
        return awaitRun(incident, run -> texts(run.get("steps"), "step").contains(step));
    }

    /** The same, as soon as one of its steps is in that state. */
    public JsonNode awaitState(String incident, int sequence, String state) {
        return awaitRun(
                incident,
                run -> run.at("/steps/%d/state".formatted(sequence - 1))
                        .asString("")
                        .equals(state));
    }

    /** Lines of the timeline. */
    public List<String> timeline(String incident) {
        return texts(supervisor.get("/api/v1/incidents/" + incident).json().get("timeline"), "text");
    }

    public static Answer move(ApiClient who, JsonNode run, int sequence, String move) {
        return who.post(RUNS + "/" + run.get("id").asString() + "/steps/" + sequence, "{" + move + "}");
    }

    /** A field of each. */
    public static List<String> texts(JsonNode all, String name) {
        return StreamSupport.stream(all.spliterator(), false)
                .map(one -> one.get(name).asString())
                .toList();
    }
}
