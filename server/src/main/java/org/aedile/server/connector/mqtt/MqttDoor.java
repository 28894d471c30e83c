package org.aedile.server.connector.mqtt;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.handler.codec.mqtt.MqttConnectReturnCode;
import io.netty.handler.codec.mqtt.MqttProperties;
import io.netty.handler.codec.mqtt.MqttProperties.IntegerProperty;
import io.netty.handler.codec.mqtt.MqttProperties.StringProperty;
import io.netty.handler.codec.mqtt.MqttQoS;
import io.vertx.mqtt.MqttAuth;
import io.vertx.mqtt.MqttEndpoint;
import io.vertx.mqtt.messages.MqttSubscribeMessage;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.aedile.server.access.Caller;
import org.aedile.server.access.Role;
import org.aedile.server.access.TokenCallers;
import org.aedile.server.observation.Intake;
import org.aedile.server.observation.Speaker;
import org.aedile.server.source.SourceCredentials;
import org.aedile.wire.json.Limits;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Lets MQTT clients in: a source with its id and secret, a machine with its token as password,
 * and guests of other features. Whose secret is taken away
 * is put out within some seconds. Nothing can be subscribed to.
 */
@Component
class MqttDoor {
    static final long RECHECK_MILLIS = 5_000;

    private static final int MQTT_5 = 5;
    private static final int RECEIVE_MAXIMUM = 4_096;

    private final Intake intake;
    private final SourceCredentials credentials;
    private final TokenCallers tokens;
    private final ObjectProvider<MqttGuests> guests;
    private final Counter lost;
    private final Set<MqttSession> sessions = ConcurrentHashMap.newKeySet();

    MqttDoor(
            Intake intake,
            SourceCredentials credentials,
            TokenCallers tokens,
            ObjectProvider<MqttGuests> guests,
            MeterRegistry meters) {
        this.intake = intake;
        this.credentials = credentials;
        this.tokens = tokens;
        this.guests = guests;
        this.lost = meters.counter("aedile.observations.lost", "channel", "mqtt-qos0");
        meters.gauge("aedile.mqtt.connections", sessions, Set::size);
    }

    /** Accepts or rejects a client that has sent CONNECT; on its event loop. */
    void open(MqttEndpoint endpoint) {
        Optional<MqttGuests.Guest> guest = guest(endpoint.auth());
        if (guest.isEmpty()) {
            endpoint.reject(
                    endpoint.protocolVersion() == MQTT_5
                            ? MqttConnectReturnCode.CONNECTION_REFUSED_BAD_USERNAME_OR_PASSWORD
                            : MqttConnectReturnCode.CONNECTION_REFUSED_BAD_USER_NAME_OR_PASSWORD);
            return;
        }
        MqttProperties properties = limits();
        if (endpoint.clientIdentifier() == null) {
            endpoint.setClientIdentifier("aedile-" + UUID.randomUUID());
            properties.add(new StringProperty(MqttProperties.ASSIGNED_CLIENT_IDENTIFIER, endpoint.clientIdentifier()));
        }
        MqttSession session = new MqttSession(endpoint, guest.get(), lost);
        sessions.add(session);
        endpoint.closeHandler(nothing -> sessions.remove(session));
        endpoint.publishAutoAck(false);
        endpoint.subscriptionAutoAck(false);
        endpoint.subscribeHandler(subscription -> refuse(endpoint, subscription));
        endpoint.unsubscribeHandler(message -> endpoint.unsubscribeAcknowledge(message.messageId()));
        endpoint.publishHandler(session::publish);
        endpoint.publishReleaseHandler(endpoint::publishComplete);
        if (endpoint.protocolVersion() == MQTT_5) {
            endpoint.accept(false, properties);
        } else {
            endpoint.accept(false);
        }
    }

    /** Ends the sessions whose secret is no longer good. */
    void recheck() {
        for (MqttSession session : sessions) {
            if (guest(session.endpoint().auth()).isEmpty()) {
                session.endpoint().close();
            }
        }
    }

    private Optional<MqttGuests.Guest> guest(@Nullable MqttAuth auth) {
        if (auth == null || auth.getPassword() == null || auth.getUsername() == null) {
            return Optional.empty();
        }
        Optional<MqttGuests.Guest> speaker = speaker(auth).map(known -> new SpeakerGuest(known, intake));
        return speaker.or(() -> guests.orderedStream()
                .flatMap(all -> all.find(auth.getUsername(), auth.getPassword()).stream())
                .findFirst());
    }

    private Optional<Speaker> speaker(MqttAuth auth) {
        Optional<Speaker> source = credentials
                .verify(auth.getUsername(), auth.getPassword())
                .map(found -> new Speaker.OneSource(found.id()));
        return source.isPresent() ? source : tokens.find(auth.getPassword()).flatMap(MqttDoor::machine);
    }

    private static Optional<Speaker> machine(Caller caller) {
        return caller.has(Role.INGEST)
                ? Optional.of(new Speaker.OneAgency(caller.agency(), caller.username()))
                : Optional.empty();
    }

    private static void refuse(MqttEndpoint endpoint, MqttSubscribeMessage subscription) {
        endpoint.subscribeAcknowledge(
                subscription.messageId(),
                Collections.nCopies(subscription.topicSubscriptions().size(), MqttQoS.FAILURE));
    }

    private static MqttProperties limits() {
        MqttProperties properties = new MqttProperties();
        properties.add(new IntegerProperty(MqttProperties.RECEIVE_MAXIMUM, RECEIVE_MAXIMUM));
        properties.add(new IntegerProperty(MqttProperties.MAXIMUM_QOS, 1));
        properties.add(new IntegerProperty(MqttProperties.RETAIN_AVAILABLE, 0));
        properties.add(new IntegerProperty(MqttProperties.WILDCARD_SUBSCRIPTION_AVAILABLE, 0));
        properties.add(new IntegerProperty(MqttProperties.MAXIMUM_PACKET_SIZE, Limits.MESSAGE_BYTES + 1_024));
        return properties;
    }
}
