package org.aedile.server.projection;

import java.util.Map;
import org.aedile.server.log.KafkaAccess;
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

    LogConsumers(KafkaAccess kafka) {
        Map<String, Object> all = kafka.consumer();
        all.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        all.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
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
