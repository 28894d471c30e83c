package org.aedile.server.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.DataClass;
import org.aedile.server.ApiClient;
import org.aedile.server.ApiClient.Answer;
import org.aedile.server.Sources;
import org.aedile.server.TestServer;
import org.aedile.server.access.Role;
import org.aedile.server.audit.AuditLog;
import org.aedile.server.audit.AuditSearch;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** FEATURE: what can't be taken back, or shows people, is done by two people. */
class FourEyesTest {
    private static final AgencyId OURS = Sources.AGENCY;
    private static final Pattern NOTICES = Pattern.compile("\"notices\":(\\d+)");

    private final TestServer server = TestServer.shared();
    private final ApiClient first = person("eyes-first", "Ada First", OURS);
    private final ApiClient second = person("eyes-second", "Bea Second", OURS);

    @Test
    void anErasureWaitsForASecondPersonAndIsDoneOnce() {
        String request = asked("eyes-once");

        assertThat(state(second, request)).isEqualTo("waiting");
        assertThat(erase("eyes-once", "request 12").json().get("request").asString())
                .as("asking again makes no second request")
                .isEqualTo(request);
        assertThat(keys("eyes-once")).isOne();
        assertThat(decide(second, request, "approve").status()).isEqualTo(200);

        assertThat(erase("eyes-once", "request 12").status()).isEqualTo(200);
        assertThat(keys("eyes-once")).isZero();
        assertThat(state(first, request)).isEqualTo("used");
        Answer replayed = erase("eyes-once", "request 12");
        assertThat(replayed.status()).as("the approval is used up").isEqualTo(409);
        assertThat(replayed.json().get("request").asString()).isNotEqualTo(request);
        awaitAudit(request, "asked", "eyes-first");
        awaitAudit(request, "approved", "eyes-second");
        awaitAudit(request, "used", "eyes-first");
    }

