package org.aedile.server.shiftlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.Alert;
import org.aedile.server.ApiClient;
import org.aedile.server.ApiClient.Answer;
import org.aedile.server.TestAgencies;
import org.aedile.server.TestServer;
import org.aedile.server.access.Role;
import org.aedile.server.alert.TestAlerts;
import org.aedile.server.database.Asker;
import org.aedile.server.database.Asking;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** FEATURE: what is no incident is written down once, in order, never changed, and handed over to the next shift. */
class ShiftLogTest {
    private static final String ENTRIES = "/api/v1/shift-log/entries";
    private static final String HANDOVERS = "/api/v1/shift-log/handovers";
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final TestServer server = TestServer.shared();
    private final AgencyId agency = TestAgencies.register(server, AgencyId.of("log-" + COUNT.incrementAndGet()));
    private final ApiClient operator = ApiClient.loggedIn(server, Role.OPERATOR, agency);
    private final ApiClient supervisor = ApiClient.loggedIn(server, Role.SUPERVISOR, agency);

    @Test
    void whatIsSentTwiceIsThereOnce() {
        String key = UUID.randomUUID().toString();

        Answer first = send(ENTRIES, key, entry("Keys of the pump house given to the works"));
        Answer again = send(ENTRIES, key, entry("Keys of the pump house given to the works"));
        Answer other = send(ENTRIES, key, entry("Something else"));

        assertThat(List.of(first.status(), again.status(), other.status())).containsExactly(201, 201, 409);
        assertThat(again.text()).isEmpty();
        assertThat(other.json().get("detail").asString())
                .isEqualTo("This Idempotency-Key was used for something else.");
        assertThat(texts()).containsExactly("Keys of the pump house given to the works");
        assertThat(send(ENTRIES, "short", entry("x")).json().get("detail").asString())
                .isEqualTo("Idempotency-Key 'short' must be 8 to 64 letters, digits and dashes");
    }

    @Test
    void theSameAtOnceFromSeveralThreadsIsThereOnce() throws Exception {
        String key = UUID.randomUUID().toString();
        List<Callable<Integer>> calls = Stream.generate(() -> ApiClient.loggedIn(server, Role.OPERATOR, agency))
                .limit(4)
                .map(client -> (Callable<Integer>) () -> client.post(ENTRIES, entry("At once"), "Idempotency-Key", key)
                        .status())
                .toList();
        ExecutorService threads = Executors.newFixedThreadPool(calls.size());
        try {
            for (Future<Integer> call : threads.invokeAll(calls)) {
                assertThat(call.get()).isIn(201, 503);
            }
        } finally {
            threads.shutdown();
        }
        assertThat(texts()).containsExactly("At once");
    }

