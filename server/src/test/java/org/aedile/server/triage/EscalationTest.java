package org.aedile.server.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.Alert;
import org.aedile.kernel.AlertIds;
import org.aedile.kernel.Severity;
import org.aedile.kernel.TimeDomain;
import org.aedile.server.ApiClient;
import org.aedile.server.ApiClient.Answer;
import org.aedile.server.TestServer;
import org.aedile.server.access.Role;
import org.aedile.server.alert.AlertDraft;
import org.aedile.server.alert.TestAlerts;
import org.aedile.server.domain.DomainClock;
import org.aedile.server.domain.DomainRequest;
import org.aedile.server.domain.TimeDomains;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** FEATURE: what nobody acknowledges goes along the shift, louder each time, and what a shift leaves behind waits again. */
class EscalationTest {
    private static final String DOMAIN = "handed-on";
    private static final String ITEMS = "/api/v1/items";
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final AtomicInteger PLACES = new AtomicInteger();
    private static final TestServer SERVER = TestServer.shared();

    private final AgencyId agency = AgencyId.of("handed-" + COUNT.incrementAndGet());
    private final ApiClient operator = ApiClient.loggedIn(SERVER, Role.OPERATOR, agency);
    private final ApiClient supervisor = ApiClient.loggedIn(SERVER, Role.SUPERVISOR, agency);
    private final ApiClient commander = ApiClient.loggedIn(SERVER, Role.INCIDENT_COMMANDER, agency);

    /** Its clock stands still until a test moves it. */
    @BeforeAll
    static void open() {
        SERVER.bean(TimeDomains.class)
                .open(new DomainRequest(
                        new TimeDomain(DOMAIN, TimeDomain.Kind.EXERCISE), "Exercise", TestAlerts.TIME, 0));
    }

    @AfterAll
    static void close() {
        SERVER.bean(TimeDomains.class).close(DOMAIN);
    }

    @Test
    void itGoesFromTheDeskToTheSupervisorToTheDutyOfficer() {
        sits("desk 1", Role.OPERATOR);
        sits("lead", Role.SUPERVISOR);
        sits("duty officer", Role.INCIDENT_COMMANDER);
        raise(Severity.HIGH);
        JsonNode item = awaitItem(one -> one.get("escalation").asInt() == 0);
        assign(item, "desk 1");
        Instant since = Instant.parse(item.get("waitingSince").asString());

        assertThat(step(since, 1)).isEqualTo("desk [\"test-operator-%s\"] 30".formatted(agency));
        awaitTold(operator, 1);
        assertThat(step(since, 2)).isEqualTo("supervisor [\"test-supervisor-%s\"] 60".formatted(agency));
        awaitTold(supervisor, 1);
        assertThat(step(since, 3)).isEqualTo("duty-officer [\"test-incident-commander-%s\"] 90".formatted(agency));
        awaitTold(commander, 1);

        assertThat(told(operator).get(0)).isEqualTo("high");
        assertThat(told(supervisor).get(0)).isEqualTo("critical");
        assertThat(told(commander).get(0)).isEqualTo("critical");
    }

    @Test
    void whoIsAloneIsToldAgainLouderAndByTheOtherWays() {
        sits("desk 1", Role.OPERATOR);
        supervisor.post(
                "/api/v1/notifications/subscriptions",
                "{\"channel\":\"email\",\"target\":\"chief@city.example\",\"severity\":\"critical\",\"kinds\":[\"escalation\"]}");
        raise(Severity.HIGH);
        JsonNode item = awaitItem(one -> true);
        Instant since = Instant.parse(item.get("waitingSince").asString());

        step(since, 1);
        awaitTold(operator, 1);
        assertThat(step(since, 2)).isEqualTo("everybody [\"test-operator-%s\"] 60".formatted(agency));
        awaitTold(operator, 2);
        assertThat(step(since, 3)).isEqualTo("everybody [\"test-operator-%s\"] 90".formatted(agency));
        awaitTold(operator, 3);

        assertThat(told(operator)).containsExactly("critical", "critical", "high");
        awaitTrue(() -> emails() == 2);
    }

