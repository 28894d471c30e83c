package org.aedile.server.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.Alert;
import org.aedile.kernel.Severity;
import org.aedile.kernel.TimeDomain;
import org.aedile.server.ApiClient;
import org.aedile.server.ApiClient.Answer;
import org.aedile.server.TestAgencies;
import org.aedile.server.TestServer;
import org.aedile.server.access.Role;
import org.aedile.server.alert.AlertDraft;
import org.aedile.server.alert.TestAlerts;
import org.aedile.server.domain.DomainRequest;
import org.aedile.server.domain.TimeDomains;
import org.aedile.server.embedded.Directories;
import org.aedile.server.notification.NewNotification.Matter;
import org.aedile.server.notification.NewNotification.Message;
import org.aedile.server.notification.NewNotification.Recipients;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** FEATURE: people are told on screens, by e-mail and by signed webhook; an exercise reaches nobody outside it. */
class NotificationTest {
    private static final String PATH = "/api/v1/notifications";
    private static final String EXERCISE = "told-exercise";

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Path DATA = directory();
    private static final GreenMail MAIL = mail();
    private static final Receiver RECEIVER = Receiver.start();
    private static final TestServer SERVER = start();

    /** An agency of each test's own. */
    private final AgencyId agency = TestAgencies.register(SERVER, AgencyId.of("told-" + COUNT.incrementAndGet()));

    private final ApiClient operator = ApiClient.loggedIn(SERVER, Role.OPERATOR, agency);
    private final ApiClient supervisor = ApiClient.loggedIn(SERVER, Role.SUPERVISOR, agency);

    private static Path directory() {
        try {
            return Files.createTempDirectory("aedile-told");
        } catch (IOException e) {
            throw new UncheckedIOException("no temporary directory", e);
        }
    }

    private static GreenMail mail() {
        GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        return mail;
    }

    private static TestServer start() {
        TestServer server = TestServer.start(
                DATA,
                Map.of(
                        "aedile.notifications.smtp.host", "127.0.0.1",
                        "aedile.notifications.smtp.port",
                                Integer.toString(MAIL.getSmtp().getPort()),
                        "aedile.notifications.smtp.security", "none",
                        "aedile.notifications.smtp.from", "aedile@city.example",
                        "aedile.notifications.webhooks.urls.dispatch", RECEIVER.url(),
                        "aedile.notifications.webhooks.secrets.dispatch", Receiver.SECRET,
                        "aedile.notifications.webhooks.urls.inside", "https://127.0.0.1:1/",
                        "aedile.notifications.webhooks.secrets.inside", Receiver.SECRET,
                        "aedile.notifications.webhooks.private-network[0]", "dispatch",
                        "aedile.notifications.first-retry", "20ms"));
        server.bean(TimeDomains.class)
                .open(new DomainRequest(
                        new TimeDomain(EXERCISE, TimeDomain.Kind.EXERCISE), "Exercise", Instant.now(), 1));
        return server;
    }

    @AfterAll
    static void stop() {
        SERVER.close();
        RECEIVER.close();
        MAIL.stop();
        Directories.deleteRecursively(DATA);
    }

    @Test
    void everyWayTellsItOnceAndKeepsARecord() throws Exception {
        subscribe("\"channel\":\"email\",\"target\":\"duty@city.example\",\"severity\":\"high\"");
        subscribe("\"channel\":\"webhook\",\"target\":\"dispatch\",\"severity\":\"high\"");

        send("live", "every-way", Severity.HIGH, "Gas in the tunnel", Recipients.of(Role.OPERATOR));

        await(() -> states("Gas in the tunnel", "delivered").size() == 2);
        MimeMessage mail = mails("Gas in the tunnel").get(0);
        assertThat(mail.getSubject()).isEqualTo("[HIGH] Gas in the tunnel");
        assertThat(mail.getMessageID()).isEqualTo("<" + delivery("Gas in the tunnel", "email") + "@aedile>");
        Receiver.Call call = RECEIVER.calls("Gas in the tunnel").get(0);
        assertThat(call.isSigned()).isTrue();
        assertThat(call.delivery()).isEqualTo(delivery("Gas in the tunnel", "webhook"));
        assertThat(call.json().get("severity").asString()).isEqualTo("high");
        assertThat(RECEIVER.calls("Gas in the tunnel")).hasSize(1);
        assertThat(mails("Gas in the tunnel")).hasSize(1);

        JsonNode came = unseen(operator, "live", "Gas in the tunnel");
        assertThat(supervisor.get(PATH).json().toString()).doesNotContain("Gas in the tunnel");
        String seen = "{\"ids\":[\"%s\"]}".formatted(came.get("id").asString());
        assertThat(supervisor.post(PATH + "/seen", seen).status()).isEqualTo(204);
        assertThat(delivered("screen", "Gas in the tunnel")).isFalse();
        assertThat(operator.post(PATH + "/seen", seen).status()).isEqualTo(204);
        assertThat(delivered("screen", "Gas in the tunnel")).isTrue();
        assertThat(operator.get(PATH + "?unseen=true").json().toString()).doesNotContain("Gas in the tunnel");
        assertThat(operator.get(PATH + "/deliveries").status()).isEqualTo(403);
    }

