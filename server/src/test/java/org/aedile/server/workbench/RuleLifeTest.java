package org.aedile.server.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.aedile.kernel.DataClass;
import org.aedile.kernel.TimeDomain;
import org.aedile.server.ApiClient;
import org.aedile.server.Sources;
import org.aedile.server.TestServer;
import org.aedile.server.access.Role;
import org.aedile.server.domain.TimeDomains;
import org.aedile.server.observation.IntakeResult;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** FEATURE: rules are written, tried in shadow, approved by a second person and taken back while everything runs. */
class RuleLifeTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final TestServer server = TestServer.shared();
    private final ApiClient author = People.administrator(server, "rule-author");
    private final ApiClient second = People.administrator(server, "rule-second");

    @Test
    void aNewVersionJudgesFromItsLoggedTimeWithinTwoSeconds() {
        RuleDraft rule = new RuleDraft("life-hot");
        rule.makeLive(author, second, rule.looksFor("kestrel"));
        awaitClock(effectiveOf(rule));
        say("life-hot-1", "a kestrel");
        assertThat(awaitAlerts("life-hot-1", 1)).containsExactly("Looks for kestrel");

        Instant asked = now();
        rule.makeLive(author, second, rule.looksFor("buzzard"));
        Instant effective = effectiveOf(rule);

        assertThat(Duration.between(asked, effective)).isLessThanOrEqualTo(Duration.ofSeconds(2));
        say("life-hot-2", "a kestrel, while the old version judges");
        awaitClock(effective);
        say("life-hot-3", "a kestrel, which nobody looks for any more");
        say("life-hot-4", "a buzzard");
        assertThat(awaitAlerts("life-hot-4", 1)).containsExactly("Looks for buzzard");
        assertThat(awaitAlerts("life-hot-2", 1)).containsExactly("Looks for kestrel");
        assertThat(alertsOf("life-hot-3")).isEmpty();
    }

    @Test
    void aHalfFullWindowOfAnotherRuleIsKept() {
        RuleDraft burst = new RuleDraft("life-burst");
        burst.makeLive(author, second, burst.looksFor("heron").replace("title:", "name: heron\ntitle:") + """
                ---
                title: Four herons
                id: life-burst-count
                correlation:
                  type: event_count
                  rules: [heron]
                  group-by: [source]
                  timespan: 10m
                  condition: {gte: 4}
                """);
        awaitClock(effectiveOf(burst));
        say("life-burst-1", "heron");
        say("life-burst-1", "heron");
        RuleDraft other = new RuleDraft("life-other");
        other.makeLive(author, second, other.looksFor("egret"));
        awaitClock(effectiveOf(other));
        say("life-burst-1", "heron");
        say("life-burst-1", "heron");

        assertThat(awaitAlerts("life-burst-1", 1)).containsExactly("Four herons");
    }

    @Test
    void whatIsInShadowAlertsNobodyAndIsCounted() {
        RuleDraft rule = new RuleDraft("life-shadow");
        int first = rule.makeLive(author, second, rule.looksFor("plover"));
        int next = rule.write(author, rule.looksFor("plover").replace("Looks for", "Also finds"), 50);
        assertThat(rule.step(author, next, "shadow").status()).isEqualTo(200);
        awaitClock(effectiveOf(rule));
        say("life-shadow-1", "a plover");

        assertThat(awaitAlerts("life-shadow-1", 1)).containsExactly("Looks for plover");
        JsonNode found = Awaitility.await()
                .atMost(PATIENCE)
                .until(
                        () -> author.get("/api/v1/rules/life-shadow/hits").json(),
                        hits -> hits.get("newest").size() == 1);
        assertThat(found.get("newest").get(0).get("title").asString()).isEqualTo("Also finds plover");
        assertThat(found.at("/newest/0/saying/0/facts/rule/value").asString()).isEqualTo("Also finds plover");
        assertThat(found.get("hours").get(0).get("hits").asInt()).isEqualTo(1);
        assertThat(rule.state(author, first)).isEqualTo("live");
        assertThat(rule.state(author, next)).isEqualTo("shadow");
        assertThat(alertsOf("life-shadow-1")).containsExactly("Looks for plover");
    }

    @Test
    void oneStepGoesBackToWhatAlertedBefore() {
        RuleDraft rule = new RuleDraft("life-back");
        int first = rule.makeLive(author, second, rule.looksFor("crane"));
        int next = rule.makeLive(author, second, rule.looksFor("stork"));
        int never = rule.write(author, rule.looksFor("ibis"), 50);
        assertThat(rule.state(author, first)).isEqualTo("retired");

        assertThat(rule.step(author, first, "return").status()).isEqualTo(200);
        assertThat(rule.step(author, never, "retire").status()).isEqualTo(200);
        ApiClient.Answer refused = rule.step(author, never, "return");

        assertThat(rule.state(author, first)).isEqualTo("live");
        assertThat(rule.state(author, next)).isEqualTo("retired");
        assertThat(refused.status()).isEqualTo(409);
        awaitClock(effectiveOf(rule));
        say("life-back-1", "a crane");
        assertThat(awaitAlerts("life-back-1", 1)).containsExactly("Looks for crane");
        assertThat(rule.life(author).get("changes"))
                .allSatisfy(
                        change -> assertThat(change.get("reason").asString()).isNotEmpty())
                .anySatisfy(change -> {
                    assertThat(change.get("deed").asString()).isEqualTo("live");
                    assertThat(change.get("person").asString()).isEqualTo("rule-second");
                });
    }

    @Test
    void aRuleOfHighSeverityIsSwitchedOffByTwo() {
        RuleDraft rule = new RuleDraft("life-off");
        int grave = rule.makeLive(author, second, rule.looksFor("heron"));

        ApiClient.Answer alone = rule.step(author, grave, "retire");
        ApiClient.Answer quieter = rule.step(author, grave, "shadow");

        assertThat(alone.json().get("code").asString()).isEqualTo("second-person");
        assertThat(quieter.status()).isEqualTo(409);
        assertThat(rule.state(author, grave)).isEqualTo("live");
        String request = alone.json().get("request").asString();
        assertThat(second.post("/api/v1/approvals/" + request + "/approve", "{}")
                        .status())
                .isEqualTo(200);
        assertThat(rule.step(author, grave, "retire").status()).isEqualTo(200);
        assertThat(rule.state(author, grave)).isEqualTo("retired");

        RuleDraft slight = new RuleDraft("life-off-slight");
        int version = slight.makeLive(author, second, slight.looksFor("heron").replace("level: high", "level: low"));
        assertThat(slight.step(author, version, "retire").status()).isEqualTo(200);
    }

    @Test
    void goingBackFromAGraveRuleToASlightOneTakesTwo() {
        RuleDraft rule = new RuleDraft("life-back-slight");
        int slight = rule.makeLive(author, second, rule.looksFor("egret").replace("level: high", "level: low"));
        int grave = rule.makeLive(author, second, rule.looksFor("egret"));

        ApiClient.Answer alone = rule.step(author, slight, "return");

        assertThat(alone.json().get("code").asString()).isEqualTo("second-person");
        assertThat(rule.state(author, grave)).isEqualTo("live");
        String request = alone.json().get("request").asString();
        second.post("/api/v1/approvals/" + request + "/approve", "{}");
        assertThat(rule.step(author, slight, "return").status()).isEqualTo(200);
        assertThat(rule.state(author, slight)).isEqualTo("live");
        assertThat(rule.step(author, grave, "return").status())
                .as("the other way round one is enough")
                .isEqualTo(200);
    }

    @Test
    void nobodyApprovesTheirOwnAndWhatDoesNotCompileNeverRuns() {
        RuleDraft rule = new RuleDraft("life-refused");
        int wrong = rule.write(author, rule.looksFor("owl").replace("condition: word", "condition: words"), 50);
        int own = rule.write(author, rule.looksFor("owl"), 50);

        ApiClient.Answer alone = rule.step(author, own, "approve");
        ApiClient.Answer broken = rule.step(author, wrong, "shadow");

        assertThat(alone.status()).isEqualTo(403);
        assertThat(alone.json().get("hint").asString()).contains("another supervisor");
        assertThat(broken.status()).isEqualTo(400);
        assertThat(broken.json().get("detail").asString()).startsWith("line 8, column ");
        assertThat(rule.state(author, wrong)).isEqualTo("draft");
        assertThat(ApiClient.loggedIn(server, Role.OPERATOR)
                        .post("/api/v1/rules/life-refused/versions/2/approve", "{\"reason\":\"x\"}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aRuleSeesWhatItsAgencyMaySee() {
        RuleDraft rule = new RuleDraft("life-agency");
        ApiClient police = People.person(server, "rule-police", "police", Role.SUPERVISOR);
        String text = rule.looksFor("lapwing").replace("\n", "\\n");
        String draft = "{\"text\":\"%s\",\"reason\":\"ours\"}".formatted(text);
        assertThat(police.post("/api/v1/rules/drafts", draft).status()).isEqualTo(201);
        assertThat(rule.step(second, 1, "approve").status())
                .as("of another agency")
                .isEqualTo(404);
        ApiClient colleague = People.person(server, "rule-police-second", "police", Role.SUPERVISOR);
        assertThat(rule.step(colleague, 1, "approve").status()).isEqualTo(200);
        awaitClock(effectiveOf(rule, police));
        say("life-agency-1", "a lapwing at the municipality, which is not theirs");
        RuleDraft city = new RuleDraft("life-agency-city");
        city.makeLive(author, second, city.looksFor("lapwing"));
        awaitClock(effectiveOf(city));
        say("life-agency-2", "a lapwing");

        assertThat(awaitAlerts("life-agency-2", 1)).containsExactly("Looks for lapwing");
        assertThat(alertsOf("life-agency-1")).isEmpty();
        ApiClient fire = People.person(server, "rule-fire", "fire", Role.SUPERVISOR);
        assertThat(fire.get("/api/v1/rules/life-agency/versions").status()).isEqualTo(404);
        assertThat(rule.step(fire, 1, "retire").status()).isEqualTo(404);
        assertThat(fire.post("/api/v1/rules/drafts", draft).status()).isEqualTo(409);
    }

    @Test
    void whoeverExceedsTheBudgetIsBackInShadow() {
        RuleDraft rule = new RuleDraft("life-budget");
        int version = rule.write(author, rule.looksFor("starling"), 2);
        assertThat(rule.step(second, version, "approve").status()).isEqualTo(200);
        awaitClock(effectiveOf(rule));
        for (int i = 0; i < 3; i++) {
            say("life-budget-" + i, "a starling");
        }

        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> rule.state(author, version).equals("shadow"));
        JsonNode change = rule.life(author).get("changes").get(0);
        assertThat(change.get("person").asString()).isEqualTo("budget");
        assertThat(change.get("reason").asString()).isEqualTo("3 alerts in 24 h, budget is 2");
        assertThat(author.get("/api/v1/status").text()).contains("Looks for starling: 3 alerts in 24 h, budget is 2");
    }

    @Test
    void whatACorrelationOfTheTextFindsCountsAsTheRules() {
        RuleDraft rule = new RuleDraft("life-parts");
        String text = rule.looksFor("avocet").replace("title:", "name: avocet\ntitle:") + """
                ---
                title: Two avocets
                id: life-parts-count
                correlation:
                  type: event_count
                  rules: [avocet]
                  group-by: [source]
                  timespan: 10m
                  condition: {gte: 2}
                """;
        int version = rule.write(author, text, 50);
        assertThat(rule.step(author, version, "shadow").status()).isEqualTo(200);
        awaitClock(effectiveOf(rule));
        say("life-parts-1", "avocet");
        say("life-parts-1", "avocet");

        JsonNode found = Awaitility.await()
                .atMost(PATIENCE)
                .until(
                        () -> author.get("/api/v1/rules/life-parts/hits").json(),
                        hits -> hits.get("newest").size() == 1);
        assertThat(found.get("newest").get(0).get("title").asString()).isEqualTo("Two avocets");
        assertThat(alertsOf("life-parts-1")).isEmpty();
    }

    private void say(String source, String text) {
        Sources.register(server, Sources.host(source, DataClass.NONE));
        String json = "{\"source\":\"%s\",\"time\":\"%s\",\"fields\":{\"text\":\"%s\"}}".formatted(source, now(), text);
        assertThat(Sources.submit(server, json)).isInstanceOf(IntakeResult.Accepted.class);
    }

    private Instant now() {
        return server.bean(TimeDomains.class).clock(TimeDomain.LIVE.id()).instant();
    }

    private Instant effectiveOf(RuleDraft rule) {
        return effectiveOf(rule, author);
    }

    private static Instant effectiveOf(RuleDraft rule, ApiClient reader) {
        return Instant.parse(rule.life(reader)
                .get("changes")
                .get(0)
                .get("effective")
                .get(TimeDomain.LIVE.id())
                .asString());
    }

    private void awaitClock(Instant time) {
        Awaitility.await().atMost(PATIENCE).until(() -> now().isAfter(time));
    }

    private List<String> awaitAlerts(String source, int count) {
        return Awaitility.await().atMost(PATIENCE).until(() -> alertsOf(source), titles -> titles.size() >= count);
    }

    private List<String> alertsOf(String source) {
        List<String> titles = new ArrayList<>();
        author.get("/api/v1/alerts?domain=live&source=" + source)
                .json()
                .get("items")
                .forEach(alert -> titles.add(alert.get("title").asString()));
        return titles;
    }
}