    @Test
    void theSamePersonIsNoSecondPerson() {
        String request = asked("eyes-same");
        ApiClient otherSession = person("eyes-first", "Ada First", OURS);
        ApiClient otherAccount = person("eyes-first-admin", "ada first ", OURS);

        for (ApiClient same : List.of(first, otherSession, otherAccount)) {
            Answer refused = decide(same, request, "approve");
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.json().get("detail").asString()).contains("was made by you");
        }
        assertThat(erase("eyes-same", "request 12").status()).isEqualTo(409);
        assertThat(keys("eyes-same")).isOne();
    }

    @Test
    void anotherAgencyAndOtherRolesDecideNothing() {
        String request = asked("eyes-others");
        ApiClient stranger = person("eyes-stranger", "Carl Stranger", AgencyId.of("eyes-others"));
        ApiClient operator = Colleague.loggedIn(server, "eyes-operator", "Dan Operator", OURS, Role.OPERATOR);

        assertThat(decide(stranger, request, "approve").status()).isEqualTo(404);
        assertThat(stranger.get("/api/v1/approvals").text()).doesNotContain(request);
        assertThat(decide(operator, request, "approve").status()).isEqualTo(404);
        assertThat(operator.get("/api/v1/approvals").text()).doesNotContain(request);
    }

    @Test
    void anApprovalHoldsForThatActAndThatPersonOnly() {
        String request = asked("eyes-exact");
        decide(second, request, "approve");
        personal("eyes-other");

        assertThat(erase("eyes-exact", "another reason").status()).isEqualTo(409);
        assertThat(erase("eyes-other", "request 12").status()).isEqualTo(409);
        assertThat(second.post("/api/v1/privacy/erasures", body("eyes-exact", "request 12"))
                        .status())
                .as("who approved it didn't ask for it")
                .isEqualTo(409);
        assertThat(keys("eyes-exact")).isOne();
    }

    @Test
    void whatIsRefusedOrTakenBackIsNotDone() {
        String refused = asked("eyes-refused");
        Answer no = second.post("/api/v1/approvals/" + refused + "/refuse", "{\"text\":\"wrong source\"}");
        assertThat(no.json().at("/decision/text").asString()).isEqualTo("wrong source");
        assertThat(no.json().get("state").asString()).isEqualTo("refused");
        assertThat(decide(second, refused, "approve").status()).isEqualTo(409);

        String withdrawn = asked("eyes-withdrawn");
        assertThat(decide(second, withdrawn, "withdraw").status()).isEqualTo(403);
        assertThat(decide(first, withdrawn, "withdraw").status()).isEqualTo(200);
        assertThat(decide(second, withdrawn, "approve").status()).isEqualTo(409);
        assertThat(keys("eyes-refused")).isOne();
        assertThat(keys("eyes-withdrawn")).isOne();
    }

    @Test
    void whoeverMayDecideIsToldOnTheirOpenScreen() throws IOException {
        personal("eyes-told");
        try (BufferedReader events =
                Awaitility.await().until(this::follow, Optional::isPresent).orElseThrow()) {
            long before = server.bean(Notices.class).number(OURS);
            long asked = System.nanoTime();
            erase("eyes-told", "request 12");
            assertTimeoutPreemptively(
                    Duration.ofSeconds(10),
                    () -> assertThat(events.lines().anyMatch(line -> told(line) > before))
                            .isTrue());
            System.out.printf("an open screen heard of it after %d ms%n", (System.nanoTime() - asked) / 1_000_000);
        }
        assertThat(second.get("/api/v1/oversight").json().get("toDecide").asInt())
                .isPositive();
    }

    /** Follows the picture from now on; empty when a new source began a new epoch meanwhile. */
    private Optional<BufferedReader> follow() throws IOException {
        JsonNode picture = second.get("/api/v1/picture?domain=live").json();
        String stream = "/api/v1/picture/stream?domain=live&epoch=%s&after=%d"
                .formatted(
                        picture.get("epoch").asString(), picture.get("number").asLong());
        BufferedReader events = new BufferedReader(new InputStreamReader(second.open(stream), StandardCharsets.UTF_8));
        if (events.lines()
                .filter(line -> line.startsWith("event: "))
                .findFirst()
                .equals(Optional.of("event: frame"))) {
            return Optional.of(events);
        }
        events.close();
        return Optional.empty();
    }

    @Test
    void aHoldIsLiftedByTwo() {
        personal("eyes-held");
        String hold = first.post("/api/v1/privacy/holds", body("eyes-held", "case 4711"))
                .json()
                .get("id")
                .asString();
        String path = "/api/v1/privacy/holds/" + hold;

        assertThat(first.delete(path).status()).as("no reason").isEqualTo(400);
        Answer waiting = first.delete(path + "?reason=case%20closed");
        assertThat(waiting.status()).isEqualTo(409);
        decide(second, waiting.json().get("request").asString(), "approve");
        assertThat(first.delete(path + "?reason=case%20closed").status()).isEqualTo(204);
        assertThat(first.delete(path + "?reason=again").status()).isEqualTo(404);
    }

    /** The number of notices in one line of the stream, or −1: others' requests count in it as well. */
    private static long told(String line) {
        Matcher notices = NOTICES.matcher(line);
        return notices.find() ? Long.parseLong(notices.group(1)) : -1;
    }

    private String asked(String source) {
        personal(source);
        Answer waiting = erase(source, "request 12");
        assertThat(waiting.status()).isEqualTo(409);
        assertThat(waiting.json().get("code").asString()).isEqualTo("second-person");
        assertThat(waiting.json().get("detail").asString()).contains("somebody of your agency with the role");
        return waiting.json().get("request").asString();
    }

    private void personal(String source) {
        Sources.register(server, Sources.host(source, DataClass.PERSONAL));
        Sources.say(server, source, "somebody");
    }

    private Answer erase(String source, String reason) {
        return first.post("/api/v1/privacy/erasures", body(source, reason));
    }

    private static String body(String source, String reason) {
        return "{\"source\":\"%s\",\"reason\":\"%s\"}".formatted(source, reason);
    }

    private static Answer decide(ApiClient person, String request, String word) {
        return person.post("/api/v1/approvals/" + request + "/" + word, "{}");
    }

    private static String state(ApiClient reader, String request) {
        for (JsonNode one : reader.get("/api/v1/approvals").json()) {
            if (one.get("id").asString().equals(request)) {
                return one.get("state").asString();
            }
        }
        return "absent";
    }

    private long keys(String source) {
        return server.bean(JdbcClient.class)
                .sql("select count(*) from payload_key where source_id = ?")
                .param(source)
                .query(Long.class)
                .single();
    }

    private void awaitAudit(String request, String verb, String account) {
        AuditSearch wanted = new AuditSearch(
                Optional.empty(),
                Optional.empty(),
                Optional.of(account),
                Optional.of(OURS.value()),
                Optional.of(verb),
                Optional.of("approval"),
                Optional.of(request),
                Optional.empty());
        Awaitility.await()
                .until(() -> server.bean(AuditLog.class)
                                .search(wanted, Long.MAX_VALUE, 10)
                                .size()
                        == 1);
    }

    private ApiClient person(String username, String name, AgencyId agency) {
        return Colleague.loggedIn(server, username, name, agency, Role.PRIVACY);
    }
}
