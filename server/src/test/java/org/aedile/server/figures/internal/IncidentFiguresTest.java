package org.aedile.server.figures.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.Alert;
import org.aedile.kernel.Severity;
import org.aedile.server.ApiClient;
import org.aedile.server.ApiClient.Answer;
import org.aedile.server.TestAgencies;
import org.aedile.server.TestServer;
import org.aedile.server.access.Role;
import org.aedile.server.alert.AlertDraft;
import org.aedile.server.alert.TestAlerts;
import org.aedile.server.database.Asker.Tenant;
import org.aedile.server.database.Asking;
import org.aedile.server.unit.TestUnits;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** FEATURE: how long the steps of incidents take, for each agency that takes part. */
class IncidentFiguresTest {
    private static final String INCIDENTS = "/api/v1/incidents";
    private static final AgencyId LEAD = AgencyId.of("figures-lead");
    private static final AgencyId FIRE = AgencyId.of("figures-fire");

    private final TestServer server = TestServer.shared();
    private final JdbcTemplate jdbc = server.bean(JdbcTemplate.class);

    @Test
    void eachAgencyKnowsHowLongItsStepsTookFromWhereItCameIn() {
        TestAgencies.register(server, LEAD);
        TestAgencies.register(server, FIRE);
        ApiClient officer = ApiClient.loggedIn(server, Role.OPERATOR, LEAD);
        ApiClient engine = ApiClient.loggedIn(server, Role.OPERATOR, FIRE);
        for (int number = 1; number <= 3; number++) {
            work(officer, engine, number);
        }

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(stepsOf(officer)).contains("closed"));
        assertThat(stepsOf(officer))
                .as("from when its alert was raised")
                .containsExactlyInAnyOrder("seen", "acknowledged", "opened", "shared", "assigned", "arrived", "closed");
        assertThat(stepsOf(engine))
                .as("from when it was asked")
                .containsExactlyInAnyOrder("acknowledged", "assigned", "arrived", "closed");
        JsonNode closed = figures(engine).get(figures(engine).size() - 1);
        assertThat(closed.get("type").asString()).isEqualTo("fire");
        assertThat(closed.get("count").asInt()).isEqualTo(3);
        assertThat(closed.get("medianSeconds").asDouble()).isBetween(0.0, 60.0);
        assertNobodyElseReadsThem();
    }

    @Test
    void timesEndAfterFourHundredDays() {
        String add = "insert into step_time (domain_id, agency_id, kind, subject_id, type, step, at, shift, stored_at)"
                + " values ('live', 'figures-old', 'incident', ?, 'fire', 'opened', now(), '', now() - ?::interval)";
        jdbc.update(add, "kept", "399 days");
        jdbc.update(add, "ended", "401 days");

        server.bean(FiguresUpkeep.class).forget();

        assertThat(jdbc.queryForList("select subject_id from step_time where agency_id = 'figures-old'", String.class))
                .containsExactly("kept");
    }

    /** From the alert to the end. */
    private void work(ApiClient officer, ApiClient engine, int number) {
        Alert alert = alert(number);
        TestAlerts.send(server, List.of(alert));
        JsonNode item = awaitItem(officer, number);
        said(officer.post("/api/v1/items/seen", "{\"ids\":[\"" + item.get("id").asString() + "\"]}"));
        said(officer.post(
                "/api/v1/items/acknowledge?domain=live",
                "{\"items\":[{\"id\":\"%s\"}]}".formatted(item.get("id").asString())));
        String incident = said(officer.post(
                        INCIDENTS,
                        "{\"domain\":\"live\",\"type\":\"other\",\"title\":\"Smoke\",\"origin\":\"alert\",\"alerts\":[\"%s\"]}"
                                .formatted(alert.id())))
                .get("id")
                .asString();
        said(officer.patch(
                INCIDENTS + "/" + incident,
                "{\"edits\":[{\"field\":\"type\",\"was\":\"other\",\"becomes\":\"fire\"}]}"));
        said(officer.post(INCIDENTS + "/" + incident + "/parts", "{\"agency\":\"%s\"}".formatted(FIRE)));
        said(engine.put(INCIDENTS + "/" + incident + "/parts/own", "{\"state\":\"working\"}"));
        String unit = "figures-engine-" + number;
        TestUnits.available(server, FIRE, unit);
        said(engine.post("/api/v1/units/" + unit + "/assignment", "{\"incident\":\"%s\"}".formatted(incident)));
        said(engine.post("/api/v1/units/" + unit + "/assignment/steps", "{\"step\":\"arrived\"}"));
        said(engine.put(INCIDENTS + "/" + incident + "/parts/own", "{\"state\":\"closed\"}"));
        said(officer.put(INCIDENTS + "/" + incident + "/parts/own", "{\"state\":\"closed\"}"));
    }

    private static JsonNode awaitItem(ApiClient officer, int number) {
        String title = "Smoke " + number;
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> officer.get("/api/v1/items?domain=live")
                                .json()
                                .valueStream()
                                .filter(item -> item.get("title").asString().equals(title))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private void assertNobodyElseReadsThem() {
        Tenant shown = new Tenant(FIRE.value(), "nobody", List.of(FIRE.value(), LEAD.value()), List.of(), false);
        assertThat(Asking.as(shown, () -> jdbc.queryForList("select distinct agency_id from step_time", String.class)))
                .containsExactly(FIRE.value());
    }

    private static List<String> stepsOf(ApiClient reader) {
        return figures(reader)
                .valueStream()
                .map(line -> line.get("step").asString())
                .toList();
    }

    private static JsonNode figures(ApiClient reader) {
        return reader.get("/api/v1/figures?kind=incident&from=2026-01-01T00:00:00Z")
                .json();
    }

    private static JsonNode said(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isLessThan(300);
        return answer.json();
    }

    private static Alert alert(int number) {
        Instant at = TestAlerts.TIME.plusSeconds(number);
        return AlertDraft.raised(LEAD, LEAD + "-" + number, at)
                .severity(Severity.CRITICAL)
                .by("seasonal", "smoke")
                .says("Smoke " + number, "smoke on the roof")
                .at(43.3 + number * 0.01, 7.42)
                .alert();
    }
}
