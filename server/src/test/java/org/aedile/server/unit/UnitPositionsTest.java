package org.aedile.server.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.Mqtt5BlockingClient;
import com.hivemq.client.mqtt.mqtt5.Mqtt5Client;
import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5ConnAckException;
import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5PubAckException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.aedile.kernel.AgencyId;
import org.aedile.server.ApiClient;
import org.aedile.server.TestAgencies;
import org.aedile.server.TestServer;
import org.aedile.server.access.Role;
import org.aedile.server.connector.mqtt.MqttEndpoints;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** FEATURE: units say by MQTT where they are; a PUBACK means that it is stored. */
class UnitPositionsTest {
    private static final String PATH = "/api/v1/units/";

    private final TestServer server = TestServer.shared();
    private final JdbcTemplate database = server.bean(JdbcTemplate.class);

    @Test
    void whatIsAcknowledgedIsStoredAndShown() {
        AgencyId fire = unit("mqtt-1");
        Mqtt5BlockingClient device = device(fire, "mqtt-1");

        publish(device, "mqtt-1", "{\"lon\":7.4246,\"lat\":43.7384,\"accuracy\":8}");
        assertThat(stored("mqtt-1")).isEqualTo(1);
        publish(device, "mqtt-1", "{\"lon\":7.4250,\"lat\":43.7390}");
        device.disconnect();

        ApiClient operator = ApiClient.loggedIn(server, Role.OPERATOR, fire);
        JsonNode seen = TestUnits.inList(operator, "mqtt-1");
        assertThat(seen.at("/position/lon").asDouble()).isEqualTo(7.425);
        JsonNode track = operator.get(PATH + "mqtt-1/track").json();
        assertThat(track).hasSize(2);
        assertThat(track.get(0).get("accuracyMeters").asDouble()).isEqualTo(8);
    }

    @Test
    void whatComesLateIsKeptAndDoesNotMoveItBack() {
        AgencyId fire = unit("mqtt-2");
        Mqtt5BlockingClient device = device(fire, "mqtt-2");
        publish(device, "mqtt-2", "{\"lon\":7.42,\"lat\":43.74}");
        publish(
                device,
                "mqtt-2",
                "{\"lon\":7.41,\"lat\":43.73,\"time\":\"%s\"}"
                        .formatted(Instant.now().minusSeconds(60)));
        device.disconnect();

        ApiClient operator = ApiClient.loggedIn(server, Role.OPERATOR, fire);
        assertThat(TestUnits.inList(operator, "mqtt-2").at("/position/lon").asDouble())
                .isEqualTo(7.42);
        assertThat(operator.get(PATH + "mqtt-2/track").json()).hasSize(2);
    }

    @Test
    void whatCannotBeTakenIsRefusedWithItsReason() {
        AgencyId fire = unit("mqtt-3");
        unit("mqtt-4");
        Mqtt5BlockingClient device = device(fire, "mqtt-3");

        assertRefused(device, "mqtt-3", "{\"lon\":7.42}", "missing-field");
        assertRefused(device, "mqtt-3", "{\"lon\":7.42,\"lat\":143}", "invalid-value");
        assertRefused(device, "mqtt-3", "not json", "malformed-json");
        assertRefused(device, "mqtt-3", "{\"lon\":7,\"lat\":43,\"time\":\"2020-01-01T00:00:00Z\"}", "time-too-old");
        assertRefused(device, "mqtt-4", "{\"lon\":7,\"lat\":43}", "unreadable-message");
        ApiClient.loggedIn(server, Role.OPERATOR, fire).post(PATH + "mqtt-3/status", "{\"status\":\"off-duty\"}");
        assertRefused(device, "mqtt-3", "{\"lon\":7,\"lat\":43}", "off duty");
        device.disconnect();
        assertThat(stored("mqtt-3")).isZero();
        assertThat(stored("mqtt-4")).isZero();
    }

    @Test
    void aWrongSecretDoesNotGetIn() {
        AgencyId fire = unit("mqtt-5");
        assertThatThrownBy(() -> connect("unit:mqtt-5", "wrong")).isInstanceOf(Mqtt5ConnAckException.class);
        ApiClient supervisor = ApiClient.loggedIn(server, Role.SUPERVISOR, fire);
        JsonNode issued = supervisor.post(PATH + "mqtt-5/credentials", "{}").json();
        supervisor.delete(PATH + "mqtt-5/credentials/" + issued.get("id").asString());
        assertThatThrownBy(() -> connect("unit:mqtt-5", issued.get("secret").asString()))
                .isInstanceOf(Mqtt5ConnAckException.class);
    }

    @Test
    void offDutyNobodyKnowsWhereItIs() {
        AgencyId fire = unit("mqtt-6");
        Mqtt5BlockingClient device = device(fire, "mqtt-6");
        publish(device, "mqtt-6", "{\"lon\":7.42,\"lat\":43.74}");
        device.disconnect();
        ApiClient operator = ApiClient.loggedIn(server, Role.OPERATOR, fire);
        operator.post(PATH + "mqtt-6/status", "{\"status\":\"off-duty\"}");
        assertThat(TestUnits.inList(operator, "mqtt-6").get("position").isNull())
                .isTrue();
    }

    private AgencyId unit(String id) {
        AgencyId fire = TestAgencies.register(server, AgencyId.of("fire-positions"));
        TestUnits.available(server, fire, id);
        return fire;
    }

    private Mqtt5BlockingClient device(AgencyId agency, String unit) {
        JsonNode issued = ApiClient.loggedIn(server, Role.SUPERVISOR, agency)
                .post(PATH + unit + "/credentials", "{}")
                .json();
        return connect(issued.get("username").asString(), issued.get("secret").asString());
    }

    private Mqtt5BlockingClient connect(String username, String secret) {
        Mqtt5BlockingClient client = Mqtt5Client.builder()
                .serverHost("127.0.0.1")
                .serverPort(server.bean(MqttEndpoints.class).port())
                .simpleAuth()
                .username(username)
                .password(secret.getBytes(StandardCharsets.UTF_8))
                .applySimpleAuth()
                .buildBlocking();
        client.connect();
        return client;
    }

    private static void publish(Mqtt5BlockingClient device, String unit, String json) {
        var unused = device.publishWith()
                .topic("aedile/v1/units/" + unit + "/position")
                .qos(MqttQos.AT_LEAST_ONCE)
                .payload(json.getBytes(StandardCharsets.UTF_8))
                .send();
    }

    private static void assertRefused(Mqtt5BlockingClient device, String unit, String json, String reason) {
        assertThatThrownBy(() -> publish(device, unit, json))
                .isInstanceOf(Mqtt5PubAckException.class)
                .satisfies(thrown -> assertThat(((Mqtt5PubAckException) thrown)
                                .getMqttMessage()
                                .getReasonString()
                                .orElseThrow()
                                .toString())
                        .contains(reason));
    }

    private int stored(String unit) {
        Integer count =
                database.queryForObject("select count(*) from unit_position where unit_id = ?", Integer.class, unit);
        return count == null ? 0 : count;
    }
}