    @Test
    void whatIsAcknowledgedOrLessUrgentIsNotHandedOn() {
        sits("desk 1", Role.OPERATOR);
        raise(Severity.MEDIUM);
        JsonNode item = awaitItem(one -> true);
        Instant since = Instant.parse(item.get("waitingSince").asString());
        raise(Severity.HIGH);
        JsonNode urgent = awaitItem(one -> one.get("severity").asString().equals("high"));
        act("acknowledge", urgent, "");
        clock().advanceTo(since.plusSeconds(300).toEpochMilli());
        raise(Severity.CRITICAL);

        JsonNode critical = awaitItem(one -> one.get("severity").asString().equals("critical"));
        clock().advanceTo(since.plusSeconds(330).toEpochMilli());

        awaitItem(one -> one.get("id").equals(critical.get("id"))
                && one.get("escalation").asInt() == 1);
        assertThat(items().filter(one -> one.get("escalation").asInt() > 0)).hasSize(1);
    }

    @Test
    void thePartsOfAnItemThatIsTakenApartCallNobodyAgain() {
        sits("desk 1", Role.OPERATOR);
        TestAlerts.send(SERVER, List.of(high("north"), high("south")));
        awaitTrue(() -> items().count() == 2);
        List<JsonNode> two = items().toList();
        act("merge", two, "");
        JsonNode one = awaitItem(item -> item.get("count").asInt() == 2);
        Instant since = Instant.parse(one.get("waitingSince").asString());
        for (int step = 1; step <= 3; step++) {
            step(since, step);
            awaitTold(operator, step);
        }

        act("split", one, "");

        awaitTrue(() -> items().count() == 2);
        assertThat(items()).allMatch(item -> item.get("escalation").asInt() == 3);
        clock().advanceTo(since.plusSeconds(200).toEpochMilli());
        raise(Severity.CRITICAL); // is heard after them
        awaitItem(item -> item.get("severity").asString().equals("critical"));
        assertThat(told(operator)).hasSize(3);
    }

    @Test
    void whatADeskLeavesBehindWaitsAgainAtAnother() {
        String shift = sits("desk 1", Role.OPERATOR);
        sits("desk 2", Role.SUPERVISOR);
        raise(Severity.MEDIUM);
        JsonNode item = awaitItem(one -> true);
        assign(item, "desk 1");
        act("acknowledge", item, "");
        awaitTrue(() -> alertState(item).equals("acknowledged"));

        put(shift, "desk 1", Role.OPERATOR, Instant.now().minusSeconds(60), Instant.now());

        JsonNode back = awaitItem(one -> one.get("desk").asString().equals("desk 2"));
        assertThat(back.get("state").asString()).isEqualTo("new");
        assertThat(back.get("assignee").asString()).isEmpty();
        awaitTrue(() -> alertState(item).equals("new"));
        JsonNode line = detail(item).get("comments").get(0);
        assertThat(line.get("text").asString()).isEqualTo("nobody sits at desk 1 any more: it is at desk 2 now");
        assertThat(line.get("person").asString()).isEmpty();
    }

    @Test
    void whatLiesAtADeskWhoseShiftIsTakenAwayWaitsAgainAtAnother() {
        String shift = sits("desk 1", Role.OPERATOR);
        sits("desk 2", Role.SUPERVISOR);
        raise(Severity.MEDIUM);
        JsonNode item = awaitItem(one -> true);
        assign(item, "desk 1");
        act("acknowledge", item, "");
        awaitItem(one -> one.get("desk").asString().equals("desk 1"));

        assertThat(supervisor.delete("/api/v1/shifts/" + shift).status()).isLessThan(300);

        JsonNode back = awaitItem(one -> one.get("desk").asString().equals("desk 2"));
        assertThat(back.get("state").asString()).isEqualTo("new");
        assertThat(detail(item).get("comments").get(0).get("text").asString())
                .isEqualTo("nobody sits at desk 1 any more: it is at desk 2 now");
    }

    @Test
    void whoMovesToAnotherDeskKeepsWhatTheyLookAfter() {
        String shift = sits("desk 1", Role.OPERATOR);
        raise(Severity.MEDIUM);
        JsonNode item = awaitItem(one -> true);
        act("acknowledge", item, "");

        Instant change = Instant.now().plusSeconds(1);
        put(shift, "desk 1", Role.OPERATOR, change.minusSeconds(60), change);
        put("0123456789abcdef", "desk 3", Role.OPERATOR, change, change.plusSeconds(600));

        JsonNode kept = awaitItem(one -> one.get("desk").asString().equals("desk 3"));
        assertThat(kept.get("comments").asInt()).isEqualTo(1);
    }

