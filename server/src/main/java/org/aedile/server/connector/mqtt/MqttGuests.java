package org.aedile.server.connector.mqtt;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.aedile.server.observation.IntakeResult;

/** Who comes in by MQTT besides sources and machines, and says what is no observation. Thread-safe. */
public interface MqttGuests {
    /** The guest whom these prove, as long as they do. From memory: asked again every few seconds. */
    Optional<Guest> find(String username, String secret);

    /** One of them. Thread-safe. */
    interface Guest {
        /**
         * Takes a message and returns at once.
         *
         * @param topic as it was published
         * @return what became of it, once it is stored or refused
         */
        CompletableFuture<IntakeResult> take(String topic, byte[] payload);
    }
}
