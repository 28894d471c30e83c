package org.aedile.server.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt3.Mqtt3AsyncClient;
import com.hivemq.client.mqtt.mqtt3.Mqtt3BlockingClient;
import com.hivemq.client.mqtt.mqtt3.Mqtt3Client;
import com.hivemq.client.mqtt.mqtt5.Mqtt5BlockingClient;
import com.hivemq.client.mqtt.mqtt5.Mqtt5Client;
import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5PubAckException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.aedile.server.LogReader;
import org.aedile.server.Sources;
import org.aedile.server.TestServer;
import org.aedile.server.connector.mqtt.MqttEndpoints;
import org.aedile.wire.FrameView;
import org.junit.jupiter.api.Test;

/** FEATURE: observations over MQTT 3.1.1 and 5; a PUBACK means that the log has it. */
class MqttObservationsTest {
    private final TestServer server = TestServer.shared();
    private final int port = server.bean(MqttEndpoints.class).port();

    @Test
    void mqtt311AcknowledgesInOrderWhatTheLogHas() throws Exception {
        Mqtt3AsyncClient client = client3("mqtt-3").toAsync();
        client.connect().get(10, TimeUnit.SECONDS);
        int count = 2_000;
        List<CompletableFuture<?>> acknowledged = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            acknowledged.add(client.publishWith()
                    .topic("aedile/v1/mqtt-3")
                    .qos(MqttQos.AT_LEAST_ONCE)
                    .payload(reading(i))
                    .send());
        }
        CompletableFuture.allOf(acknowledged.toArray(CompletableFuture[]::new)).get(30, TimeUnit.SECONDS);
        client.disconnect().get(10, TimeUnit.SECONDS);

        assertThat(new LogReader(server).read("mqtt-3", count, FrameView::value))
                .hasSize(count)
                .isSorted();
    }

    @Test
    void mqtt5SaysWhyAMessageIsRefused() {
        String secret = Sources.register(server, Sources.air("mqtt-5"));
        Mqtt5BlockingClient client = Mqtt5Client.builder()
                .serverHost("127.0.0.1")
                .serverPort(port)
                .simpleAuth()
                .username("mqtt-5")
                .password(secret.getBytes(StandardCharsets.UTF_8))
                .applySimpleAuth()
                .buildBlocking();
        client.connect();

        assertThatThrownBy(() -> client.publishWith()
                        .topic("aedile/v1/mqtt-5")
                        .qos(MqttQos.AT_LEAST_ONCE)
                        .payload("{\"value\":\"x\"}".getBytes(StandardCharsets.UTF_8))
                        .send())
                .isInstanceOf(Mqtt5PubAckException.class)
                .satisfies(thrown -> assertThat(((Mqtt5PubAckException) thrown)
                                .getMqttMessage()
                                .getReasonString()
                                .orElseThrow()
                                .toString())
                        .contains("wrong-type: 'value' must be a number, not a text"));
        client.publishWith()
                .topic("aedile/v1/mqtt-5")
                .qos(MqttQos.AT_LEAST_ONCE)
                .payload(reading(7))
                .send();
        client.disconnect();
        assertThat(new LogReader(server).read("mqtt-5", 1, FrameView::value)).containsExactly(7.0);
    }

    @Test
    void qos0IsTakenToo() {
        Mqtt3BlockingClient client = client3("mqtt-0");
        client.connect();
        client.publishWith()
                .topic("aedile/v1/mqtt-0")
                .qos(MqttQos.AT_MOST_ONCE)
                .payload(reading(3))
                .send();

        assertThat(new LogReader(server).read("mqtt-0", 1, FrameView::value)).containsExactly(3.0);
        client.disconnect();
    }

    @Test
    void withoutAGoodSecretNobodyIsLetIn() {
        Sources.register(server, Sources.air("mqtt-secret"));
        Mqtt3BlockingClient client = Mqtt3Client.builder()
                .serverHost("127.0.0.1")
                .serverPort(port)
                .simpleAuth()
                .username("mqtt-secret")
                .password("guess".getBytes(StandardCharsets.UTF_8))
                .applySimpleAuth()
                .buildBlocking();

        assertThatThrownBy(client::connect).hasMessageContaining("BAD_USER_NAME_OR_PASSWORD");
    }

    private Mqtt3BlockingClient client3(String source) {
        String secret = Sources.register(server, Sources.air(source));
        return Mqtt3Client.builder()
                .serverHost("127.0.0.1")
                .serverPort(port)
                .simpleAuth()
                .username(source)
                .password(secret.getBytes(StandardCharsets.UTF_8))
                .applySimpleAuth()
                .buildBlocking();
    }

    private static byte[] reading(double value) {
        return "{\"time\":\"%s\",\"property\":\"pm10\",\"value\":%s}"
                .formatted(Instant.now(), value)
                .getBytes(StandardCharsets.UTF_8);
    }
}
