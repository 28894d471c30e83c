package org.aedile.benchmarks.kill;

import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt3.Mqtt3AsyncClient;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A sensor with a connection of its own: QoS 1, acknowledged when PUBACK has come. */
final class MqttSender extends Sender {
    private static final int IN_FLIGHT = 16;
    private static final long LIMIT_SECONDS = 10;

    private final int port;
    private final int source;
    private final String name;
    private final String secret;
    private final BitSet acknowledged = new BitSet();

    MqttSender(Round round, int port, int source, String secret) {
        super(round);
        this.port = port;
        this.source = source;
        this.name = KillPlan.source(round.number(), source);
        this.secret = secret;
    }

    @Override
    boolean isComplete() {
        return isFull(acknowledged);
    }

    @Override
    void sendWhatIsLeft() throws BrokenConnection, InterruptedException {
        Mqtt3AsyncClient client = MqttClient.builder()
                .useMqttVersion3()
                .identifier(name)
                .serverHost("127.0.0.1")
                .serverPort(port)
                .simpleAuth()
                .username(name)
                .password(secret.getBytes(StandardCharsets.UTF_8))
                .applySimpleAuth()
                .buildAsync();
        try {
            client.connect().get(LIMIT_SECONDS, TimeUnit.SECONDS);
            publishAll(client);
        } catch (ExecutionException | TimeoutException e) {
            throw new BrokenConnection(e);
        } finally {
            var unused = client.disconnect(); // gone already, or going: nothing to wait for
        }
    }

    private void publishAll(Mqtt3AsyncClient client) throws ExecutionException, TimeoutException, InterruptedException {
        for (int first = acknowledged.nextClearBit(0); first < KillPlan.READINGS; first += IN_FLIGHT) {
            int end = Math.min(KillPlan.READINGS, first + IN_FLIGHT);
            CompletableFuture<?>[] sent = new CompletableFuture<?>[end - first];
            for (int reading = first; reading < end; reading++) {
                awaitDue(reading);
                sent[reading - first] = publish(client, reading);
            }
            for (int reading = first; reading < end; reading++) {
                sent[reading - first].get(LIMIT_SECONDS, TimeUnit.SECONDS);
                acknowledged.set(reading);
            }
        }
    }

    private CompletableFuture<?> publish(Mqtt3AsyncClient client, int reading) {
        String json = KillPlan.json(name, reading, round().baseMillis(), KillPlan.value(source, reading));
        return client.publishWith()
                .topic("aedile/v1/" + name)
                .qos(MqttQos.AT_LEAST_ONCE)
                .payload(json.getBytes(StandardCharsets.UTF_8))
                .send();
    }
}