    @Test
    void aKeyThatARunOfTheServerLeftUndoneIsDone() {
        String key = UUID.randomUUID().toString();
        send(ENTRIES, key, entry("Left undone"));
        int left = server.bean(JdbcClient.class)
                .sql("update repeated_request set status = null, server = 'another run' where key = ?")
                .param(key)
                .update();

        Answer again = send(ENTRIES, key, entry("Left undone"));

        assertThat(left).isEqualTo(1);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json().get("text").asString()).isEqualTo("Left undone");
        assertThat(texts()).containsExactly("Left undone");
    }

    @Test
    void whatWasWrittenWithoutAConnectionSaysWhen() {
        Instant then = Instant.now().minus(Duration.ofHours(2)).truncatedTo(ChronoUnit.MILLIS);

        assertThat(operator.post(ENTRIES, written("Patrol back", then)).status())
                .isEqualTo(201);

        assertThat(Instant.parse(first().get("writtenAt").asString())).isEqualTo(then);
        assertThat(operator.post(ENTRIES, written("Ahead", Instant.now().plus(Duration.ofHours(1))))
                        .json()
                        .get("code")
                        .asString())
                .isEqualTo("time-in-future");
        assertThat(operator.post(ENTRIES, written("Old", Instant.now().minus(Duration.ofDays(8))))
                        .json()
                        .get("code")
                        .asString())
                .isEqualTo("time-too-old");
    }

    @Test
    void aCorrectionIsAnEntryOfItsOwnAndNothingElseChangesOne() {
        String wrong = operator.post(ENTRIES, entry("Bus 12 at the port"))
                .json()
                .get("id")
                .asString();

        Answer right = operator.post(
                ENTRIES, "{\"domain\":\"live\",\"text\":\"Bus 21 at the port\",\"corrects\":\"%s\"}".formatted(wrong));

        assertThat(right.json().get("corrects").asString()).isEqualTo(wrong);
        assertThat(texts()).containsExactly("Bus 21 at the port", "Bus 12 at the port");
        JsonNode corrected = items("").toList().get(1);
        assertThat(corrected.get("correctedBy").asString())
                .isEqualTo(right.json().get("id").asString());
        Asker asker = new Asker.Tenant(agency.value(), "test", List.of(agency.value()), List.of(), true);
        int changed = Asking.as(
                asker,
                () -> server.bean(JdbcClient.class)
                        .sql("update shift_log_entry set body = 'forged' where id = ?")
                        .param(wrong)
                        .update());
        assertThat(changed).isZero();
        ApiClient stranger =
                ApiClient.loggedIn(server, Role.OPERATOR, TestAgencies.register(server, AgencyId.of("log-stranger")));
        assertThat(stranger.post(ENTRIES, entry("mine").replace("}", ",\"corrects\":\"" + wrong + "\"}"))
                        .status())
                .isEqualTo(404);
        assertThat(stranger.get(ENTRIES + "?domain=live").text()).doesNotContain("Bus");
    }

    @Test
    void theLogIsSearchedAndPaged() {
        for (int i = 1; i <= 5; i++) {
            operator.post(ENTRIES, entry("Round " + i + (i == 3 ? " gate open" : "")));
        }

        assertThat(items("&q=gat%20rou").map(one -> one.get("text").asString())).containsExactly("Round 3 gate open");
        JsonNode page = operator.get(ENTRIES + "?domain=live&limit=2").json();
        assertThat(page.get("items").findValuesAsString("text")).containsExactly("Round 5", "Round 4");
        assertThat(items("&limit=2&cursor=" + page.get("next").asString())
                        .map(one -> one.get("text").asString()))
                .containsExactly("Round 3 gate open", "Round 2");
        assertThat(ApiClient.loggedIn(server, Role.ANALYST, agency)
                        .post(ENTRIES, entry("x"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aShiftHandsOverWhatIsOpenAndTheNextOneConfirms() {
        Alert alert =
                TestAlerts.ownedBy(agency, TestAlerts.particles("live", "log-air-" + agency, 1, Alert.Status.RAISED));
        TestAlerts.send(server, List.of(alert));
        operator.post(ENTRIES, entry("Lift of the town hall is out"));
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() ->
                        section(operator.get(HANDOVERS + "/draft?domain=live").json(), "alerts")
                                        .get("count")
                                        .asInt()
                                == 1);

        JsonNode handed = send(
                        HANDOVERS, UUID.randomUUID().toString(), "{\"domain\":\"live\",\"note\":\"Quiet night\"}")
                .json();

        assertThat(section(handed.get("sections"), "entries").findValuesAsString("text"))
                .containsExactly("Lift of the town hall is out");
        assertThat(section(handed.get("sections"), "shelved").get("count").asInt())
                .isZero();
        String confirm = HANDOVERS + "/" + handed.get("id").asString() + "/confirm";
        assertThat(operator.post(confirm, "{}").status()).isEqualTo(403);
        assertThat(supervisor.post(confirm, "{}").json().get("confirmedBy").asString())
                .isEqualTo("test-supervisor-" + agency);
        assertThat(supervisor.post(confirm, "{}").status()).isEqualTo(200);
        assertThat(ApiClient.loggedIn(server, Role.ADMIN, agency)
                        .post(confirm, "{}")
                        .status())
                .isEqualTo(409);
        assertThat(operator.get(HANDOVERS + "?domain=live")
                        .json()
                        .get(0)
                        .get("confirmedName")
                        .asString())
                .isEqualTo("Test supervisor");
    }

    @Test
    void anEntrySurvivesTheEndOfTheServer(@TempDir Path data) {
        String key = UUID.randomUUID().toString();
        try (TestServer first = TestServer.start(data, Map.of())) {
            ApiClient.loggedIn(first, Role.OPERATOR).post(ENTRIES, entry("Before the end"), "Idempotency-Key", key);
        }
        try (TestServer second = TestServer.start(data, Map.of())) {
            ApiClient client = ApiClient.loggedIn(second, Role.OPERATOR);
            assertThat(client.post(ENTRIES, entry("Before the end"), "Idempotency-Key", key)
                            .status())
                    .isEqualTo(201);
            assertThat(client.get(ENTRIES + "?domain=live").json().get("items").findValuesAsString("text"))
                    .containsExactly("Before the end");
        }
        Asking.beginPlatform();
    }

    private static JsonNode section(JsonNode sections, String kind) {
        return StreamSupport.stream(sections.spliterator(), false)
                .filter(one -> one.get("kind").asString().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private Answer send(String path, String key, String json) {
        return operator.post(path, json, "Idempotency-Key", key);
    }

    private JsonNode first() {
        return items("").findFirst().orElseThrow();
    }

    private List<String> texts() {
        return items("").map(one -> one.get("text").asString()).toList();
    }

    private Stream<JsonNode> items(String query) {
        return StreamSupport.stream(
                operator.get(ENTRIES + "?domain=live" + query)
                        .json()
                        .get("items")
                        .spliterator(),
                false);
    }

    private static String entry(String text) {
        return "{\"domain\":\"live\",\"text\":\"%s\"}".formatted(text);
    }

    private static String written(String text, Instant at) {
        return "{\"domain\":\"live\",\"text\":\"%s\",\"writtenAt\":\"%s\"}".formatted(text, at);
    }
}