    /** Its id. */
    private String sits(String desk, Role role) {
        String id = AlertIds.of(desk, role.word(), agency.value(), 0).substring(0, 16);
        Instant now = Instant.now();
        put(id, desk, role, now.minusSeconds(60), now.plusSeconds(600));
        return id;
    }

    private void put(String id, String desk, Role role, Instant begins, Instant ends) {
        Answer written = supervisor.put("/api/v1/shifts/" + id, """
                {"name":"night","desk":"%s","begins":"%s","ends":"%s","people":["test-%s-%s"]}
                """.formatted(desk, begins, ends, role.word(), agency));
        assertThat(written.status()).as(written.text()).isLessThan(300);
    }

    /** The clock shows that so many steps are over: to whom it went, and after how many seconds. */
    private String step(Instant since, int step) {
        clock().advanceTo(since.plusSeconds(30L * step).toEpochMilli());
        JsonNode item = awaitItem(one -> one.get("escalation").asInt() == step);
        JsonNode told = detail(item).get("escalations").get(step - 1);
        Instant at = Instant.parse(told.get("at").asString());
        return "%s %s %d"
                .formatted(
                        told.get("recipient")
                                .asString()
                                .toLowerCase(Locale.ROOT)
                                .replace('_', '-'),
                        told.get("people"),
                        Duration.between(since, at).toSeconds());
    }

    private static DomainClock clock() {
        return SERVER.bean(TimeDomains.class).clock(DOMAIN);
    }

    private void awaitTold(ApiClient who, int count) {
        awaitTrue(() -> told(who).size() == count);
    }

    /** How urgent what came for somebody was, the newest first. */
    private static List<String> told(ApiClient who) {
        return StreamSupport.stream(
                        who.get("/api/v1/notifications?domain=" + DOMAIN)
                                .json()
                                .get("items")
                                .spliterator(),
                        false)
                .filter(one -> one.get("kind").asString().equals("escalation"))
                .map(one -> one.get("severity").asString())
                .toList();
    }

    /** Those that were withheld, because it is an exercise. */
    private long emails() {
        JsonNode deliveries = supervisor
                .get("/api/v1/notifications/deliveries?channel=email&state=withheld")
                .json();
        return deliveries.get("items").size();
    }

    private void raise(Severity severity) {
        Instant at = clock().instant();
        TestAlerts.send(SERVER, List.of(alert(severity, at)));
    }

    private Alert high(String where) {
        return alert(Severity.HIGH, agency + "-" + where, clock().instant());
    }

    private Alert alert(Severity severity, Instant at) {
        return alert(severity, agency + "-" + severity.word(), at);
    }

    private Alert alert(Severity severity, String source, Instant at) {
        return AlertDraft.raised(agency, source, at)
                .domain(DOMAIN)
                .severity(severity)
                .at(43.2 + PLACES.incrementAndGet() * 0.01, 7.42)
                .alert();
    }

    private JsonNode awaitItem(Predicate<JsonNode> wanted) {
        return await().atMost(Duration.ofSeconds(20))
                .until(() -> items().filter(wanted).findFirst(), Optional::isPresent)
                .orElseThrow();
    }

    private Stream<JsonNode> items() {
        return StreamSupport.stream(
                operator.get(ITEMS + "?domain=" + DOMAIN).json().spliterator(), false);
    }

    private JsonNode detail(JsonNode item) {
        return operator.get(ITEMS + "/" + item.get("id").asString() + "?domain=" + DOMAIN)
                .json();
    }

    private String alertState(JsonNode item) {
        return detail(item).get("parts").get(0).get("state").asString();
    }

    private void assign(JsonNode item, String desk) {
        act("assign", item, ",\"desk\":\"%s\"".formatted(desk));
    }

    private void act(String verb, JsonNode item, String more) {
        act(verb, List.of(item), more);
    }

    private void act(String verb, List<JsonNode> items, String more) {
        String chosen = items.stream()
                .map(item -> "{\"id\":\"%s\"}".formatted(item.get("id").asString()))
                .collect(Collectors.joining(","));
        Answer done =
                operator.post(ITEMS + "/" + verb + "?domain=" + DOMAIN, "{\"items\":[%s]%s}".formatted(chosen, more));
        assertThat(done.status()).as(done.text()).isEqualTo(200);
    }

    private static void awaitTrue(Callable<Boolean> condition) {
        await().atMost(Duration.ofSeconds(20)).until(condition);
    }
}
