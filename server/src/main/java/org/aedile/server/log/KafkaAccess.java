package org.aedile.server.log;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;

/**
 * How to reach the log's broker, for clients that read or write topics of their own. Consumers use {@code assign} and keep
 * their offsets with what they project; {@code subscribe} can wait long for a dead predecessor.
 *
 * @param bootstrapServers {@code host:port,…}
 * @param properties further client properties, for example for SASL and TLS
 */
public record KafkaAccess(String bootstrapServers, Map<String, String> properties) {
    /** Most bytes of a request with its records. */
    public static final int LARGEST_RECORD = 4 << 20;

    public KafkaAccess {
        properties = Map.copyOf(properties);
    }

    /** Properties that every client needs. */
    public Map<String, Object> client() {
        Map<String, Object> all = new HashMap<>(properties);
        all.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        all.put("enable.metrics.push", "false");
        return all;
    }

    /** Properties of a consumer that sees records within milliseconds and commits nothing by itself. */
    public Map<String, Object> consumer() {
        Map<String, Object> all = client();
        all.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        all.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        all.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 500);
        all.put(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, 1);
        return all;
    }

    /** Properties of a producer that loses and doubles nothing. */
    public Map<String, Object> producer() {
        Map<String, Object> all = client();
        all.put(ProducerConfig.ACKS_CONFIG, "all");
        all.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        all.put(ProducerConfig.LINGER_MS_CONFIG, 2);
        all.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST_RECORD);
        all.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 30_000);
        all.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
        all.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
        return all;
    }
}
