package org.aedile.server.unit.internal;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.server.api.DomainChoice;
import org.aedile.server.connector.mqtt.MqttGuests;
import org.aedile.server.observation.IntakeResult;
import org.aedile.server.observation.IntakeResult.Refused;
import org.aedile.server.unit.Unit;
import org.aedile.server.unit.UnitPosition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Lets the devices of units say by MQTT where they are. */
@Component
class UnitGuests implements MqttGuests {
    static final String USERNAME_PREFIX = "unit:";
    private static final int LARGEST_BYTES = 1_024;

    private final UnitCredentials credentials;
    private final PositionDesk positions;
    private final DomainChoice domains;
    private final JsonMapper json;

    UnitGuests(UnitCredentials credentials, PositionDesk positions, DomainChoice domains, JsonMapper json) {
        this.credentials = credentials;
        this.positions = positions;
        this.domains = domains;
        this.json = json;
    }

    /**
     * What a device says.
     *
     * @param lon WGS 84 degrees
     * @param lat WGS 84 degrees
     * @param accuracy metres; 10 when absent
     * @param time when it was there; now when absent
     */
    record Message(
            @Nullable Double lon,
            @Nullable Double lat,
            @Nullable Double accuracy,
            @Nullable Instant time) {
        private static final double USUAL_ACCURACY_METERS = 10;

        UnitPosition position(Instant now) {
            if (lon == null || lat == null) {
                throw new AedileException(ErrorCode.MISSING_FIELD, "a position has 'lon' and 'lat', degrees of WGS 84");
            }
            return UnitPosition.of(
                    lon, lat, accuracy == null ? USUAL_ACCURACY_METERS : accuracy, time == null ? now : time);
        }
    }

    static String topicOf(String unitId) {
        return "aedile/v1/units/" + unitId + "/position";
    }

    @Override
    public Optional<Guest> find(String username, String secret) {
        return username.startsWith(USERNAME_PREFIX)
                ? credentials
                        .verify(username.substring(USERNAME_PREFIX.length()), secret)
                        .map(unit -> (topic, payload) -> take(unit, topic, payload))
                : Optional.empty();
    }

    private CompletableFuture<IntakeResult> take(Unit unit, String topic, byte[] payload) {
        try {
            requireTopic(unit, topic);
            Instant now = domains.clockOf(unit.traits().timeDomain()).instant();
            return positions.submit(unit.id(), read(payload).position(now));
        } catch (AedileException e) {
            return CompletableFuture.completedFuture(new Refused(unit.id(), e.code(), String.valueOf(e.getMessage())));
        }
    }

    private static void requireTopic(Unit unit, String topic) {
        if (!topic.equals(topicOf(unit.id()))) {
            throw new AedileException(
                    ErrorCode.UNREADABLE_MESSAGE,
                    "topic '%.80s' is not that of the unit, which is %s".formatted(topic, topicOf(unit.id())));
        }
    }

    private Message read(byte[] payload) {
        if (payload.length > LARGEST_BYTES) {
            throw new AedileException(
                    ErrorCode.TOO_LARGE, "a position has %d bytes, limit %d".formatted(payload.length, LARGEST_BYTES));
        }
        try {
            return json.readValue(payload, Message.class);
        } catch (JacksonException e) {
            throw new AedileException(
                    ErrorCode.MALFORMED_JSON, "the position can't be read: " + e.getOriginalMessage());
        }
    }
}