    @Test
    void aWebhookThatFailsIsTriedAgainUnderTheSameId() {
        RECEIVER.answer(503, 500);

        String id = told("webhook", "dispatch");

        await(() -> record(id).get("state").asString().equals("delivered"));
        assertThat(record(id).get("tries").asInt()).isEqualTo(3);
        assertThat(RECEIVER.calls("Test").stream()
                        .filter(call -> call.delivery().equals(id)))
                .hasSize(3);
    }

    /** As after a server died between the answer of the receiver and its own record of it. */
    @Test
    void whatADeadServerHadTakenIsTriedAgainUnderTheSameId() {
        String id = told("webhook", "dispatch");
        await(() -> record(id).get("state").asString().equals("delivered"));

        SERVER.bean(JdbcClient.class)
                .sql(
                        "update notification_delivery set state = 'queued', delivered_at = null, next_at = now() where id = ?")
                .param(id)
                .update();

        await(() -> record(id).get("state").asString().equals("delivered"));
        assertThat(RECEIVER.calls("Test").stream()
                        .filter(call -> call.delivery().equals(id)))
                .hasSize(2)
                .allMatch(Receiver.Call::isSigned);
    }

    /** As after a server died between the transaction that told it and its plan. */
    @Test
    void whatWasWrittenDownAndNotPlannedIsTold() {
        SERVER.bean(JdbcClient.class).sql("""
                        insert into notification (id, agency_id, domain_id, kind, key, severity, category, title, body, link,
                            roles, people, raised_at, stored_at)
                        values ('left-over', ?, 'live', 'platform', 'left over', 2, '', 'Left over', '', '', '{operator}',
                            '{}', now(), now())
                        """).param(agency.value()).update();

        assertThat(unseen(operator, "live", "Left over").get("id").asString()).isEqualTo("left-over");
    }

    @Test
    void whatIsRefusedForGoodIsGivenUpAndCanBeTriedAgain() {
        RECEIVER.answer(302);
        String id = told("webhook", "dispatch");
        await(() -> record(id).get("state").asString().equals("failed"));
        assertThat(record(id).get("reason").asString()).isEqualTo("it answered 302; redirects are not followed");

        assertThat(operator.post(PATH + "/deliveries/" + id + "/again", "{}").status())
                .isEqualTo(403);
        assertThat(supervisor.post(PATH + "/deliveries/" + id + "/again", "{}").status())
                .isEqualTo(204);
        await(() -> record(id).get("state").asString().equals("delivered"));

        String inside = told("webhook", "inside");
        await(() -> record(inside).get("state").asString().equals("failed"));
        assertThat(record(inside).get("reason").asString()).startsWith("127.0.0.1 lies at a private address");
        assertThat(supervisor
                        .post(PATH + "/test", "{\"channel\":\"webhook\",\"target\":\"nobody\"}")
                        .json()
                        .get("detail")
                        .asString())
                .isEqualTo("'nobody' can't be told by webhook");
    }

    @Test
    void anExerciseReachesScreensOfItsOwnOnly() {
        subscribe("\"channel\":\"email\",\"target\":\"mayor@city.example\",\"severity\":\"low\"");
        subscribe("\"channel\":\"webhook\",\"target\":\"dispatch\",\"severity\":\"low\"");

        send(EXERCISE, "exercise", Severity.CRITICAL, "Exercise: bomb", Recipients.of(Role.OPERATOR));
        send("live", "after-exercise", Severity.CRITICAL, "After the exercise", Recipients.of(Role.OPERATOR));

        unseen(operator, EXERCISE, "Exercise: bomb");
        await(() -> !mails("After the exercise").isEmpty()
                && !RECEIVER.calls("After the exercise").isEmpty());
        assertThat(states("Exercise: bomb", "withheld")).hasSizeGreaterThanOrEqualTo(2);
        assertThat(states("Exercise: bomb", "withheld").get(0).get("reason").asString())
                .isEqualTo("time domain 'told-exercise' is not the live city: only its own screens are told");
        assertThat(mails("Exercise: bomb")).isEmpty();
        assertThat(RECEIVER.calls("Exercise: bomb")).isEmpty();
        assertThat(operator.get(PATH + "?domain=live").json().toString()).doesNotContain("Exercise: bomb");

        String withheld = states("Exercise: bomb", "withheld").get(0).get("id").asString();
        assertThat(catchThrowable(() -> SERVER.bean(JdbcClient.class)
                        .sql("update notification_delivery set state = 'queued', next_at = now() where id = ?")
                        .param(withheld)
                        .update()))
                .hasMessageContaining("notification_stays_in_its_domain");
    }

