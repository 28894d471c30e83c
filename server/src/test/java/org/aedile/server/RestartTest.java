package org.aedile.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.Alert;
import org.aedile.kernel.TimeDomain;
import org.aedile.server.access.Role;
import org.aedile.server.alert.TestAlerts;
import org.aedile.server.domain.DomainRequest;
import org.aedile.server.domain.TimeDomains;
import org.aedile.server.notification.Receiver;
import org.aedile.server.playbook.TestPlaybooks;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** FEATURE: a restart changes nothing in the queue, and playbooks go on without telling anything twice. */
class RestartTest {
    private static final String ITEMS = "/api/v1/items?domain=live";
    private static final String TOLD = "/api/v1/notifications?domain=";
    private static final AgencyId FIRE = AgencyId.of("restart-fire");
    private static final Receiver RECEIVER = Receiver.start();
    private static final String PLAYBOOK = """
            start: first
            steps:
              - {id: first, kind: webhook, title: First call, hook: gates, next: tell}
              - {id: tell, kind: notify, title: Tell the room, text: The gates close., to: [{agency: lead}], next: slow}
              - {id: slow, kind: webhook, title: Slow call, hook: gates, next: refused}
              - {id: refused, kind: webhook, title: Refused call, hook: gates, next: over}
              - {id: over, kind: end, title: Over}
            """;

    @TempDir
    Path data;

    @AfterAll
    static void stop() {
        RECEIVER.close();
    }

    @Test
    void theQueueIsAsItWasAndARunGoesOnWhereItWas() {
        JsonNode queue;
        String incident;
        try (TestServer server = start()) {
            queue = handled(server);
            TestPlaybooks playbooks = playbooks(server);
            playbooks.publish("told", PLAYBOOK);
            reachesNobodyOutside(server, playbooks);
            incident = inTheMiddle(playbooks);
        }
        try (TestServer server = start()) {
            assertThat(awaitOne(ApiClient.loggedIn(server, Role.OPERATOR))).isEqualTo(queue);
            goesOn(server, incident);
        }
    }

    private TestServer start() {
        return TestServer.start(
                data,
                Map.of(
                        "aedile.notifications.webhooks.urls.gates",
                        RECEIVER.url(),
                        "aedile.notifications.webhooks.secrets.gates",
                        Receiver.SECRET,
                        "aedile.notifications.webhooks.private-network[0]",
                        "gates",
                        "aedile.notifications.first-retry",
                        "10m"));
    }

    private static TestPlaybooks playbooks(TestServer server) {
        return new TestPlaybooks(ApiClient.loggedIn(server, Role.SUPERVISOR, FIRE));
    }

    /** The queue after two alerts became one item that is given to a desk and acknowledged. */
    private static JsonNode handled(TestServer server) {
        ApiClient operator = ApiClient.loggedIn(server, Role.OPERATOR);
        TestAlerts.send(
                server,
                List.of(
                        TestAlerts.particles("live", "air-one", 1, Alert.Status.RAISED),
                        TestAlerts.particles("live", "air-two", 1, Alert.Status.RAISED)));
        String item = awaitOne(operator).get(0).get("id").asString();
        operator.post(
                "/api/v1/items/assign?domain=live",
                "{\"items\":[{\"id\":\"%s\"}],\"desk\":\"desk 9\"}".formatted(item));
        operator.post("/api/v1/items/acknowledge?domain=live", "{\"items\":[{\"id\":\"%s\"}]}".formatted(item));
        JsonNode queue = awaitOne(operator);
        assertThat(queue.get(0).get("desk").asString()).isEqualTo("desk 9");
        assertThat(queue.get(0).get("state").asString()).isEqualTo("acknowledged");
        return queue;
    }

    private static JsonNode awaitOne(ApiClient operator) {
        await().atMost(Duration.ofSeconds(10)).until(() -> {
            JsonNode items = operator.get(ITEMS).json();
            return items.size() == 1 && items.get(0).get("count").asInt() == 2;
        });
        return operator.get(ITEMS).json();
    }

    /** In an exercise the same playbook tells the exercise's screens and calls nobody. */
    private static void reachesNobodyOutside(TestServer server, TestPlaybooks playbooks) {
        server.bean(TimeDomains.class)
                .open(new DomainRequest(new TimeDomain("drill", TimeDomain.Kind.EXERCISE), "Drill", Instant.now(), 1));
        ApiClient operator = ApiClient.loggedIn(server, Role.OPERATOR, FIRE);

        JsonNode run = playbooks.awaitRun(
                playbooks.open("told", "drill"),
                one -> one.get("state").asString().equals("ended"));

        assertThat(run.get("exercise").asBoolean()).isTrue();
        assertThat(run.at("/steps/0/closing/text").asString())
                .isEqualTo(
                        "gates is not called: time domain 'drill' is not the live city: only its own screens are told");
        assertThat(run.at("/steps/1/closing/text").asString()).isEqualTo("on screens of restart-fire");
        assertThat(operator.get(TOLD + "drill").text()).contains("Tell the room");
        assertThat(operator.get(TOLD + "live").text()).doesNotContain("Tell the room");
        assertThat(RECEIVER.calls("First call")).isEmpty();
    }

    /** A run whose first call is answered, and whose second isn't yet. */
    private static String inTheMiddle(TestPlaybooks playbooks) {
        RECEIVER.answer(200, 503);
        String incident = playbooks.open("told", "live");

        JsonNode run = playbooks.awaitRun(
                incident, one -> one.at("/steps/2/note").asString("").contains("it answered 503"));

        assertThat(run.at("/steps/2/state").asString()).isEqualTo("working");
        assertThat(run.at("/steps/0/closing/text").asString()).isEqualTo("gates has it");
        assertThat(RECEIVER.calls("First call").get(0).isSigned()).isTrue();
        return incident;
    }

    private static void goesOn(TestServer server, String incident) {
        TestPlaybooks playbooks = playbooks(server);
        RECEIVER.answer(200, 404);
        var unused = server.bean(JdbcClient.class)
                .sql("update notification_delivery set next_at = now() where state = 'queued' and channel = 'webhook'")
                .update();

        JsonNode failed = playbooks.awaitState(incident, 4, "failed");

        assertThat(failed.at("/steps/3/note").asString()).isEqualTo("gates was not told: it answered 404");
        assertThat(RECEIVER.calls("First call")).hasSize(1);
        assertSameTwice("Slow call");
        assertThat(TestPlaybooks.texts(
                        ApiClient.loggedIn(server, Role.OPERATOR, FIRE)
                                .get(TOLD + "live")
                                .json()
                                .get("items"),
                        "title"))
                .containsOnlyOnce("Tell the room");

        TestPlaybooks.move(playbooks.supervisor(), failed, 4, "\"act\":\"retry\"");

        playbooks.awaitRun(incident, one -> one.get("state").asString().equals("ended"));
        assertSameTwice("Refused call");
        assertThat(playbooks.timeline(incident))
                .containsOnlyOnce("First call (gates has it)")
                .containsOnlyOnce("Tell the room (on screens of restart-fire)")
                .containsOnlyOnce("Could not be done: Refused call (gates was not told: it answered 404)")
                .containsOnlyOnce("Refused call (gates has it)");
    }

    /** Whoever receives both knows that they are one. */
    private static void assertSameTwice(String title) {
        List<String> ids =
                RECEIVER.calls(title).stream().map(Receiver.Call::delivery).toList();
        assertThat(ids).hasSize(2);
        assertThat(ids.get(0)).isEqualTo(ids.get(1));
    }
}
