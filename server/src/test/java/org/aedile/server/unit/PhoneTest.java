package org.aedile.server.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.aedile.kernel.AgencyId;
import org.aedile.server.ApiClient;
import org.aedile.server.ApiClient.Answer;
import org.aedile.server.TestAgencies;
import org.aedile.server.TestServer;
import org.aedile.server.access.Role;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** FEATURE: a phone speaks for a unit by a link that is good for the first device only, ends, and can be taken back. */
class PhoneTest {
    private static final String PHONE = "/api/v1/phone";

    private final TestServer server = TestServer.shared();
    private final AgencyId fire = TestAgencies.register(server, AgencyId.of("fire-phones"));
    private final ApiClient supervisor = ApiClient.loggedIn(server, Role.SUPERVISOR, fire);

    @Test
    void theFirstPhoneHasTheLinkAndNoOther() {
        TestUnits.available(server, fire, "phone-1");
        JsonNode link = link("phone-1");
        ApiClient first = new ApiClient(server);
        ApiClient second = new ApiClient(server);

        Answer opened = open(first, link);
        assertThat(opened.status()).as(opened.text()).isEqualTo(200);
        assertThat(opened.json().get("callSign").asString()).isEqualTo("PHONE-1");
        assertThat(open(second, link).status()).isEqualTo(401);
        assertThat(second.get(PHONE).status()).isEqualTo(401);
        assertThat(first.get(PHONE).status()).isEqualTo(200);
        assertThat(first.get("/api/v1/units").status()).isEqualTo(401);

        supervisor.delete("/api/v1/units/phone-1/links/" + link.get("id").asString());
        assertThat(first.get(PHONE).status()).isEqualTo(401);
        assertThat(report(first, position(1, 0)).status()).isEqualTo(401);
    }

    @Test
    void theLinkIsACodeWhereTheScreensAreKnown() {
        TestUnits.available(server, fire, "phone-7");
        String links = "/api/v1/units/phone-7/links";
        JsonNode code = supervisor
                .post(links, "{}", "Origin", "https://aedile.city.example")
                .json()
                .get("qr");
        assertThat(code.get("size").asInt()).isGreaterThan(21);
        assertThat(code.get("path").asString()).startsWith("M0,0h1v1h-1z");
        assertThat(supervisor.post(links, "{}").json().get("qr").isNull()).isTrue();
    }

