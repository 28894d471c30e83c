package org.aedile.server.projection;

import java.util.HashMap;
import java.util.Map;
import org.aedile.server.config.AedileProperties;
import org.aedile.server.embedded.EmbeddedKafka;
import org.aedile.server.embedded.EmbeddedPlatform;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.stereotype.Component;

/** Makes consumers of the log: without a group, in large reads that come at once when something is there. */
@Component
public class LogConsumers {
    private static final int MAX_POLL = 5_000;
    private static final int FETCH_BYTES = 4 << 20;

    private final Map<String, Object> settings;

    LogConsumers(AedileProperties properties, EmbeddedPlatform platform) {
        Map<String, Object> all = new HashMap<>(properties.kafka().properties());
        all.put(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                platform.kafka()
                        .map(EmbeddedKafka::bootstrapServers)
                        .orElse(properties.kafka().bootstrapServers()));
        all.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        all.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        all.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        all.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        all.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        all.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, MAX_POLL);
        all.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, FETCH_BYTES);
        settings = Map.copyOf(all);
    }

    /** A consumer of its own for the caller, who closes it. */
    public Consumer<byte[], byte[]> create() {
        return new KafkaConsumer<>(settings);
    }
}
