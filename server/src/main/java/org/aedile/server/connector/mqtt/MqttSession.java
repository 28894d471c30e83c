package org.aedile.server.connector.mqtt;

import io.micrometer.core.instrument.Counter;
import io.netty.handler.codec.mqtt.MqttProperties;
import io.netty.handler.codec.mqtt.MqttProperties.StringProperty;
import io.netty.handler.codec.mqtt.MqttQoS;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.mqtt.MqttEndpoint;
import io.vertx.mqtt.messages.MqttPublishMessage;
import io.vertx.mqtt.messages.codes.MqttPubAckReasonCode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.aedile.kernel.ErrorCode;
import org.aedile.server.observation.IntakeResult;
import org.aedile.server.observation.IntakeResult.Refused;

/**
 * One connected client. Everything here runs on its event loop; the log's answers are brought there, many at a time, and
 * acknowledged in the order of the messages as MQTT wants it. A refused message is acknowledged too, because the same again
 * would be refused again; when it is only "not now" the client is put out and sends it again when it comes back.
 */
final class MqttSession {
    private static final int MQTT_5 = 5;
    private static final int REASON_CHARS = 200;

    private final MqttEndpoint endpoint;
    private final MqttGuests.Guest guest;
    private final Counter lost;
    private final Context loop;
    private final Deque<Pending> pending = new ArrayDeque<>();
    private final AtomicBoolean scheduled = new AtomicBoolean();

    MqttSession(MqttEndpoint endpoint, MqttGuests.Guest guest, Counter lost) {
        this.endpoint = endpoint;
        this.guest = guest;
        this.lost = lost;
        this.loop = Vertx.currentContext();
    }

    /** A message that waits for the log. */
    private record Pending(int messageId, MqttQoS qos, CompletableFuture<IntakeResult> result) {}

    MqttEndpoint endpoint() {
        return endpoint;
    }

    /** Takes one message; waits for room on the log, and so reads nothing more meanwhile. */
    void publish(MqttPublishMessage message) {
        String topic = message.topicName();
        byte[] payload = message.payload().getBytes();
        if (message.qosLevel() != MqttQoS.AT_MOST_ONCE) {
            acknowledge(message, guest.take(topic, payload));
        } else if (!taken(topic, payload)) {
            lost.increment();
        }
    }

    /** Nobody waits for what became of it. */
    private boolean taken(String topic, byte[] payload) {
        if (guest instanceof SpeakerGuest speaker) {
            return speaker.tryTake(topic, payload);
        }
        CompletableFuture<IntakeResult> result = guest.take(topic, payload);
        return !(result.isDone() && result.join() instanceof Refused refused && refused.isNotNow());
    }

    private void acknowledge(MqttPublishMessage message, CompletableFuture<IntakeResult> result) {
        pending.add(new Pending(message.messageId(), message.qosLevel(), result));
        CompletableFuture<Void> unused = result.thenRun(this::schedule);
    }

    private void schedule() {
        if (!scheduled.getAndSet(true)) {
            loop.runOnContext(nothing -> drain());
        }
    }

    private void drain() {
        scheduled.set(false);
        while (endpoint.isConnected()
                && !pending.isEmpty()
                && pending.getFirst().result().isDone()) {
            Pending first = pending.removeFirst();
            answer(first, first.result().join());
        }
    }

    private void answer(Pending message, IntakeResult result) {
        if (result instanceof Refused refused && refused.isNotNow()) {
            endpoint.close();
        } else if (message.qos() == MqttQoS.EXACTLY_ONCE) {
            endpoint.publishReceived(message.messageId());
        } else if (result instanceof Refused refused && endpoint.protocolVersion() == MQTT_5) {
            endpoint.publishAcknowledge(message.messageId(), reasonCode(refused), reason(refused));
        } else {
            endpoint.publishAcknowledge(message.messageId());
        }
    }

    private static MqttPubAckReasonCode reasonCode(Refused refused) {
        return refused.code() == ErrorCode.UNREGISTERED_SOURCE
                ? MqttPubAckReasonCode.NOT_AUTHORIZED
                : MqttPubAckReasonCode.PAYLOAD_FORMAT_INVALID;
    }

    private static MqttProperties reason(Refused refused) {
        String text = refused.code().word() + ": " + refused.reason();
        MqttProperties properties = new MqttProperties();
        properties.add(new StringProperty(
                MqttProperties.REASON_STRING, text.substring(0, Math.min(REASON_CHARS, text.length()))));
        return properties;
    }
}