    @Test
    void theSameIsToldOnceWithinAWhile() {
        send("live", "same", Severity.HIGH, "Same once", Recipients.of(Role.OPERATOR));
        send("live", "same", Severity.HIGH, "Same twice", Recipients.of(Role.OPERATOR));
        send("live", "same", Severity.CRITICAL, "Same but worse", Recipients.of(Role.OPERATOR));

        unseen(operator, "live", "Same but worse");
        JsonNode once = unseen(operator, "live", "Same once");
        assertThat(once.get("repeats").asInt()).isEqualTo(1);
        assertThat(operator.get(PATH).json().toString()).doesNotContain("Same twice");
    }

    @Test
    void quietHoursHoldBackWhatIsNotCritical() {
        subscribe("\"channel\":\"email\",\"target\":\"asleep@city.example\",\"severity\":\"low\","
                + "\"quietFrom\":\"00:00\",\"quietTo\":\"23:59\",\"kinds\":[\"playbook\"]");

        send("live", "quiet", Severity.HIGH, "Not now", Recipients.SUBSCRIBED);
        send("live", "loud", Severity.CRITICAL, "Now", Recipients.SUBSCRIBED);

        await(() -> mails("Now").stream().anyMatch(mail -> to(mail).equals("asleep@city.example")));
        assertThat(mails("Not now").stream().map(NotificationTest::to)).doesNotContain("asleep@city.example");
    }

    @Test
    void aSubscriptionForThoseOnDutyReachesNobodyElseWhileThereAreSome() {
        AgencyId duty = TestAgencies.register(SERVER, AgencyId.of("told-duty"));
        ApiClient planner = ApiClient.loggedIn(SERVER, Role.SUPERVISOR, duty);
        ApiClient night = ApiClient.loggedIn(SERVER, Role.OPERATOR, duty);
        ApiClient other = ApiClient.loggedIn(SERVER, Role.ANALYST, duty);
        Instant now = Instant.now();
        planner.post(
                "/api/v1/shifts",
                "{\"name\":\"night\",\"desk\":\"1\",\"begins\":\"%s\",\"ends\":\"%s\",\"people\":[\"test-operator-told-duty\"]}"
                        .formatted(now.minusSeconds(60), now.plusSeconds(3600)));
        planner.post(PATH + "/subscriptions", "{\"channel\":\"screen\",\"severity\":\"low\",\"onDuty\":true}");

        sendFor(duty, "on-duty", "For the shift");

        unseen(night, "live", "For the shift");
        assertThat(other.get(PATH).json().get("items")).isEmpty();
        assertThat(operator.get(PATH).json().toString()).doesNotContain("For the shift");
    }

    @Test
    void aCriticalAlertIsToldToAnAgencyThatHasSaidNothing() {
        AgencyId silent = TestAgencies.register(SERVER, AgencyId.of("told-usual"));
        ApiClient there = ApiClient.loggedIn(SERVER, Role.OPERATOR, silent);
        Alert alert = AlertDraft.like(TestAlerts.particles("live", "air-told", 1, Alert.Status.RAISED))
                .owner(silent)
                .severity(Severity.CRITICAL)
                .alert();

        TestAlerts.send(SERVER, List.of(alert));

        JsonNode told = await(() -> items(there, "?domain=live").findFirst(), "an alert");
        assertThat(told.get("link").asString()).isEqualTo("/?sel=alert:" + alert.id());
        assertThat(told.get("severity").asString()).isEqualTo("critical");
    }

