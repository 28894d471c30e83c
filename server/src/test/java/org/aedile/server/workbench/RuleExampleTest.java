package org.aedile.server.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.aedile.detection.RuleText;
import org.aedile.server.ApiClient;
import org.aedile.server.TestServer;
import org.aedile.server.access.Role;
import org.aedile.server.rule.RuleBook;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** FEATURE: a rule of the workbench is told its own examples, and one that fails keeps it from running. */
class RuleExampleTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String GOES = """
            - title: One is seen
              fires: [%1$s]
              events:
                - {at: 0s, source: srv, record: {product: linux, text: a wigeon}}
            - title: Another bird
              fires: []
              events:
                - {at: 0s, source: srv, record: {text: a teal}}
            """;
    private static final String FAILS = GOES.replace("a teal", "a wigeon too");

    private static final String TWICE = """
            title: Seen twice
            id: loaded-twice
            correlation:
              type: event_count
              rules: [loaded]
              timespan: 10m
              condition: {gte: 2}
            """;
    private static final String SEEN_TWICE = """
            - title: Two are seen
              fires: [loaded-twice]
              events:
                - {at: 0s, source: srv, record: {product: linux, text: a goldeneye}}
                - {at: 5s, source: srv, record: {product: linux, text: another goldeneye}}
            """;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final TestServer server = TestServer.shared();
    private final ApiClient administrator = ApiClient.loggedIn(server, Role.ADMIN);

    @Test
    void saysOfEachExampleHowItGoes() {
        String text = new RuleDraft("told").looksFor("wigeon");

        JsonNode goes = tell(text, GOES.formatted("told")).json().get("results");
        JsonNode fails = tell(text, FAILS.formatted("told")).json().get("results");

        assertThat(goes)
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.get("passed").asBoolean()).isTrue());
        assertThat(fails.get(0).get("passed").asBoolean()).isTrue();
        assertThat(fails.get(1).get("passed").asBoolean()).isFalse();
        assertThat(fails.get(1).get("line").asInt()).isEqualTo(5);
        assertThat(fails.get(1).at("/fired/0").asString()).isEqualTo("told");
        assertThat(fails.get(1).get("fires")).isEmpty();
    }

    @Test
    void aFileThatIsLoadedIsNotInTheWayOfItself() {
        String file = new RuleDraft("loaded").looksFor("goldeneye") + "---\n" + TWICE;
        server.bean(RuleBook.class).load(List.of(new RuleText("library/loaded.yml", file)));
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() ->
                        server.bean(RuleBook.class).findText("loaded-twice").isPresent());

        JsonNode results = tell(file, SEEN_TWICE).json().get("results");
        JsonNode problems = administrator
                .post(
                        "/api/v1/rules/check",
                        JSON.createObjectNode().put("text", file).toString())
                .json()
                .get("problems");

        assertThat(results)
                .singleElement()
                .satisfies(one -> assertThat(one.get("passed").asBoolean()).isTrue());
        assertThat(problems).isEmpty();
    }

    @Test
    void saysWhereExamplesAreWrong() {
        JsonNode misspelt = check(GOES.formatted("told").replace("source: srv", "sauce: srv"));
        JsonNode noYaml = check("- title: {");
        JsonNode noList = check("title: One is seen");

        assertThat(misspelt).hasSize(1);
        assertThat(misspelt.get(0).get("line").asInt()).isEqualTo(4);
        assertThat(misspelt.get(0).get("column").asInt()).isEqualTo(16);
        assertThat(misspelt.get(0).get("message").asString()).contains("'sauce' means nothing here");
        assertThat(noYaml.get(0).get("message").asString()).startsWith("not YAML");
        assertThat(noList.get(0).get("message").asString()).isEqualTo("the file must be a list");
        assertThat(check(GOES.formatted("told"))).isEmpty();
        assertThat(check("")).isEmpty();
    }

    @Test
    void aFailingExampleKeepsARuleFromRunningAndNoneDoesNot() {
        RuleDraft rule = new RuleDraft("told-life");
        int failing = rule.write(administrator, rule.looksFor("wigeon"), FAILS.formatted("told-life"), 50);
        int going = rule.write(administrator, rule.looksFor("wigeon"), GOES.formatted("told-life"), 50);
        int without = rule.write(administrator, rule.looksFor("wigeon"), 50);

        ApiClient.Answer refused = rule.step(administrator, failing, "shadow");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("detail").asString())
                .isEqualTo("1 of the examples of version 1 fail, the first is 'Another bird'");
        assertThat(rule.state(administrator, failing)).isEqualTo("draft");
        assertThat(rule.step(administrator, going, "shadow").status()).isEqualTo(200);
        assertThat(rule.step(administrator, without, "shadow").status()).isEqualTo(200);
        assertThat(rule.life(administrator).at("/versions/1/examples").asString())
                .startsWith("- title: One is seen");
        JsonNode newest = administrator.get("/api/v1/rules/told-life/examples").json();
        assertThat(newest.get("examples").asString()).isEmpty();
        assertThat(newest.get("results")).isEmpty();
    }

    private ApiClient.Answer tell(String text, String examples) {
        var body = JSON.createObjectNode().put("text", text).put("examples", examples);
        return administrator.post("/api/v1/rules/examples/tell", body.toString());
    }

    private JsonNode check(String examples) {
        return ApiClient.loggedIn(server, Role.OPERATOR)
                .post(
                        "/api/v1/rules/examples/check",
                        JSON.createObjectNode().put("examples", examples).toString())
                .json()
                .get("problems");
    }
}
