package org.aedile.server.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.aedile.kernel.DataClass;
import org.aedile.server.ApiClient;
import org.aedile.server.Sources;
import org.aedile.server.TestServer;
import org.aedile.server.access.Role;
import org.aedile.server.observation.IntakeResult;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** FEATURE: before a rule runs it says how often it would have fired, and where it is wrong while it is written. */
class RuleTrialTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final TestServer server = TestServer.shared();
    private final ApiClient administrator = ApiClient.loggedIn(server, Role.ADMIN);
    private final RuleDraft rule = new RuleDraft("trial");

    @Test
    void saysHowOftenItWouldHaveFired() {
        Sources.say(server, "trial-1", "a bittern");
        Sources.say(server, "trial-2", "a bittern");
        Sources.say(server, "trial-2", "another bittern, told with the first");
        Sources.say(server, "trial-3", "nothing");
        say("trial-4", "a bittern in the open", "open");

        JsonNode result = tryOut(rule.looksFor("bittern")).json();

        assertThat(result.get("fired").asInt()).isEqualTo(3);
        assertThat(result.get("complete").asBoolean()).isTrue();
        assertThat(result.get("observations").asInt()).isGreaterThanOrEqualTo(5);
        assertThat(result.get("microsPerEvent").asDouble()).isPositive();
        assertThat(sum(result.get("counts"))).isEqualTo(3);
        JsonNode newest = result.get("newest").get(0);
        assertThat(newest.get("source").asString()).isEqualTo("trial-4");
        assertThat(newest.get("explanation").asString()).contains("bittern");
        assertThat(newest.at("/saying/0/sentence").asString()).isEqualTo("rule");
        assertThat(result.get("newest").get(1).get("explanation").asString()).isEmpty();
        assertThat(result.get("newest").get(1).get("saying")).isEmpty();
        assertThat(administrator
                        .get("/api/v1/alerts?domain=live&source=trial-4")
                        .json()
                        .get("items"))
                .isEmpty();
    }

    @Test
    void saysWhereItIsWrong() {
        String wrong = rule.looksFor("bittern").replace("contains", "containz");

        JsonNode problems = ApiClient.loggedIn(server, Role.OPERATOR)
                .post(
                        "/api/v1/rules/check",
                        JSON.createObjectNode().put("text", wrong).toString())
                .json()
                .get("problems");

        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).get("message").asString()).contains("containz");
        assertThat(problems.get(0).get("line").asInt()).isEqualTo(7);
        ApiClient.Answer refused = tryOut(wrong);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().get("detail").asString()).startsWith("line 7");
    }

    @Test
    void saysWhyItFiresAndWhyNot() {
        say("why-1", "a curlew", "seen");
        RuleDraft asked = new RuleDraft("why");
        asked.write(administrator, asked.looksFor("curlew"), 50);

        JsonNode yes =
                explain("{\"domain\":\"live\",\"observation\":\"why-1/seen\"}").json();
        JsonNode no = explain("{\"event\":{\"source\":\"why-1\",\"text\":\"a heron\"}}")
                .json();
        ApiClient.Answer absent = explain("{\"domain\":\"live\",\"observation\":\"why-1/never\"}");

        JsonNode rule = yes.get("rules").get(0);
        assertThat(rule.get("matches").asBoolean()).isTrue();
        assertThat(rule.at("/parts/0/questions/0/field").asString()).isEqualTo("text");
        assertThat(rule.at("/parts/0/questions/0/found/0").asString()).isEqualTo("a curlew");
        assertThat(no.at("/rules/0/matches").asBoolean()).isFalse();
        assertThat(no.at("/rules/0/parts/0/questions/0/found/0").asString()).isEqualTo("a heron");
        assertThat(absent.status()).isEqualTo(404);
    }

    @Test
    void saysWhatACorrelationLackedAndThenWhatItRaised() {
        String text = asked("why-many", "godwit") + """
                ---
                title: Three of them
                id: why-many-count
                correlation:
                  type: event_count
                  rules: [godwit]
                  group-by: [source]
                  timespan: 10m
                  condition: {gte: 3}
                """;
        new RuleDraft("why-many").write(administrator, text, 50);
        for (int i = 1; i <= 3; i++) {
            say("why-many-" + (i % 2), "a godwit", "g-" + i);
        }
        say("why-many-1", "a heron", "h");

        JsonNode second = explainMany("why-many-1/g-3");
        say("why-many-1", "a godwit", "g-4");
        JsonNode then = explainMany("why-many-1/g-3");
        JsonNode none = explainMany("why-many-1/h");

        JsonNode group = second.at("/correlations/0/groups/0");
        assertThat(second.at("/correlations/0/title").asString()).isEqualTo("Three of them");
        assertThat(second.at("/correlations/0/groups")).hasSize(1);
        assertThat(group.at("/group/source").asString()).isEqualTo("why-many-1");
        assertThat(group.get("value").asInt()).isEqualTo(2);
        assertThat(group.at("/bounds/0/number").asInt()).isEqualTo(3);
        assertThat(group.get("holds").asBoolean()).isFalse();
        assertThat(group.get("alert").isNull()).isTrue();
        assertThat(second.at("/covered/from").isMissingNode()).isFalse();
        assertThat(then.at("/correlations/0/groups/0/alert/matches").asInt()).isEqualTo(3);
        assertThat(none.at("/correlations/0/groups")).isEmpty();
        assertThat(none.at("/rules/0/matches").asBoolean()).isFalse();
    }

    @Test
    void countsAnEventThatIsMadeUpWithWhatIsOnTheLog() {
        String text = asked("why-event", "dunlin") + """
                ---
                title: Two of them
                id: why-event-count
                correlation: {type: event_count, rules: [dunlin], group-by: [source], timespan: 10m, condition: {gte: 2}}
                """;
        new RuleDraft("why-event").write(administrator, text, 50);
        say("why-event-1", "a dunlin", "d");

        JsonNode answer = ApiClient.loggedIn(server, Role.OPERATOR)
                .post(
                        "/api/v1/rules/why-event/explain",
                        "{\"domain\":\"live\",\"event\":{\"source\":\"why-event-1\",\"text\":\"a dunlin\"}}")
                .json();

        assertThat(answer.at("/correlations/0/groups/0/value").asInt()).isEqualTo(2);
        assertThat(answer.at("/correlations/0/groups/0/holds").asBoolean()).isTrue();
    }

    private static String asked(String id, String word) {
        return new RuleDraft(id).looksFor(word).replace("title:", "name: %s\ntitle:".formatted(word));
    }

    private JsonNode explainMany(String reference) {
        return ApiClient.loggedIn(server, Role.OPERATOR)
                .post(
                        "/api/v1/rules/why-many/explain",
                        "{\"domain\":\"live\",\"observation\":\"%s\"}".formatted(reference))
                .json();
    }

    private ApiClient.Answer explain(String form) {
        return ApiClient.loggedIn(server, Role.OPERATOR).post("/api/v1/rules/why/explain", form);
    }

    private ApiClient.Answer tryOut(String text) {
        var body = JSON.createObjectNode();
        body.put("text", text).put("hours", 1).put("domain", "live").put("agency", "");
        return administrator.post("/api/v1/rules/try", body.toString());
    }

    private void say(String source, String text, String id) {
        Sources.register(server, Sources.host(source, DataClass.NONE));
        String json = "{\"source\":\"%s\",\"id\":\"%s\",\"time\":\"%s\",\"fields\":{\"text\":\"%s\"}}"
                .formatted(source, id, Instant.now(), text);
        assertThat(Sources.submit(server, json)).isInstanceOf(IntakeResult.Accepted.class);
    }

    private static int sum(JsonNode counts) {
        int sum = 0;
        for (JsonNode one : counts) {
            sum += one.asInt();
        }
        return sum;
    }
}