    @Test
    void privacyOfficersOfBothAgenciesAreToldThatTheGlassIsBroken() {
        AgencyId owner = TestAgencies.register(SERVER, AgencyId.of("told-owner"));
        String reason = "A gas cloud drifts into our street, we need their sensors";

        Answer broken = operator.post(
                "/api/v1/break-glass",
                "{\"agency\":\"told-owner\",\"categories\":[],\"minutes\":5,\"reason\":\"%s\"}".formatted(reason));

        assertThat(broken.status()).as(broken.text()).isLessThan(300);
        List.of(agency, owner)
                .forEach(one -> assertThat(
                                unseen(ApiClient.loggedIn(SERVER, Role.PRIVACY, one), "live", "The glass is broken")
                                        .get("link")
                                        .asString())
                        .isEqualTo("/break-glass"));
        assertThat(operator.get(PATH).json().get("items")).isEmpty();
    }

    @Test
    void whatIsRolledBackIsNotTold() {
        TransactionTemplate transactions = SERVER.bean(TransactionTemplate.class);
        transactions.executeWithoutResult(status -> {
            send("live", "rolled-back", Severity.HIGH, "Rolled back", Recipients.of(Role.OPERATOR));
            status.setRollbackOnly();
        });
        send("live", "kept", Severity.HIGH, "Kept", Recipients.of(Role.OPERATOR));

        unseen(operator, "live", "Kept");
        assertThat(operator.get(PATH).json().toString()).doesNotContain("Rolled back");
    }

    private void subscribe(String fields) {
        Answer answer = supervisor.post(PATH + "/subscriptions", "{" + fields + "}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }

    private void send(String domain, String key, Severity severity, String title, Recipients recipients) {
        SERVER.bean(Notifications.class)
                .send(new NewNotification(
                        domain,
                        agency,
                        new Matter(NotificationKind.PLAYBOOK, key, severity, ""),
                        new Message(title, "", "/"),
                        recipients));
    }

    private static void sendFor(AgencyId agency, String key, String title) {
        SERVER.bean(Notifications.class)
                .send(new NewNotification(
                        "live",
                        agency,
                        new Matter(NotificationKind.PLAYBOOK, key, Severity.LOW, ""),
                        new Message(title, "", ""),
                        Recipients.SUBSCRIBED));
    }

    private Answer test(String channel, String target, String domain) {
        Answer answer = supervisor.post(
                PATH + "/test",
                "{\"channel\":\"%s\",\"target\":\"%s\",\"domain\":\"%s\"}".formatted(channel, target, domain));
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        return answer;
    }

    /** Id of the delivery of a test that was just told. */
    private String told(String channel, String target) {
        String notification =
                test(channel, target, "live").json().get("notification").asString();
        return await(
                        () -> deliveries().stream()
                                .filter(one ->
                                        one.get("notification").asString().equals(notification))
                                .findFirst(),
                        "delivery")
                .get("id")
                .asString();
    }

    private List<JsonNode> deliveries() {
        return items(supervisor, "/deliveries?limit=1000").toList();
    }

    private JsonNode record(String delivery) {
        return deliveries().stream()
                .filter(one -> one.get("id").asString().equals(delivery))
                .findFirst()
                .orElseThrow();
    }

    private List<JsonNode> states(String title, String state) {
        return deliveries().stream()
                .filter(one -> one.get("title").asString().equals(title)
                        && one.get("state").asString().equals(state))
                .toList();
    }

    private boolean delivered(String channel, String title) {
        return states(title, "delivered").stream()
                .anyMatch(one -> one.get("channel").asString().equals(channel));
    }

    private String delivery(String title, String channel) {
        return deliveries().stream()
                .filter(one -> one.get("title").asString().equals(title)
                        && one.get("channel").asString().equals(channel))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asString();
    }

    private static JsonNode unseen(ApiClient client, String domain, String title) {
        return await(
                () -> items(client, "?unseen=true&domain=" + domain)
                        .filter(one -> one.get("title").asString().equals(title))
                        .findFirst(),
                title);
    }

    private static List<MimeMessage> mails(String title) {
        return Arrays.stream(MAIL.getReceivedMessages())
                .filter(mail -> subject(mail).endsWith("] " + title))
                .toList();
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String to(MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(Callable<Boolean> condition) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(condition);
    }

    private static JsonNode await(Callable<Optional<JsonNode>> found, String what) {
        return Awaitility.await(what)
                .atMost(Duration.ofSeconds(30))
                .until(found, Optional::isPresent)
                .orElseThrow();
    }

    private static Stream<JsonNode> items(ApiClient client, String query) {
        return StreamSupport.stream(client.get(PATH + query).json().get("items").spliterator(), false);
    }
}
