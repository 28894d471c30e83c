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
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.aedile.kernel.ErrorCode;
import org.aedile.kernel.TimeDomain;
import org.aedile.server.observation.Channel;
import org.aedile.server.observation.Intake;
import org.aedile.server.observation.Intake.Unread;
import org.aedile.server.observation.IntakeResult;
import org.aedile.server.observation.IntakeResult.Refused;
import org.aedile.server.observation.Speaker;
import org.aedile.server.observation.Submission;

/**
 * One connected client. Everything here runs on its event loop; the log's answers are brought there, many at a time, and
 * acknowledged in the order of the messages as MQTT wants it. A refused message is acknowledged too, because the same again
 * would be refused again; when it is only "not now" the client is put out and sends it again when it comes back.
 */
final class MqttSession {
    private static final String TOPIC_PREFIX = "aedile/v1/";
    private static final int MQTT_5 = 5;
    private static final int REASON_CHARS = 200;

    private final MqttEndpoint endpoint;
    private final Speaker speaker;
    private final Intake intake;
    private final Counter lost;
    private final Context loop;
    private final Deque<Pending> pending = new ArrayDeque<>();
    private final AtomicBoolean scheduled = new AtomicBoolean();

    MqttSession(MqttEndpoint endpoint, Speaker speaker, Intake intake, Counter lost) {
        this.endpoint = endpoint;
        this.speaker = speaker;
        this.intake = intake;
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
        if (!topic.startsWith(TOPIC_PREFIX)) {
            acknowledge(message, CompletableFuture.completedFuture(wrongTopic(topic)));
            return;
        }
        byte[] payload = message.payload().getBytes();
        boolean once = message.qosLevel() != MqttQoS.AT_MOST_ONCE;
        Submission submission = new Submission(
                TimeDomain.LIVE.id(),
                Channel.MQTT,
                speaker,
                topic.substring(TOPIC_PREFIX.length()),
                once ? ContentIds.of(payload) : "",
                new Submission.Json(payload));
        if (once) {
            acknowledge(message, intake.submit(submission));
            return;
        }
        Optional<CompletableFuture<IntakeResult>> taken = intake.trySubmit(submission);
        if (taken.isEmpty()) {
            lost.increment();
        }
    }

    private void acknowledge(MqttPublishMessage message, CompletableFuture<IntakeResult> result) {
        if (message.qosLevel() == MqttQoS.AT_MOST_ONCE) {
            return;
        }
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

    private Refused wrongTopic(String topic) {
        return intake.refuse(new Unread(
                TimeDomain.LIVE.id(),
                Channel.MQTT,
                speaker instanceof Speaker.OneSource one ? one.id().value() : "",
                ErrorCode.UNREADABLE_MESSAGE,
                "topic '%.80s' is none of ours; observations go to %s<source>".formatted(topic, TOPIC_PREFIX),
                ""));
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
