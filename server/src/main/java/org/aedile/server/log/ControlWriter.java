package org.aedile.server.log;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Writes to the compacted topics of sources, the city, rules and detectors, and to that of refused messages. Few and small records:
 * one producer for all. Thread-safe.
 */
@Component
public class ControlWriter implements DisposableBean {
    private final KafkaProducer<byte[], byte[]> producer;

    ControlWriter(KafkaAccess kafka) {
        Map<String, Object> properties = kafka.producer();
        properties.put(ProducerConfig.LINGER_MS_CONFIG, 5);
        properties.put(ProducerConfig.BATCH_SIZE_CONFIG, 256 * 1024);
        producer = new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** One record for a topic. */
    public static final class Entry {
        private final ProducerRecord<byte[], byte[]> kafkaRecord;

        /** @param value null deletes the key from a compacted topic; not to be changed afterwards */
        public Entry(String topic, byte[] key, byte @Nullable [] value) {
            kafkaRecord = new ProducerRecord<>(topic, key, value);
        }

        public Entry(String topic, String key, byte[] value) {
            this(topic, key.getBytes(StandardCharsets.UTF_8), value);
        }

        /** Deletes the key from a compacted topic. */
        public static Entry removal(String topic, String key) {
            return new Entry(topic, key.getBytes(StandardCharsets.UTF_8), null);
        }
    }

    /**
     * Writes the records in their order and returns when the log has them.
     *
     * @throws AedileException {@code UNAVAILABLE} when it could not take them
     */
    public void write(List<Entry> entries) {
        List<Future<?>> pending = new ArrayList<>(entries.size());
        entries.forEach(entry -> pending.add(producer.send(entry.kafkaRecord)));
        try {
            for (Future<?> one : pending) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new AedileException(
                    ErrorCode.UNAVAILABLE, "the log took no control records: " + e.getCause(), "it is tried again");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AedileException(ErrorCode.UNAVAILABLE, "writing control records was interrupted");
        }
    }

    /** Writes without waiting; what the log refuses is lost and only logged by the client. */
    public void writeLater(Entry entry) {
        Future<?> unused = producer.send(entry.kafkaRecord);
    }

    @Override
    public void destroy() {
        producer.close();
    }
}