    @Test
    void aLinkEnds() {
        TestUnits.available(server, fire, "phone-2");
        ApiClient phone = new ApiClient(server);
        JsonNode link = link("phone-2");
        open(phone, link);
        server.bean(JdbcTemplate.class)
                .update(
                        "update unit_link set expires_at = now() - interval '1 s' where id = ?",
                        link.get("id").asString());
        assertThat(phone.get(PHONE).status()).isEqualTo(401);
        assertThat(supervisor
                        .post("/api/v1/units/phone-2/links", "{\"minutes\":100000}")
                        .status())
                .isEqualTo(400);
        assertThat(ApiClient.loggedIn(server, Role.OPERATOR, fire)
                        .post("/api/v1/units/phone-2/links", "{}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void whatHappenedOfflineComesLaterInOrderAndOnce() {
        TestUnits.available(server, fire, "phone-3");
        assign("phone-3");
        ApiClient phone = new ApiClient(server);
        open(phone, link("phone-3"));
        String steps = "{\"number\":4,\"agoMillis\":0,\"step\":\"arrived\"},"
                + "{\"number\":2,\"agoMillis\":0,\"step\":\"en-route\"}," + position(3, 0);

        JsonNode view = report(phone, steps).json();
        assertThat(view.get("status").asString()).isEqualTo("on-scene");
        assertThat(view.get("notTaken")).isEmpty();
        JsonNode again = report(phone, steps + ",{\"number\":5,\"agoMillis\":0,\"step\":\"en-route\"}")
                .json();

        assertThat(again.get("notTaken")).hasSize(1);
        assertThat(again.at("/notTaken/0/number").asLong()).isEqualTo(5);
        assertThat(supervisor.get("/api/v1/units/phone-3/track").json()).hasSize(1);
        JsonNode seen = TestUnits.inList(supervisor, "phone-3");
        Instant goneOff = Instant.parse(seen.at("/assignment/enRouteAt").asString());
        assertThat(goneOff)
                .isBeforeOrEqualTo(
                        Instant.parse(seen.at("/assignment/arrivedAt").asString()));
    }

    @Test
    void theTimeIsWhenItHappenedNotWhenItWasSaid() {
        TestUnits.available(server, fire, "phone-4");
        ApiClient phone = new ApiClient(server);
        open(phone, link("phone-4"));
        report(phone, position(1, Duration.ofMinutes(10).toMillis()));
        Instant at = Instant.parse(
                supervisor.get("/api/v1/units/phone-4/track").json().at("/0/at").asString());
        assertThat(at).isBetween(Instant.now().minusSeconds(660), Instant.now().minusSeconds(590));
    }

    @Test
    void warningsReachThePhoneAndAreReadThere() {
        TestUnits.available(server, fire, "phone-5");
        ApiClient phone = new ApiClient(server);
        open(phone, link("phone-5"));
        String incident = assign("phone-5");
        supervisor.post(
                "/api/v1/safety-flags", "{\"incident\":\"%s\",\"kind\":\"secondary-device\"}".formatted(incident));
        assertThat(phone.get(PHONE).json().at("/errand/title").asString()).isEqualTo("Errand of phone-5");

        JsonNode warning = phone.get(PHONE).json().at("/warnings/0");
        assertThat(warning.get("kind").asString()).isEqualTo("secondary-device");
        assertThat(warning.get("acknowledged").asBoolean()).isFalse();
        JsonNode read = report(
                        phone,
                        "{\"number\":1,\"agoMillis\":0,\"hasRead\":\"%s\"}"
                                .formatted(warning.get("id").asString()))
                .json();
        assertThat(read.at("/warnings/0/acknowledged").asBoolean()).isTrue();
        assertThat(TestUnits.inList(supervisor, "phone-5")
                        .at("/warnings/0/acknowledged")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void whatThePhoneDoesIsInTheAuditLog() {
        TestUnits.available(server, fire, "phone-6");
        ApiClient phone = new ApiClient(server);
        open(phone, link("phone-6"));
        report(phone, "{\"number\":1,\"agoMillis\":0,\"status\":\"unavailable\"}");
        Integer entries = server.bean(JdbcTemplate.class)
                .queryForObject(
                        "select (select count(*) from audit_inbox where text like '%unit:phone-6%')"
                                + " + (select count(*) from audit_entry where text like '%unit:phone-6%')",
                        Integer.class);
        assertThat(entries).isEqualTo(2);
    }

    private String assign(String unit) {
        String incident = TestUnits.incident(supervisor, "Errand of " + unit);
        Answer sent = supervisor.post("/api/v1/units/" + unit + "/assignment", "{\"incident\":\"" + incident + "\"}");
        assertThat(sent.status()).as(sent.text()).isEqualTo(200);
        return incident;
    }

    private JsonNode link(String unit) {
        Answer issued = supervisor.post("/api/v1/units/" + unit + "/links", "{}");
        assertThat(issued.status()).as(issued.text()).isEqualTo(201);
        return issued.json();
    }

    private static Answer open(ApiClient phone, JsonNode link) {
        String path = link.get("path").asString();
        return phone.post(
                PHONE + "/open",
                "{\"link\":\"%s\",\"secret\":\"%s\"}"
                        .formatted(link.get("id").asString(), path.substring(path.indexOf('#') + 1)));
    }

    private static String position(long number, long agoMillis) {
        return "{\"number\":%d,\"agoMillis\":%d,\"lon\":7.42,\"lat\":43.74,\"accuracyMeters\":5}"
                .formatted(number, agoMillis);
    }

    private static Answer report(ApiClient phone, String reports) {
        return phone.post(PHONE + "/reports", "{\"reports\":[" + reports + "]}");
    }
}
